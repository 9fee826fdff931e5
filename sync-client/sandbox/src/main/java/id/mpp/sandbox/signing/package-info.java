/// What the centre signs: sealing keys, catalogue, roster, commands, receipts, acknowledgements on a stick. One key,
/// the trust root that every kiosk was given when it enrolled. A real centre would keep it in an HSM.
@NullMarked
package id.mpp.sandbox.signing;

import org.jspecify.annotations.NullMarked;
