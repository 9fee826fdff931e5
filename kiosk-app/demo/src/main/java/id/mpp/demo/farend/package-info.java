/// The other end of every wire of the kiosk: the sandbox and the simulated devices, started together, with the
/// `kiosk.toml` that leads a kiosk to them. They run inside the demo or as a process of their own.
@NullMarked
package id.mpp.demo.farend;

import org.jspecify.annotations.NullMarked;
