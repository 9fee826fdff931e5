/// JavaFX for the demo: in a window where there is a display, else on a headless screen of a kiosk's size; and what a
/// camera before that screen sees.
@NullMarked
package id.mpp.demo.glass;

import org.jspecify.annotations.NullMarked;
