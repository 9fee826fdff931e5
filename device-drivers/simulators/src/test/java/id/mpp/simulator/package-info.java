/// Tests of wires and what they share.
@NullMarked
package id.mpp.simulator;

import org.jspecify.annotations.NullMarked;
