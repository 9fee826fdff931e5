/// The bench panel: a second window in which a person plays the hardware, the network and the citizen's phone, and sees
/// what came out of the printer and what reached the sandbox.
@NullMarked
package id.mpp.demo.bench;

import org.jspecify.annotations.NullMarked;
