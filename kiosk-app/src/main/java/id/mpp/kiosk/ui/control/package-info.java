/// The controls of the design system. They know words and the finger, no step, no service, no screen.
@NullMarked
package id.mpp.kiosk.ui.control;

import org.jspecify.annotations.NullMarked;
