package id.mpp.doctor.finding;

import java.util.List;
import java.util.Optional;

/// One thing that was found.
///
/// @param code
///            stable within its area, `paper-out`; what is said of it stands in the texts
/// @param mender
///            who has to do something; nobody for what is good
/// @param values
///            what goes into the texts at `{0}`, `{1}`, …: names, numbers, addresses; nothing secret, nothing personal
public record Finding(Area area, String code, Severity severity, Optional<Mender> mender, List<String> values) {

    public Finding {
        values = List.copyOf(values);
    }

    public static Finding good(Area area, String code, String... values) {
        return new Finding(area, code, Severity.GOOD, Optional.empty(), List.of(values));
    }

    public static Finding note(Area area, String code, String... values) {
        return new Finding(area, code, Severity.NOTE, Optional.empty(), List.of(values));
    }

    public static Finding warning(Area area, String code, Mender mender, String... values) {
        return new Finding(area, code, Severity.WARNING, Optional.of(mender), List.of(values));
    }

    public static Finding fault(Area area, String code, Mender mender, String... values) {
        return new Finding(area, code, Severity.FAULT, Optional.of(mender), List.of(values));
    }

    public static Finding blind(Area area, String code, String... values) {
        return new Finding(area, code, Severity.BLIND, Optional.of(Mender.TECHNICIAN), List.of(values));
    }

    /// Stable over versions: `printer.paper-out`.
    public String id() {
        return area.id() + "." + code;
    }
}
