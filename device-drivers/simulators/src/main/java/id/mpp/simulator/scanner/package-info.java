/// A document scanner that is not there: an eSCL server with a glass, a feeder, papers to lay on them and everything
/// that goes wrong with real ones. For tests and the bench panel; no product code depends on it.
@NullMarked
package id.mpp.simulator.scanner;

import org.jspecify.annotations.NullMarked;
