/// The finger: one place decides what is a press (docs/house.md, "the finger"). Controls only say how they look pressed
/// and what they do.
@NullMarked
package id.mpp.kiosk.ui.touch;

import org.jspecify.annotations.NullMarked;
