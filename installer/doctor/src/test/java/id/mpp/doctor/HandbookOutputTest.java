package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Words;
import id.mpp.kiosk.service.Language;
import id.mpp.doctor.look.ConfigurationLook;
import id.mpp.doctor.look.DevicesLook;
import id.mpp.doctor.look.EnrolmentLook;
import id.mpp.doctor.look.Look;
import id.mpp.doctor.look.Machine;
import id.mpp.doctor.look.Patient;
import id.mpp.doctor.look.SpoolLook;
import id.mpp.doctor.report.PaperReport;
import id.mpp.doctor.report.Report;
import id.mpp.doctor.report.TextReport;
import id.mpp.simulator.Pty;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the handbook shows of `mpp-kiosk-doctor` is what it prints: before a device is plugged in and after, with a
/// wrong line, on a new machine. `-Dhandbook=write` writes it anew; look at the difference before committing it.
class HandbookOutputTest {

    private static final Path BOOK = Path.of("../../docs/handbook");
    private static final Path CONFFILE = Path.of("../linux/kiosk.toml");
    private static final Pattern SCENE = Pattern
            .compile("(?s)( *)<!-- doctor: ([a-z-]+) -->\n(?: *```text\n.*?```\n)?");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:41:00Z"), ZoneOffset.UTC);
    private static final String SETUP_SHOW = "setup-show";
    private static final int DOTS_AN_INCH = 80;
    private static final String HALL = """
            [site]
            name = "MPP Kabupaten Sragen"
            region = "33.14"
            [kiosk]
            name = "Mesin 2"
            [central]
            address = "https://mpp.example.go.id"
            [data]
            folder = "%s"
            """;
    private static final String SET_UP = HALL + """
            [printer]
            address = "tcp:192.0.2.7:9100"
            """;
    private static final boolean WRITE = "write".equals(System.getProperty("handbook"));

    private static Places places;
    private static final Map<String, Shot> SHOTS = new TreeMap<>();
    private static final Map<Language, String> SETUP = new EnumMap<>(Language.class);

    /// What is typed, and what it finds.
    private record Shot(String typed, Report.Head head, List<Finding> findings) {
    }

    @BeforeAll
    static void look() throws Exception {
        places = Places.make();
        Path link = places.root().resolve("usb-printer");
        Path noPrinter = places.devices().resolve("usb-printer");
        Path noScanner = places.devices().resolve("usb-qr-scanner");
        try (var printer = PrinterSimulator.start(Pty.open(link, 38_400), PrinterModel.EPSON);
                var scanner = EsclScannerSimulator.start(0);
                var code = new QrScannerSimulator(Pty.open(places.root().resolve("usb-qr-scanner"), 9600),
                        Framing.CR_LF)) {
            // an absent device is waited for, so both machines are looked at together
            CompletableFuture<Patient> one = CompletableFuture.supplyAsync(() -> patient("one.toml",
                    devices("serial:" + noPrinter + "?baud=38400", scanner.address(), code.address())));
            CompletableFuture<Patient> other = CompletableFuture.supplyAsync(() -> patient("other.toml",
                    devices(printer.address(), "escl:http://127.0.0.1:9/eSCL", "serial:" + noScanner + "?baud=9600")));
            CompletableFuture<List<Finding>> printerGone = one.thenApply(it -> found(it, devicesLook()));
            CompletableFuture<List<Finding>> othersGone = other.thenApply(it -> found(it, devicesLook()));
            shoot("printer-unplugged", "printer", one.get(), of(printerGone.get(), Area.PRINTER));
            shoot("printer-ready", "printer", other.get(), of(othersGone.get(), Area.PRINTER));
            shoot("scanner-unplugged", "scanner", other.get(), of(othersGone.get(), Area.SCANNER));
            shoot("scanner-ready", "scanner", one.get(), of(printerGone.get(), Area.SCANNER));
            shoot("qr-unplugged", "qr-scanner", other.get(), of(othersGone.get(), Area.QR_SCANNER));
            shoot("qr-ready", "qr-scanner", one.get(), of(printerGone.get(), Area.QR_SCANNER));
            parcels(3);
            Patient whole = patient("kiosk.toml", devices("serial:" + noPrinter + "?baud=38400", scanner.address(),
                    code.address()));
            List<Finding> all = new ArrayList<>(found(whole, new ConfigurationLook()));
            all.addAll(of(printerGone.get(), Area.PRINTER, Area.SCANNER, Area.QR_SCANNER));
            all.addAll(found(whole, new SpoolLook()));
            shoot("report", "configuration,printer,scanner,qr-scanner,spool", whole, all);
        }
        Patient wrong = patient("kiosk.toml", devices("tcp:192.0.2.7:9100", "escl:mdns", "wedge:")
                .replace("paper = \"80mm\"", "paper = \"a4\""));
        shoot("wrong", "configuration", wrong, found(wrong, new ConfigurationLook()));
        Patient fresh = patient("kiosk.toml", Files.readString(CONFFILE).replace("/var/lib/mpp-kiosk",
                places.data().toString()));
        List<Finding> atFirst = new ArrayList<>(found(fresh, new ConfigurationLook()));
        atFirst.addAll(found(fresh, new EnrolmentLook()));
        shoot("new", "configuration,enrolment", fresh, atFirst);
        Path kioskToml = places.etc().resolve("kiosk.toml");
        Files.writeString(kioskToml, SET_UP.formatted(places.data()));
        for (Language language : Language.values()) {
            SETUP.put(language, "# mpp-kiosk-setup --show" + (language == Language.ENGLISH ? " --lang en" : "") + "\n"
                    + places.asInstalled(Typed.setupShow(kioskToml, language)));
        }
    }

