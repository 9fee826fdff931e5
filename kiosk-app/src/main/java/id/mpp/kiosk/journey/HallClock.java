package id.mpp.kiosk.journey;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A time of day as Indonesian clocks and papers have it.
public final class HallClock {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private HallClock() {
    }

    /// `09.48 WIB`
    public static String say(ZonedDateTime time) {
        return TIME.format(time) + " " + zone(time);
    }

    /// Indonesia has three zones and no summer time, so the offset names the zone.
    private static String zone(ZonedDateTime time) {
        return switch (time.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + time.getOffset().getId().replace("Z", "");
        };
    }
}
