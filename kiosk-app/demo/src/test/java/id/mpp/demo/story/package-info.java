/// Scripted citizens as tests: good days, bad days, and two of them by a foreign hand.
@NullMarked
package id.mpp.demo.story;

import org.jspecify.annotations.NullMarked;
