package id.mpp.sync;

import java.net.URI;

/// A receipt's claim, signed by the kiosk.
///
/// @param jws
///            compact JWS (RFC 7515), ES256, typ `mpp-claim+jwt`: `docs/how-to/verify-a-receipt.md`
/// @param address
///            for the QR: the centre's page that verifies it, `<centre>/bukti#<jws>`, at most
///            [#LONGEST_ADDRESS] characters. What follows `#` stays in the browser (RFC 3986 §3.5)
public record CertifiedReceipt(String jws, URI address) {

    /// In bytes of a QR code at error correction M these are 77 modules (version 15): with its quiet zone 340 of the
    /// 384 dots of a 58 mm printer at four dots a module.
    public static final int LONGEST_ADDRESS = 400;
}
