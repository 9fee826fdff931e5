/// Opens sealed parcels with the private key that only the centre holds. Written from `docs/parcel-format.md` alone, so
/// that it would notice if the kiosk drifted from that page. The only package here that knows Tink.
@NullMarked
package id.mpp.sandbox.opener;

import org.jspecify.annotations.NullMarked;
