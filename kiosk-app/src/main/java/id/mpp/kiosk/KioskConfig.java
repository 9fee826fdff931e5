package id.mpp.kiosk;

import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import id.mpp.sync.ClaimNames;
import id.mpp.sync.SecurityChip;
import id.mpp.sync.SyncConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// `kiosk.toml`: what is different from one kiosk to the next.
///
/// ```toml
/// [site]
/// name = "MPP Kabupaten Sragen"
/// region = "33.14"                  # and much more about the hall: docs/how-to/set-up-a-site.md
/// [kiosk]
/// name = "Mesin 2"
/// [central]
/// address = "https://mpp.example.go.id"
/// enrolment_code = "7Q4K-9XTM"      # only until the machine is known
/// [chip]                            # without it the kiosk's key lies in a file
/// library = "/usr/lib/x86_64-linux-gnu/libtpm2_pkcs11.so.1"
/// slot = 0
/// pin_file = "/etc/mpp-kiosk/pin"
/// [claims]                          # what an identity provider of others calls these
/// nik = "nik"
/// name = "name"
/// birth_date = "birthdate"
/// address = "address"
/// phone = "phone_number"
/// [data]
/// folder = "/var/lib/mpp-kiosk"
/// [services]
/// folder = "/usr/share/mpp-kiosk/services"
/// [printer]
/// address = "serial:/dev/ttyUSB0?baud=38400"
/// model = "generic"                 # or epson-tm-t82, clone-58, …; or the path of a file that describes it
/// paper = "80mm"
/// [scanner]
/// address = "escl:http://192.0.2.8/eSCL"
/// [card_reader]
/// address = "pcsc:"
/// [qr_scanner]
/// address = "serial:/dev/ttyUSB1?baud=9600"
/// [screen]
/// full_screen = true
/// width = 1080
/// height = 1920
/// language = "id"
/// turn = "left"                     # the panel hangs upright: or "right", "inverted", "normal"
/// ```
///
/// Required are `site.name`, `site.region`, `central.address` and `data.folder`. A device that is not named is absent. A
/// relative folder means one beside the file. What this file leaves out and setup has learned stands in `setup.toml` in
/// the data folder; what stands here always counts more (docs/decisions/0055-setup.md).
///
/// @param services
///            folder of the services; empty for those that come with the program
/// @param source
///            the files it was read from
public record KioskConfig(Site site, String kioskName, SyncConfig sync, Path data, Optional<Path> services,
        DevicesConfig devices, Screen screen, Source source) {

    /// A kiosk whose configuration stands in no file.
    public KioskConfig(Site site, String kioskName, SyncConfig sync, Path data, Optional<Path> services,
            DevicesConfig devices, Screen screen) {
        this(site, kioskName, sync, data, services, devices, screen, new Source(List.of(), List.of()));
    }

    /// Size of the window in pixels; without one the screen's own.
    ///
    /// @param turn
    ///            empty where the display server's own setting stays
    public record Screen(boolean fullScreen, OptionalInt width, OptionalInt height, Language language,
            Optional<Turn> turn) {

        public Screen(boolean fullScreen, OptionalInt width, OptionalInt height, Language language) {
            this(fullScreen, width, height, language, Optional.empty());
        }
    }

    /// @param files
    ///            the one that counts most first
    /// @param passedOver
    ///            what is wrong with newer files, instead of which the last good ones were read; usually nothing
    public record Source(List<Path> files, List<String> passedOver) {
        public Source {
            files = List.copyOf(files);
            passedOver = List.copyOf(passedOver);
        }
    }

    /// The same kiosk on another screen.
    public KioskConfig with(Screen other) {
        return new KioskConfig(site, kioskName, sync, data, services, devices, other, source);
    }

    /// Read from the last good files, because newer ones have these faults.
    KioskConfig passingOver(List<String> faults) {
        return new KioskConfig(site, kioskName, sync, data, services, devices, screen,
                new Source(source.files(), faults));
    }

    /// What came of reading the files.
    public sealed interface Reading {

        record Good(KioskConfig config) implements Reading {
        }

        /// Nothing is wrong, but nobody has said yet which kiosk of which hall this is.
        ///
        /// @param missing
        ///            one line a key, like a fault
        /// @param data
        ///            where setup keeps what it learns
        record Unfinished(List<String> missing, Path data) implements Reading {
            public Unfinished {
                missing = List.copyOf(missing);
            }
        }

        /// Everything that is wrong, each as `file:line: key 'x': what is wrong; allowed: …`.
        record Bad(List<String> faults) implements Reading {
            public Bad {
                faults = List.copyOf(faults);
            }
        }
    }

    /// A whole ticket takes five seconds at 9600 baud; after so long the printer is not going to confirm it.
    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(10);
    private static final Set<String> WHAT_SETUP_ASKS_FIRST = Set.of(SetupKey.SITE_NAME.path(), SetupKey.REGION.path(),
            SetupKey.CENTRAL.path());
    private static final int SMALLEST_SCREEN = 480;
    private static final int LARGEST_SCREEN = 7680;

    /// Reads and checks `kioskToml` and, where that is silent, `setup.toml` in the data folder it names. Never throws
    /// for what is in them.
    public static Reading read(Path kioskToml) {
        return read(ConfigFiles.of(kioskToml));
    }

    static Reading read(ConfigFiles files) {
        var toml = new TomlEntries(files.all(), path -> SetupKey.of(path).isPresent());
        if (!toml.faults().isEmpty()) {
            return new Reading.Bad(toml.faults());
        }
        KioskConfig config = read(toml, new Source(files.paths(), List.of()));
        toml.complainOfUnknownKeys();
        toml.judgeBelow(KioskConfig::problemInSetup);
        if (toml.faults().isEmpty()) {
            return new Reading.Good(config);
        }
        return toml.lacksOnly(WHAT_SETUP_ASKS_FIRST)
                ? new Reading.Unfinished(toml.faults(), config.data())
                : new Reading.Bad(toml.faults());
    }

    /// What setup and a stick may say is less than what people may write.
    private static Optional<String> problemInSetup(String path, Object value) {
        Optional<SetupKey> key = SetupKey.of(path);
        if (key.isEmpty()) {
            return Optional.of("has no place here; allowed: " + SetupKey.allPaths());
        }
        return value instanceof String text
                ? key.get().problemWith(text)
                : Optional.of("is of the wrong kind; allowed: a text in quotes");
    }

    private static KioskConfig read(TomlEntries toml, Source source) {
        Site site = new SiteReader(toml).read();
        String kioskName = toml.optionalText("kiosk", "name").orElse("Mesin 1");
        Path data = toml.path(toml.text("data", "folder"));
        Optional<Path> services = toml.optionalText("services", "folder").map(toml::path);
        var sync = new SyncConfig(central(toml), data, toml.optionalText("central", "enrolment_code"), kioskName,
                chip(toml), claims(toml));
        return new KioskConfig(site, kioskName, sync, data, services, devices(toml), screen(toml, site),
                source);
    }

    /// Where the kiosk's key lives; asked for whole or not at all.
    private static Optional<SecurityChip> chip(TomlEntries toml) {
        int slot = toml.optionalWhole("chip", "slot", 0, 255).orElse(0);
        boolean named = toml.has("chip", "library") || toml.has("chip", "pin_file");
        return named
                ? Optional.of(new SecurityChip(toml.path(toml.text("chip", "library")), slot,
                        toml.path(toml.text("chip", "pin_file"))))
                : Optional.empty();
    }

    private static ClaimNames claims(TomlEntries toml) {
        ClaimNames usual = ClaimNames.STANDARD;
        return new ClaimNames(toml.optionalText("claims", "nik").orElse(usual.nik()),
                toml.optionalText("claims", "name").orElse(usual.name()),
                toml.optionalText("claims", "birth_date").orElse(usual.birthDate()),
                toml.optionalText("claims", "address").orElse(usual.address()),
                toml.optionalText("claims", "phone").orElse(usual.phone()));
    }

    private static URI central(TomlEntries toml) {
        URI nowhere = URI.create("http://localhost");
        if (!toml.has("central", "address")) {
            toml.text("central", "address");
            return nowhere;
        }
        return toml.oneOf("central", "address", TomlEntries::webAddress, "https://… or http://… with a host")
                .orElse(nowhere);
    }

    private static DevicesConfig devices(TomlEntries toml) {
        Map<String, PaperWidth> papers = Map.of("58mm", PaperWidth.MM_58, "80mm", PaperWidth.MM_80);
        PaperWidth paper = toml.oneOf("printer", "paper", text -> Optional.ofNullable(papers.get(text)),
                "\"58mm\" or \"80mm\"").orElse(PaperWidth.MM_80);
        return new DevicesConfig(address(toml, "printer", Devices.PRINTER), printerModel(toml, paper), paper,
                address(toml, "scanner", Devices.SCANNER), address(toml, "card_reader", Devices.CARD_READER),
                address(toml, "qr_scanner", Devices.QR_SCANNER), PRINT_TIMEOUT);
    }

    private static Optional<String> address(TomlEntries toml, String table, String device) {
        Optional<String> address = toml.optionalText(table, "address");
        address.flatMap(text -> Devices.check(device, text))
                .ifPresent(complaint -> toml.fault(table, "address", complaint));
        return address;
    }

    /// A name as it is; the path of a file, which has a slash in it, from beside `kiosk.toml`.
    private static String printerModel(TomlEntries toml, PaperWidth paper) {
        String model = toml.optionalText("printer", "model")
                .map(text -> text.contains("/") ? toml.path(text).toAbsolutePath().toString() : text)
                .orElse(PrinterProfiles.GENERIC);
        Devices.checkPrinterModel(model, paper).ifPresent(complaint -> toml.fault("printer", "model", complaint));
        return model;
    }

    /// In the first of the site's languages, unless this machine has another one of them.
    private static Screen screen(TomlEntries toml, Site site) {
        Map<String, Language> languages = Map.of("id", Language.INDONESIAN, "en", Language.ENGLISH);
        List<Language> ofSite = site.look().languages();
        Language language = toml.oneOf("screen", "language",
                text -> Optional.ofNullable(languages.get(text)).filter(ofSite::contains),
                ofSite.stream().map(it -> "\"" + it.tag() + "\"").collect(Collectors.joining(" or "))).orElse(
                        ofSite.isEmpty() ? Language.INDONESIAN : ofSite.getFirst());
        return new Screen(toml.optionalTruth("screen", "full_screen").orElse(true),
                toml.optionalWhole("screen", "width", SMALLEST_SCREEN, LARGEST_SCREEN),
                toml.optionalWhole("screen", "height", SMALLEST_SCREEN, LARGEST_SCREEN), language,
                toml.oneOf("screen", "turn", Turn::of, Turn.words()));
    }
}
