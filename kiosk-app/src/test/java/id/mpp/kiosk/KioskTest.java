package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.service.Language;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kiosk whole but for its screens, on its real threads: what it keeps over a crash.
class KioskTest {

    private static final long PATIENCE_SECONDS = 20;
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeCentre centre = new FakeCentre();
    private final FakeHall hall = new FakeHall();
    private final LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();

    @Test
    void machineThatGoesDownUnderACitizenSaysSoAtTheNextStart() throws Exception {
        try (Kiosk kiosk = open(folder)) {
            kiosk.session().tell(new Event.Started());
            untilAtHome(() -> SessionMark.atStart(folder) == Notice.RESTARTED);
        }
        try (Kiosk again = open(folder)) {
            assertEquals(new Step.Welcome(Notice.RESTARTED), again.session().step());
            untilAtHome(() -> SessionMark.atStart(folder) == Notice.NONE);
        }
    }

    @Test
    void machineThatGoesDownWhileNobodyIsThereSaysNothing() throws Exception {
        try (Kiosk kiosk = open(folder)) {
            kiosk.session().tell(new Event.Started());
            untilAtHome(() -> SessionMark.atStart(folder) == Notice.RESTARTED);
            kiosk.session().tell(new Event.WentBack());
            untilAtHome(() -> SessionMark.atStart(folder) == Notice.NONE);
        }
        try (Kiosk again = open(folder)) {
            assertEquals(new Step.Welcome(Notice.NONE), again.session().step());
        }
    }

    @Test
    void numberThatWasOnItsWayIsReportedVoidAtTheNextStart() throws Exception {
        try (Kiosk kiosk = open(folder)) {
            kiosk.session().tell(new Event.ServiceChosen(Sample.service()));
            kiosk.session().tell(new Event.TicketAsked());
            kiosk.session().tell(new Event.QueueChosen(false));
            untilAtHome(() -> hall.jobs.size() == 1);
        }
        try (Kiosk _ = open(folder)) {
            untilAtHome(() -> !centre.spool.kept.isEmpty());
            assertEquals(List.of("A-021 VOID"), centre.spool.fates());
        }
    }

    @Test
    void machineThatWasNeverEnrolledServesNobody() throws Exception {
        centre.enrolled = false;
        try (Kiosk kiosk = open(folder)) {
            assertEquals(new Step.OutOfService.NotEnrolled(), kiosk.session().step());
        }
    }

    @Test
    void bugEndsOutOfServiceWithACode() throws Exception {
        try (Kiosk kiosk = open(folder)) {
            kiosk.broke(new IllegalStateException("a bug"));
            assertTrue(assertInstanceOf(Step.OutOfService.Broken.class, kiosk.session().step()).code()
                    .matches("E-[0-9]{3}"));
        }
    }

    @Test
    void dataFolderThatIsNoneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        IOException trouble = assertThrows(IOException.class, () -> open(file));
        assertTrue(String.valueOf(trouble.getMessage()).contains(file.toString()), trouble.toString());
    }

    private Kiosk open(Path data) throws IOException {
        home.clear();
        var site = new Site("MPP Kabupaten Sragen", "33.14", "Kabupaten Sragen", ZoneId.of("Asia/Jakarta"),
                "lantai 1", "");
        var sync = new SyncConfig(URI.create("http://pusat.example"), data, Optional.empty(), "Mesin 2");
        var devices = new DevicesConfig(Optional.empty(), PrinterProfiles.GENERIC, PaperWidth.MM_80, Optional.empty(),
                Optional.empty(),
                Optional.empty(), Duration.ofSeconds(10));
        var screen = new KioskConfig.Screen(false, OptionalInt.empty(), OptionalInt.empty(), Language.INDONESIAN);
        var config = new KioskConfig(site, "Mesin 2", sync, data, Optional.empty(), devices, screen);
        return new Kiosk(config, Timings.ofHall(), hall.devices(), centre, _ -> Optional.empty(),
                Counters.always(site.timeZone()),
                new Kiosk.Screenside(home::add, () -> true, new FakeTime(), () -> Language.INDONESIAN), MORNING);
    }

    /// Does what is brought home until `condition` holds; all work away ends in something to do at home.
    private void untilAtHome(BooleanSupplier condition) throws InterruptedException {
        do {
            Runnable brought = home.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (brought == null) {
                throw new AssertionError("nothing happens any more");
            }
            brought.run();
        } while (!condition.getAsBoolean());
    }
}
