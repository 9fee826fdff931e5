/// After *Kirim*: being stored, stored, delivered; what may be said at each.
@NullMarked
package id.mpp.kiosk.screen.sending;

import org.jspecify.annotations.NullMarked;
