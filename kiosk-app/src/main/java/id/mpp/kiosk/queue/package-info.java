/// Queue numbers: asked of the centre or made here, kept in a ledger that survives a crash, printed or shown, and their
/// fate reported. Nothing here knows whose a number is.
@NullMarked
package id.mpp.kiosk.queue;

import org.jspecify.annotations.NullMarked;
