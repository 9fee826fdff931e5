package id.mpp.kiosk.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far the picture is turned on its panel, in the words of `xrandr`: a panel that hangs upright mostly draws its
/// lines along the long edge.
public enum Turn {

    NORMAL, LEFT, RIGHT, INVERTED;

    /// As it is written in a configuration and told to `xrandr`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Turn> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(it -> "\"" + it.word() + "\"").collect(Collectors.joining(", "));
    }

    /// A quarter further, as a clock goes.
    public Turn further() {
        return switch (this) {
            case NORMAL -> RIGHT;
            case RIGHT -> INVERTED;
            case INVERTED -> LEFT;
            case LEFT -> NORMAL;
        };
    }
}
