package id.mpp.doctor;

import id.mpp.doctor.finding.Area;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A real action on request.
enum Act {
    /// Everything that could be a device, as lines for the configuration.
    LIST(EnumSet.noneOf(Area.class)),
    /// A test ticket.
    PRINT(EnumSet.of(Area.PRINTER)),
    /// A page, which is thrown away.
    SCAN(EnumSet.of(Area.SCANNER)),
    /// A code shown to the QR scanner; what it says is not shown.
    READ(EnumSet.of(Area.QR_SCANNER)),
    /// A card laid on the reader and taken away; its number is not read.
    CARD(EnumSet.of(Area.CARD_READER)),
    /// A tone.
    SOUND(EnumSet.of(Area.SOUND)),
    /// A finger on the screen.
    TOUCH(EnumSet.of(Area.TOUCH));

    private final Set<Area> areas;

    Act(Set<Area> areas) {
        this.areas = areas;
    }

    /// What is looked at with it.
    Set<Area> areas() {
        return areas;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(Act::id).collect(Collectors.joining(", "));
    }
}
