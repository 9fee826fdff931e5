package id.mpp.kiosk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The four faces of Inter that the design uses (SIL Open Font License 1.1, text beside the files). Families as JavaFX
/// names them: `Inter`, `Inter Semi Bold`, `Inter Display Semi Bold`, `Inter Display` in bold.
public final class Fonts {

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf",
            "InterDisplay-SemiBold.otf", "InterDisplay-Bold.otf");

    private Fonts() {
    }

    /// Once, before the first stylesheet is read.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/id/mpp/kiosk/fonts/" + file), file)) {
            Font.loadFont(in, 20);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
