/// A receipt that anybody can verify: the kiosk's signed claim, the centre's signed list of kiosks' keys, and the
/// verdict on one by the other, also as a command for a machine without a network. The same rules are played in the
/// browser by the centre's page; `docs/how-to/verify-a-receipt.md` has them in words.
@NullMarked
package id.mpp.sync.receipt;

import org.jspecify.annotations.NullMarked;
