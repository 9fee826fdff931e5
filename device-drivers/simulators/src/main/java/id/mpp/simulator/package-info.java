/// The far ends of wires: pseudo-terminals and TCP ports at which a simulated device sits, so that the driver under
/// test is the real one. Never part of an installed kiosk; only tests, the demo and the bench panel come in.
@NullMarked
package id.mpp.simulator;

import org.jspecify.annotations.NullMarked;
