package id.mpp.kiosk.setup;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What setup learns of a machine, and nothing else: the only keys of `kiosk.toml` that `setup.toml` and `site.toml`
/// may hold. `setup.toml` belongs to the kiosk's own user and `site.toml` comes from a stick, so neither may name a
/// library to load, a folder, or a file of this machine.
public enum SetupKey {

    SITE_NAME("site.name", Shape.WORDS),
    REGION("site.region", Shape.WORDS),
    TIME_ZONE("site.time_zone", Shape.WORDS),
    HELP_DESK("site.help_desk", Shape.WORDS),
    OTHER_MACHINE("site.other_machine", Shape.WORDS),
    KIOSK_NAME("kiosk.name", Shape.WORDS),
    CENTRAL("central.address", Shape.WEB_ADDRESS),
    ENROLMENT_CODE("central.enrolment_code", Shape.CODE),
    PRINTER("printer.address", Shape.PRINTER),
    PRINTER_MODEL("printer.model", Shape.PRINTER_MODEL),
    PAPER("printer.paper", Shape.PAPER),
    SCANNER("scanner.address", Shape.SCANNER),
    CARD_READER("card_reader.address", Shape.CARD_READER),
    QR_SCANNER("qr_scanner.address", Shape.QR_SCANNER),
    TURN("screen.turn", Shape.TURN),
    LANGUAGE("screen.language", Shape.LANGUAGE);

    private final String path;
    private final Shape shape;

    SetupKey(String path, Shape shape) {
        this.path = path;
        this.shape = shape;
    }

    /// `site.name`
    public String path() {
        return path;
    }

    public String table() {
        return path.substring(0, path.indexOf('.'));
    }

    public String key() {
        return path.substring(path.indexOf('.') + 1);
    }

    /// What is wrong with the shape of a value, and what is allowed; nothing if it may be written.
    public Optional<String> problemWith(String value) {
        return shape.fits(value)
                ? Optional.empty()
                : Optional.of("is not of the shape that setup may write; allowed: " + shape.allowed());
    }

    public static Optional<SetupKey> of(String path) {
        return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
    }

    /// For messages.
    public static String allPaths() {
        return Arrays.stream(values()).map(SetupKey::path).collect(Collectors.joining(", "));
    }
}