    @AfterAll
    static void tidy() throws IOException {
        places.delete();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesShowWhatItPrints(Language language) throws IOException {
        var shown = new TreeSet<>(Set.of("report"));
        try (Stream<Path> pages = Files.list(BOOK.resolve(language.tag()))) {
            for (Path page : pages.sorted().toList()) {
                String text = Files.readString(page);
                String right = SCENE.matcher(text).replaceAll(scene -> {
                    shown.add(scene.group(2));
                    return Matcher.quoteReplacement(block(scene, language));
                });
                if (WRITE) {
                    Files.writeString(page, right);
                } else {
                    assertEquals(right, text, page + " shows something else; -Dhandbook=write writes it anew");
                }
            }
        }
        var all = new TreeSet<>(SHOTS.keySet());
        all.add(SETUP_SHOW);
        assertEquals(all, shown);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pictureShowsWhatItPrints(Language language) throws IOException {
        Path file = BOOK.resolve("pictures/report-" + language.tag() + ".svg");
        String right = TerminalPicture.of(printed("report", language), new Words(language));
        if (WRITE) {
            Files.writeString(file, right);
            drawPaper(language);
        }
        assertEquals(right, Files.readString(file), file + " shows something else; -Dhandbook=write draws it anew");
    }

    /// Not compared: a picture differs by the fonts of whoever draws it.
    private static void drawPaper(Language language) throws IOException {
        Shot shot = Objects.requireNonNull(SHOTS.get("report"));
        byte[] paper = PaperReport.of(new Report(shot.head(), shot.findings().stream().map(it -> new Finding(it.area(),
                it.code(), it.severity(), it.mender(), it.values().stream().map(places::asInstalled).toList()))
                .toList()),
                new Words(language));
        try (PDDocument document = Loader.loadPDF(paper)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH), "png",
                    BOOK.resolve("pictures/paper-" + language.tag() + ".png").toFile());
        }
    }

    @Test
    void nothingOfThisMachineIsInTheBook() {
        for (String name : SHOTS.keySet()) {
            String text = printed(name, Language.ENGLISH);
            assertEquals(-1, text.indexOf("/tmp/"), text);
        }
    }

    private static String block(MatchResult scene, Language language) {
        String inside = "<!-- doctor: " + scene.group(2) + " -->\n```text\n" + printed(scene.group(2), language)
                + "```\n";
        return inside.lines().map(line -> line.isBlank() ? "" : scene.group(1) + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String printed(String name, Language language) {
        if (name.equals(SETUP_SHOW)) {
            return Objects.requireNonNull(SETUP.get(language));
        }
        Shot shot = Optional.ofNullable(SHOTS.get(name))
                .orElseThrow(() -> new AssertionError("nobody looks at \"" + name + "\": " + SHOTS.keySet()));
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        out.println("# mpp-kiosk-doctor --only " + shot.typed() + (language == Language.ENGLISH ? " --lang en" : ""));
        var text = new TextReport(new Words(language), out);
        text.head(shot.head());
        shot.findings().forEach(text::line);
        text.end(new Report(shot.head(), shot.findings()));
        return places.asInstalled(bytes.toString(StandardCharsets.UTF_8));
    }

    private static void shoot(String name, String typed, Patient patient, List<Finding> findings) {
        Report.Head head = Report.Head.of(patient);
        SHOTS.put(name, new Shot(typed, new Report.Head(head.hall(), head.kiosk(), head.kioskId(), "0.1.0", head.at()),
                List.copyOf(findings)));
    }

    private static Look devicesLook() {
        return new DevicesLook(EnumSet.of(Area.PRINTER, Area.SCANNER, Area.QR_SCANNER));
    }

    private static List<Finding> found(Patient patient, Look look) {
        var all = new ArrayList<Finding>();
        look.at(patient, all::add);
        return all;
    }

    private static List<Finding> of(List<Finding> all, Area... areas) {
        return all.stream().filter(it -> Set.of(areas).contains(it.area())).toList();
    }

    private static Patient patient(String file, String configuration) {
        try {
            Path kioskToml = places.etc().resolve(file);
            Files.writeString(kioskToml, configuration);
            return Admission.of(new Machine(places.root(), Map.of()), CLOCK, kioskToml, Optional.of(places.data()),
                    ":0");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String devices(String printer, String scanner, String code) {
        return (HALL + """
                [printer]
                address = "%s"
                paper = "80mm"
                [scanner]
                address = "%s"
                [qr_scanner]
                address = "%s"
                """).formatted(places.data(), printer, scanner, code);
    }

    private static void parcels(int count) throws IOException {
        Path spool = Files.createDirectories(places.data().resolve("spool"));
        for (int at = 1; at <= count; at++) {
            Path parcel = spool.resolve("%012d.application.0198f0c0-0000-7000-8000-00000000000%d.%064d.parcel"
                    .formatted(at, at, at));
            Files.write(parcel, new byte[400_000]);
            Files.setLastModifiedTime(parcel, FileTime.from(CLOCK.instant().minus(Duration.ofHours(31))));
        }
    }
}
