/// A look at a paper the centre keeps, before it is used again.
@NullMarked
package id.mpp.kiosk.screen.looking;

import org.jspecify.annotations.NullMarked;
