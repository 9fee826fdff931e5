package id.mpp.kiosk.readiness;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import java.util.Optional;

/// Why no ticket can be printed now, as far as a citizen can see it on the machine.
public enum NoPaper {

    PAPER_OUT("common.printer.paper-out"),
    COVER_OPEN("common.printer.cover-open"),
    STUCK("common.printer.stuck"),
    /// Nothing to be seen: unplugged, silent, too hot, broken.
    DOWN("common.printer.down");

    private final String key;

    NoPaper(String key) {
        this.key = key;
    }

    /// Key of the sentence that says so.
    public String key() {
        return key;
    }

    /// Nothing while it prints; a printer that is only starting will soon be there.
    public static Optional<NoPaper> of(DeviceStatus printer) {
        return switch (printer) {
            case DeviceStatus.Starting _,DeviceStatus.Ready _,DeviceStatus.Busy _ -> Optional.empty();
            case DeviceStatus.NeedsAttention(var cause) -> Optional.of(of(cause));
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> Optional.of(DOWN);
        };
    }

    private static NoPaper of(Cause cause) {
        return switch (cause) {
            case PAPER_OUT -> PAPER_OUT;
            case COVER_OPEN -> COVER_OPEN;
            case CUTTER_BLOCKED, PAPER_JAM -> STUCK;
            case NO_DOCUMENT, DOUBLE_FEED, OVERHEATED, OFFLINE, HARDWARE_FAULT, NOT_ANSWERING, IN_USE, NO_ROOM,
                    SERVICE_MISSING ->
                DOWN;
        };
    }
}
