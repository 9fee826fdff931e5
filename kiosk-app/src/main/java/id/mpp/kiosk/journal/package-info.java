/// Text lines that survive a power cut. Used by whatever must not forget on this machine: the receipt numbers and the
/// queue ledger. Holds nothing of a citizen.
@NullMarked
package id.mpp.kiosk.journal;

import org.jspecify.annotations.NullMarked;
