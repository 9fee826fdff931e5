/// How long one waits: worked examples, and a hall that is played to see whether the ranges hold.
@NullMarked
package id.mpp.sandbox.waiting;

import org.jspecify.annotations.NullMarked;
