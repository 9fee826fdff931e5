/// The number of a complaint made before, typed.
@NullMarked
package id.mpp.kiosk.screen.recalling;

import org.jspecify.annotations.NullMarked;
