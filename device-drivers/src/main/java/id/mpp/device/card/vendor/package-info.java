/// Card readers that only their vendor's program can read: it runs as a service or a helper process of its own on this
/// machine, and this package asks it over HTTP on the loopback interface. A vendor's native library is never loaded into
/// the kiosk: when it crashes, it takes its own process with it, not the citizen's application.
///
/// The wire here is an example, described in `docs/how-to/read-identity-cards.md` and played by a simulator: another
/// vendor's service needs another [id.mpp.device.card.vendor.VendorWire] and [id.mpp.device.card.vendor.VendorAnswer].
@NullMarked
package id.mpp.device.card.vendor;

import org.jspecify.annotations.NullMarked;
