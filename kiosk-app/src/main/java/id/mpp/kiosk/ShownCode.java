package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import java.util.Optional;

/// One kind of code that may be shown to the scanner: a leaflet, a booking, a receipt, a badge.
@FunctionalInterface
interface ShownCode {

    /// What it means that `text` was shown, if it is a code of this kind. Asks nobody.
    Optional<Event> meaning(String text);
}
