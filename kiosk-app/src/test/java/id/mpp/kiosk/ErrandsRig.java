package id.mpp.kiosk;

import id.mpp.device.printer.PaperWidth;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.BookingDesk;
import id.mpp.kiosk.queue.ReceiptPapers;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.submission.HallDays;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.kiosk.submission.Submissions;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A session with its errands, on one thread, with time in the test's hands.
abstract class ErrandsRig {

    static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"), ZoneId.of("Asia/Jakarta"));

    @TempDir
    Path folder;

    final FakeCentre centre = new FakeCentre();
    final FakeHall hall = new FakeHall();
    final FakeTime time = new FakeTime();
    private final Queue<Runnable> later = new ArrayDeque<>();
    boolean working = true;
    Session session;
    TicketLedger ledger;

    @BeforeEach
    void openTheKiosk() throws IOException {
        session = new Session(new Step.Welcome(Notice.NONE), () -> true);
        var background = new Background(this::work, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var random = new Random(7);
        ledger = TicketLedger.open(folder, LocalDate.now(MORNING));
        var office = new TicketOffice(ledger, centre, MORNING, random,
                Duration.ofSeconds(5), Counters.always(MORNING.getZone()));
        var papers = new TicketPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2", MORNING);
        var devices = hall.devices();
        var desk = new BookingDesk(ledger, office, centre, MORNING, random, Duration.ofSeconds(5),
                id -> Optional.of(Sample.service()).filter(it -> it.id().equals(id)));
        var tickets = new TicketErrands(session, background, time, Timings.ofHall(), office, desk, papers,
                devices.printer(), centre);
        var submissions = new Submissions(centre, ReceiptNumbers.open(folder), HallDays.UNTOLD, MORNING, random);
        var phone = new PhoneSignIn(session, background, centre, () -> Language.INDONESIAN, () -> Sample.DAY);
        session.listen(new IdleWatch(session, Timings.ofHall(), time));
        var receipts = new ReceiptErrands(session, background,
                new ReceiptPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2"), devices.printer());
        new Errands(session, background, devices, centre, submissions, tickets, receipts, phone,
                new CardSignIn(session, background, devices.cardReader().identity(), () -> Sample.DAY),
                new StoredPapers(session, background, centre, MORNING.getZone()),
                new PapersFromPhone(session, background, centre, () -> Language.INDONESIAN, () -> {
                }),
                List.of(BookingCode::meaning, code -> code.equals("leaflet")
                        ? Optional.of(new Event.LeafletShown(Sample.service()))
                        : Optional.empty()))
                .begin();
    }

    void askForNumber() {
        session.tell(new Event.ServiceChosen(Sample.service()));
        session.tell(new Event.TicketAsked());
        session.tell(new Event.QueueChosen(false));
    }

    private void work(Runnable task) {
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
