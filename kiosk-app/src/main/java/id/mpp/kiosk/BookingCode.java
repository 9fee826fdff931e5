package id.mpp.kiosk;

import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Codes of bookings as they are shown to the scanner: `MPP-7F3K9Q`, alone or at the end of an address.
final class BookingCode {

    private static final Pattern CODE = Pattern.compile("(?:HTTPS?://\\S+[/=#])?((?:MPP|RSV)-[0-9A-Z]{5,12})");

    private BookingCode() {
    }

    static Optional<Event> meaning(String text) {
        Matcher code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        return code.matches()
                ? Optional.of(new CheckInEvent.BookingShown(new Booking(code.group(1))))
                : Optional.empty();
    }
}
