/// Our drivers against the simulated device, over a real wire.
@NullMarked
package id.mpp.simulator.code;

import org.jspecify.annotations.NullMarked;
