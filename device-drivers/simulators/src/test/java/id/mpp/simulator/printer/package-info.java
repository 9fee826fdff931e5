/// Our drivers against the simulated device, over a real wire.
@NullMarked
package id.mpp.simulator.printer;

import org.jspecify.annotations.NullMarked;
