/// A number is being asked for, then printed. Nothing here says that the paper is out.
@NullMarked
package id.mpp.kiosk.screen.printing;

import org.jspecify.annotations.NullMarked;
