package id.mpp.simulator.faults;

import id.mpp.device.DeviceStatus;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/// One fault at one moment, as it went.
///
/// @param status
///            shown while the fault was there
/// @param outcome
///            of the job that was asked for, `—` if none was
/// @param trace
///            what came out: papers that carry the number, pages, codes
/// @param afterwards
///            what became of an uncertain job, and whether the next one went well
/// @param recoveryMillis
///            from the removal of the cause to Ready
/// @param wrong
///            what must not be; empty if all is well
record Cell(String device, String fault, String moment, String status, String mender, String outcome, String trace,
        String afterwards, long recoveryMillis, List<String> wrong) implements Serializable {

    /// How one cell is found out. Everything it needs it makes for itself.
    interface Trial {

        String name();

        Cell run() throws Exception;
    }

    String name() {
        return device + ", " + fault + ", " + moment;
    }

    /// A status in few words.
    static String words(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Starting() -> "starting";
            case DeviceStatus.Ready(var warnings) ->
                warnings.isEmpty() ? "ready" : "ready, " + warnings.iterator().next();
            case DeviceStatus.Busy() -> "busy";
            case DeviceStatus.NeedsAttention(var cause) -> cause.name();
            case DeviceStatus.Absent absent -> "absent";
            case DeviceStatus.Closed() -> "closed";
        };
    }

    static String mender(DeviceStatus status) {
        return status.mender().map(mender -> mender.name().toLowerCase(Locale.ROOT)).orElse("nobody");
    }

    /// Within 0.1 s, 0.5 s, 1 s, 2 s, 5 s or longer.
    String recoveryClass() {
        for (long limit : new long[]{100, 500, 1000, 2000, 5000}) {
            if (recoveryMillis <= limit) {
                return "≤ " + limit / 1000.0 + " s";
            }
        }
        return "> 5.0 s";
    }
}
