package id.mpp.kiosk;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.screen.firstrun.FaultsScreen;
import id.mpp.kiosk.screen.firstrun.FirstRunScreen;
import id.mpp.kiosk.screen.firstrun.FirstRunStep;
import id.mpp.kiosk.screen.firstrun.SetupWork;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.HeadlessKiosk;
import id.mpp.kiosk.ui.kit.LayoutCheck;
import id.mpp.kiosk.ui.kit.Picture;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import id.mpp.kiosk.ui.shell.SetupShell;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.touch.Touch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A technician before a machine that nobody has set up; with `-Dscreens=` a picture of each page is left
/// in `target/screens/`.
@SuppressWarnings("NullAway") // most is made once a test has said how the screen hangs
class FirstRunTest {

    private static final String PRINTER = "serial:/dev/serial/by-id/usb-EPSON_TM-T82_A1B2C3-if00?baud=9600";

    @TempDir
    Path folder;
    private SetupDesk desk;
    private Bench bench;
    private Stage stage;
    private Finger finger;
    private SetupShell shell;
    private FirstRunScreen screen;
    private Texts texts;

    @BeforeEach
    void shipped() throws IOException {
        HeadlessKiosk.start();
        Path kioskToml = Files.writeString(folder.resolve("kiosk.toml"), "[data]\nfolder = \"data\"\n");
        desk = SetupDesk.of(kioskToml);
        bench = new Bench(desk);
    }

