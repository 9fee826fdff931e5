package id.mpp.kiosk.submission;

import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Presence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a receipt promises of the hall.
///
/// @param working
///            the days on which it works, as far as they are known: none of a year whose holidays are not all told
/// @param presence
///            when an agency's counter is open; without hours where that is not known
public record HallDays(Predicate<LocalDate> working, Function<Agency, Presence> presence) {

    /// Nobody has told this machine.
    public static final HallDays UNTOLD = new HallDays(_ -> false, Agency::presence);
}
