package id.mpp.kiosk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The four faces of Inter that the design uses (SIL Open Font License 1.1, text beside the files). Families as JavaFX
/// names them: `Inter`, `Inter Semi Bold`, `Inter Display Semi Bold`, `Inter Display` in bold.
///
/// JavaFX copies a font from a jar to a file of its own before it reads it. A machine in a hall has them as files: the
/// property `kiosk.fonts` names their folder there.
public final class Fonts {

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf",
            "InterDisplay-SemiBold.otf", "InterDisplay-Bold.otf");

    private static final double ANY_SIZE = 20;

    private Fonts() {
    }

    /// Once, before the first stylesheet is read.
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        String folder = System.getProperty("kiosk.fonts");
        if (folder == null) {
            fromJar(file);
        } else if (Font.loadFont(Path.of(folder, file).toUri().toString(), ANY_SIZE) == null) {
            throw new IllegalStateException("not a font: " + Path.of(folder, file));
        }
    }

    private static void fromJar(String file) {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/id/mpp/kiosk/fonts/" + file), file)) {
            Font.loadFont(in, ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }
}
