package id.mpp.kiosk.setup;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What setup learns of a machine, and nothing else: the only keys of `kiosk.toml` that `setup.toml` and `site.toml`
/// may hold. `setup.toml` belongs to the kiosk's own user and `site.toml` comes from a stick, so neither may name a
/// library to load, a folder, or a file of this machine.
public enum SetupKey {

    SITE_NAME("site", "name"),
    REGION("site", "region"),
    TIME_ZONE("site", "time_zone"),
    HELP_DESK("site",
            "help_desk"),
    OTHER_MACHINE("site", "other_machine"),
    KIOSK_NAME("kiosk", "name"),
    CENTRAL("central",
            "address"),
    ENROLMENT_CODE("central", "enrolment_code"),
    PRINTER("printer",
            "address"),
    PRINTER_MODEL("printer", "model"),
    PAPER("printer", "paper"),
    SCANNER("scanner",
            "address"),
    CARD_READER("card_reader", "address"),
    QR_SCANNER("qr_scanner",
            "address"),
    TURN("screen", "turn"),
    LANGUAGE("screen", "language");

    private final String table;
    private final String key;

    SetupKey(String table, String key) {
        this.table = table;
        this.key = key;
    }

    public String table() {
        return table;
    }

    public String key() {
        return key;
    }

    /// `site.name`
    public String path() {
        return table + "." + key;
    }

    public static Optional<SetupKey> of(String table, String key) {
        return Arrays.stream(values()).filter(it -> it.table.equals(table) && it.key.equals(key)).findFirst();
    }

    /// For messages.
    public static String allPaths() {
        return Arrays.stream(values()).map(SetupKey::path).collect(Collectors.joining(", "));
    }
}
