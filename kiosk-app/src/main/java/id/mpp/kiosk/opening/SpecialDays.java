package id.mpp.kiosk.opening;

import id.mpp.kiosk.service.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Days, from the first to the last of them, that are not as the week says: a training day, longer hours before a
/// deadline, a Saturday on which one agency comes.
///
/// @param agency
///            whom it concerns; nobody named means the whole hall
/// @param open
///            the spans of each of these days; none means closed
/// @param why
///            what the citizen reads, in both languages
public record SpecialDays(LocalDate first, LocalDate last, Optional<String> agency, List<Span> open, Words why) {

    public SpecialDays {
        open = List.copyOf(open);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
