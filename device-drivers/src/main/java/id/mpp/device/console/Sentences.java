package id.mpp.device.console;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Busy;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Closed;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceStatus.NeedsAttention;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceStatus.Starting;
import id.mpp.device.DeviceStatus.Warning;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a device is, in words for the one who came to mend it.
final class Sentences {

    private Sentences() {
    }

    static String of(DeviceStatus status) {
        return switch (status) {
            case Starting() -> "starting";
            case Ready(var warnings) when warnings.isEmpty() -> "ready";
            case Ready(var warnings) -> "ready, but "
                    + warnings.stream().sorted().map(Sentences::words).collect(Collectors.joining(", "));
            case Busy() -> "busy";
            case NeedsAttention(Cause cause) -> "needs attention: " + of(cause);
            case Absent(String why, var nextTry) -> "absent: " + why;
            case Closed() -> "closed";
        };
    }

    static String of(Cause cause) {
        return words(cause) + " (" + toMend(cause.mender()) + ")" + advice(cause);
    }

    private static String advice(Cause cause) {
        return cause == Cause.IN_USE ? "; if the kiosk runs, stop it first: systemctl stop kiosk" : "";
    }

    private static String toMend(Mender mender) {
        return switch (mender) {
            case CITIZEN -> "a citizen can mend it";
            case STAFF -> "staff can mend it";
            case TECHNICIAN -> "a technician has to mend it";
        };
    }

    private static String words(Enum<? extends Enum<?>> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Warning warning) {
        return words(warning);
    }
}
