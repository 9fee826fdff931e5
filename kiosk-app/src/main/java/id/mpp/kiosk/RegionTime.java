package id.mpp.kiosk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Which of the three times of Indonesia a region has (Keppres 41/1987): the province decides, that is the first two
/// digits of a region's code.
final class RegionTime {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WEST_BORNEO = ZoneId.of("Asia/Pontianak");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final int PROVINCE = 2;
    /// 1 January 2026, seconds since the epoch; before 1988 the borders were others.
    private static final long PRESENT = 1_767_225_600L;

    /// By province; where only the first digit decides, by that.
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(Map.entry("1", WIB), Map.entry("2", WIB),
            Map.entry("3", WIB), Map.entry("5", WITA), Map.entry("61", WEST_BORNEO), Map.entry("62", WEST_BORNEO),
            Map.entry("63", WITA), Map.entry("64", WITA), Map.entry("65", WITA), Map.entry("7", WITA),
            Map.entry("8", WIT), Map.entry("9", WIT));

    private RegionTime() {
    }

    static Optional<ZoneId> zone(String code) {
        if (code.length() < PROVINCE) {
            return Optional.empty();
        }
        return Optional.ofNullable(ZONES.get(code.substring(0, PROVINCE)))
                .or(() -> Optional.ofNullable(ZONES.get(code.substring(0, 1))));
    }

    /// There is no summer time and no change planned, so any moment tells.
    static boolean sameTime(ZoneId one, ZoneId other) {
        return one.getRules().getOffset(Instant.EPOCH.plusSeconds(PRESENT))
                .equals(other.getRules().getOffset(Instant.EPOCH.plusSeconds(PRESENT)));
    }
}
