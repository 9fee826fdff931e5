/// Typing one's NIK.
@NullMarked
package id.mpp.kiosk.screen.nik;

import org.jspecify.annotations.NullMarked;
