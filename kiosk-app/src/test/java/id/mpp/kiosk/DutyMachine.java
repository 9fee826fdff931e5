package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.printer.PaperWidth;
import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.sync.StaffCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A machine with staff at it, on one thread, with time in the test's hands.
abstract class DutyMachine {

    static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"), ZoneId.of("Asia/Jakarta"));
    static final Badge BADGE = new Badge("PETUGAS-CONTOH-01");
    /// Begins the SHA-256 of that badge's text (`printf PETUGAS-CONTOH-01 | sha256sum`).
    static final String WHO = "2b";

    @TempDir
    Path folder;

    final FakeCentre centre = new FakeCentre();
    final FakeHall hall = new FakeHall();
    final FakeTime time = new FakeTime();
    final Queue<Runnable> later = new ArrayDeque<>();
    final Session session = new Session(new Step.Welcome(Notice.NONE), () -> true);
    boolean working = true;
    Optional<Path> stick = Optional.empty();
    TicketLedger ledger;
    TicketOffice office;
    KeptPause kept;
    Pause pause;

    @BeforeEach
    void open() throws IOException {
        var background = new Background(this::work, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var random = new Random(7);
        ledger = TicketLedger.open(folder, LocalDate.now(MORNING));
        office = new TicketOffice(ledger, centre, MORNING, random, Duration.ofSeconds(5),
                Counters.always(MORNING.getZone()));
        var papers = new TicketPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2", MORNING);
        var devices = hall.devices();
        kept = new KeptPause(folder);
        pause = new Pause(session);
        session.listen(new IdleWatch(session, Timings.ofHall(), time));
        session.listen(pause);
        session.listen(new DutyErrands(session, background, time, centre, pause,
                new DutyView(devices, centre, office, () -> stick, MORNING,
                        new KioskConfig.Source(List.of(), List.of())),
                new DutyDesk(centre, office, papers, devices.printer(), kept,
                        id -> Optional.of(Sample.service()).filter(it -> it.id().equals(id))),
                new DutyAudit(centre, MORNING, random)));
        centre.staff = new StaffCheck.Welcome(StaffCheck.Role.CLERK);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
        kept.close();
    }

    void knock() {
        session.tell(new DutyEvent.BadgeShown(BADGE));
        session.tell(new DutyEvent.PinTyped("246810"));
    }

    Duty.Panel panel() {
        return assertInstanceOf(Duty.Panel.class, session.step());
    }

    DutyOutcome outcome() {
        return panel().outcome().orElseThrow();
    }

    Slip given(TicketFate fate) {
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(new Wishes(List.of(Sample.service()), false)));
        office.settle(issue.slip(), fate);
        centre.spool.kept.clear();
        return issue.slip();
    }

    void act(DutyAct act) {
        session.tell(new DutyEvent.ActWanted(act));
    }

    void work(Runnable task) {
        if (working) {
            task.run();
        } else {
            later.add(task);
        }
    }

    void workOnWhatWaits() {
        working = true;
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