    private void open(boolean across) {
        var nanos = new AtomicLong();
        int width = across ? 1920 : 1080;
        int height = across ? 1080 : 1920;
        onFxDo(() -> {
            texts = new Texts();
            shell = new SetupShell(width, height, texts, new Touch(() -> nanos.addAndGet(500_000_000L)),
                    "mpp-kiosk 0.1.0");
            screen = new FirstRunScreen(texts, shell, bench, _ -> {
            });
            stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(shell.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            screen.show(FirstRunStep.TURN);
        });
        finger = new Finger(shell.scene());
        finger.pulse();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            onFxDo(stage::close);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void technicianSetsTheMachineUp(boolean across) {
        open(across);
        finger.touch("turn");
        assertEquals(List.of(Turn.RIGHT), bench.turned);
        finger.touch("next");
        type("srgaen");
        finger.touch("Kabupaten Sragen. Jawa Tengah · 33.14");
        finger.untilReads("Asia/Jakarta");
        finger.touch("kiosk.name");
        finger.touch("M");
        type("esin");
        finger.touch("next");
        finger.touch("printer.address");
        finger.untilReads("EPSON");
        finger.touch("usb-EPSON_TM-T82_A1B2C3-if00. " + PRINTER);
        finger.untilReads("Kertas habis");
        finger.touch("next");
        type("https");
        finger.touch("next");
        finger.untilReads("Alamat pusat diawali https://");
        onFxDo(() -> screen.scanned("mpp-enrol:https://mpp.example.go.id#K7QF-29MD"));
        finger.pulse();
        finger.touch("next");
        finger.untilReads("Kode pendaftaran sudah diisi");
        assertFalse(finger.reads("K7QF"), "the code is not shown again");
        finger.touch("next");
        assertEquals(1, bench.saved);
        assertTrue(finger.reads("Belum bisa disimpan: disk penuh"));
        assertEquals(Map.of(), bench.draft.faults());
        assertEquals(Optional.of("MPP Kabupaten Sragen"), bench.draft.value(SetupKey.SITE_NAME));
        assertEquals(Optional.of(PRINTER), bench.draft.value(SetupKey.PRINTER));
        assertEquals(Optional.of("right"), bench.draft.value(SetupKey.TURN));
    }

    @Test
    void whatWasSavedServes() throws IOException {
        var draft = desk.draft();
        draft.set(SetupKey.REGION, "33.14");
        draft.set(SetupKey.SITE_NAME, "MPP Kabupaten Sragen");
        draft.set(SetupKey.CENTRAL, "https://mpp.example.go.id");
        assertInstanceOf(ConfigAtStart.FirstRun.class, desk.atStart());
        desk.save(draft.learned());
        assertInstanceOf(ConfigAtStart.Serving.class, desk.atStart());
    }

    @Test
    void regionThatStandsInKioskTomlGivesThePlaceItsNameToo() throws IOException {
        Path kioskToml = Files.writeString(folder.resolve("kiosk.toml"),
                "[data]\nfolder = \"data\"\n[site]\nregion = \"33.14\"\n");
        desk = SetupDesk.of(kioskToml);
        bench = new Bench(desk);
        open(false);
        onFxDo(() -> screen.show(FirstRunStep.HALL));
        finger.untilReads("tertulis di kiosk.toml");
        finger.touch("Kabupaten Sragen. Jawa Tengah · 33.14");
        assertEquals(FirstRunStep.MACHINE, screen.step());
        assertEquals(Optional.of("MPP Kabupaten Sragen"), bench.draft.value(SetupKey.SITE_NAME));
    }

    @Test
    void anythingElseThatIsScannedIsNoCode() {
        open(false);
        onFxDo(() -> screen.scanned("https://example.org/promo"));
        assertEquals(FirstRunStep.TURN, screen.step());
        onFxDo(() -> screen.scanned("mpp-enrol:https://mpp.example.go.id#K7QF-29MD"));
        assertEquals(FirstRunStep.CENTRE, screen.step());
    }

    @Test
    void reviewLeadsBackToEachPartAndKeepsNothingThatIsNotWhole() {
        open(false);
        for (FirstRunStep step : List.of(FirstRunStep.HALL, FirstRunStep.MACHINE, FirstRunStep.DEVICES,
                FirstRunStep.CENTRE)) {
            onFxDo(() -> screen.show(FirstRunStep.REVIEW));
            finger.pulse();
            assertTrue(finger.find("next").isOff());
            finger.touch("to-" + step.name());
            assertEquals(step, screen.step());
        }
        assertEquals(0, bench.saved);
    }

    @ParameterizedTest
    @CsvSource({"false, NORMAL, INDONESIAN, ''", "false, NORMAL, ENGLISH, -english",
            "false, HIGH, INDONESIAN, -high-contrast", "true, NORMAL, INDONESIAN, -landscape",
            "true, HIGH, ENGLISH, -landscape-high-contrast-english"})
    void everyPageFits(boolean across, Contrast contrast, Language language, String suffix) throws IOException {
        open(across);
        onFxDo(() -> {
            shell.use(new Look(contrast, TextSize.NORMAL));
            texts.speak(language);
        });
        look("30-first-run-turn", suffix);
        onFxDo(() -> screen.show(FirstRunStep.HALL));
        look("30-first-run-hall", suffix);
        type("band");
        look("30-first-run-hall-found", suffix);
        onFxDo(() -> {
            bench.draft.set(SetupKey.REGION, "33.14");
            bench.draft.set(SetupKey.SITE_NAME, "MPP Kabupaten Sragen");
            screen.show(FirstRunStep.MACHINE);
        });
        look("30-first-run-machine", suffix);
        onFxDo(() -> {
            bench.draft.set(SetupKey.PRINTER, PRINTER);
            bench.draft.set(SetupKey.SCANNER, "escl:http://192.0.2.8/eSCL");
            bench.draft.set(SetupKey.QR_SCANNER, "serial:/dev/ttyUSB0?baud=9600");
            screen.show(FirstRunStep.DEVICES);
        });
        look("30-first-run-devices", suffix);
        finger.touch("printer.address");
        look("30-first-run-printer", suffix);
        finger.touch("back");
        onFxDo(() -> screen.scanned("mpp-enrol:https://mpp.example.go.id#K7QF-29MD"));
        look("30-first-run-centre", suffix);
        finger.touch("next");
        look("30-first-run-review", suffix);
        onFxDo(() -> new FaultsScreen(texts, shell).show(List.of(
                "/etc/mpp-kiosk/kiosk.toml:8: key 'site.accent': #196bcd reaches 4.7:1 as text on its own tint, and 7:1"
                        + " is needed; allowed: a darker colour, such as #13519c",
                "/etc/mpp-kiosk/kiosk.toml:31: key 'agencies[2].cuonter': is unknown (did you mean 'counter'?); allowed:"
                        + " counter, cut_off_minutes, daily_quota, hours, id")));
        look("30-faults", suffix);
    }

    private void look(String name, String suffix) throws IOException {
        finger.pulse();
        List<String> faults = onFx(() -> LayoutCheck.faults(shell.scene()));
        if (System.getProperty("screens") != null) {
            var image = onFx(() -> shell.scene().snapshot(null));
            Picture.write(image, Path.of("target", "screens", name + suffix + ".png"));
        }
        assertEquals(List.of(), faults, name + suffix);
    }

    private void type(String text) {
        text.chars().forEach(key -> finger.touch(String.valueOf((char) key)));
    }

    /// What stands around the machine; the draft and its checks are the real ones.
    private static final class Bench implements SetupWork {

        private final Draft draft;
        private final List<Turn> turned = new ArrayList<>();
        private int saved;

        Bench(SetupDesk desk) {
            draft = desk.draft();
        }

        @Override
        public Draft draft() {
            return draft;
        }

        @Override
        public Optional<String> zone(String region) {
            return RegionTime.zone(region).map(it -> "WIB (" + it + ")");
        }

        @Override
        public void turn(Turn turn) {
            turned.add(turn);
        }

        @Override
        public void search(Runnable whenFound) {
            whenFound.run();
        }

        @Override
        public List<Choice> found(SetupKey address) {
            return address == SetupKey.PRINTER
                    ? List.of(new Choice(PRINTER, ""), new Choice("file:/dev/usb/lp0", ""))
                    : List.of();
        }

        @Override
        public void reopen() {
            // the bench has no ports
        }

        @Override
        public DeviceStatus status(SetupKey address) {
            return switch (address) {
                case PRINTER -> new DeviceStatus.NeedsAttention(Cause.PAPER_OUT);
                case SCANNER -> new DeviceStatus.Starting();
                default -> new DeviceStatus.Ready(Set.of());
            };
        }

        @Override
        public void save(Consumer<String> trouble) {
            saved++;
            trouble.accept("disk penuh");
        }
    }
}
