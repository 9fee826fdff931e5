/// The citizen's way as data and one pure function, [id.mpp.kiosk.journey.Journey#next]. Plain Java only: no JavaFX, no
/// I/O, no clock. What a step causes in the world is done at the rim and comes back as an event.
@NullMarked
package id.mpp.kiosk.journey;

import org.jspecify.annotations.NullMarked;
