package id.mpp.doctor.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of the machine, in the order in which it is looked at.
public enum Area {
    CONFIGURATION,
    ENROLMENT,
    KIOSK,
    DISPLAY,
    TOUCH,
    PRINTER,
    SCANNER,
    CARD_READER,
    QR_SCANNER,
    SOUND,
    DISK,
    SPOOL,
    CLOCK,
    LINE,
    VERSIONS;

    /// As it is typed and as it stands in JSON: `card-reader`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Area> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /// Whether it is one of the four devices that have drivers.
    public boolean isDevice() {
        return switch (this) {
            case PRINTER, SCANNER, CARD_READER, QR_SCANNER -> true;
            case CONFIGURATION, ENROLMENT, KIOSK, DISPLAY, TOUCH, SOUND, DISK, SPOOL, CLOCK, LINE, VERSIONS -> false;
        };
    }
}
