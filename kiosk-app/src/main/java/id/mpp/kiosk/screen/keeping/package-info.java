/// The printer is down: a number on the screen, to be photographed or written down.
@NullMarked
package id.mpp.kiosk.screen.keeping;

import org.jspecify.annotations.NullMarked;
