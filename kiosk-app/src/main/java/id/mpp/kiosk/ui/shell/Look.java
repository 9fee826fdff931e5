package id.mpp.kiosk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How one citizen wants to see it; the next one starts from [#USUAL] again.
public record Look(Contrast contrast, TextSize textSize) {

    public static final Look USUAL = new Look(Contrast.NORMAL, TextSize.NORMAL);

    public enum Contrast {
        NORMAL, HIGH
    }

    public enum TextSize {
        NORMAL, LARGE
    }

    /// The shape of the screen: it hangs upright or across.
    public enum Orientation {
        PORTRAIT, LANDSCAPE
    }

    /// Addresses of the stylesheets above the base one.
    ///
    /// @param accent
    ///            the hall's own colour; high contrast has none
    List<String> stylesheets(Optional<Accent> accent) {
        var sheets = new ArrayList<String>();
        sheets.add(sheet("rooms"));
        sheets.add(sheet(contrast == Contrast.HIGH ? "high-contrast" : "normal"));
        if (textSize == TextSize.LARGE) {
            sheets.add(sheet("text-large"));
        }
        accent.filter(_ -> contrast == Contrast.NORMAL).ifPresent(it -> sheets.add(it.stylesheet()));
        return sheets;
    }

    static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource("/id/mpp/kiosk/theme/" + name + ".css"), name)
                .toExternalForm();
    }
}
