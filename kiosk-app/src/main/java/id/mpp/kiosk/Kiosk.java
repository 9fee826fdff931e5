package id.mpp.kiosk;

import id.mpp.device.Devices;
import id.mpp.kiosk.catalogue.LeafletCode;
import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.BookingDesk;
import id.mpp.kiosk.queue.ComplaintPapers;
import id.mpp.kiosk.queue.ReceiptPapers;
import id.mpp.kiosk.queue.StatusPapers;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.submission.HallDays;
import id.mpp.kiosk.submission.ReceiptCode;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.kiosk.submission.Submissions;
import id.mpp.kiosk.voice.Voices;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// The kiosk without its screens, put together in one place.
public final class Kiosk implements AutoCloseable {

    /// The thread that owns what is shown, and the time it lives by.
    ///
    /// @param home
    ///            runs work on the FX thread (`Platform::runLater`)
    /// @param onHome
    ///            whether the caller is on it
    /// @param alarms
    ///            ring on it
    public record Screenside(Executor home, BooleanSupplier onHome, Alarms alarms, Supplier<Language> language) {
    }

    private final Session session;
    private final Acquaintance acquaintance = new Acquaintance();
    private final IdleWatch idleWatch;
    private final Background background;
    private final PhoneSignIn phone;
    private final StoredPapers stored;
    private final PapersFromPhone papersFromPhone;
    private final Pause pause;
    private final KeptPause keptPause;
    private final Errands errands;
    private final AutoCloseable enrolment;
    private final TicketLedger ledger;
    private final TicketOffice office;
    private final TicketErrands tickets;
    private final ReceiptNumbers receipts;
    private final ReceiptNumbers complaints;
    private final AutoCloseable feedback;

    /// Opens what is kept on the disk and begins to follow devices and centre. The caller closes both of them, after
    /// this.
    ///
    /// @param services
    ///            by id
    /// @param counters
    ///            of the hall
    /// @param clock
    ///            the machine's; the site's time zone is put on it
    /// @throws IOException
    ///             when the data folder cannot be used; the message names the file
    public Kiosk(KioskConfig config, Timings timings, Devices devices, SyncClient sync,
            Function<String, Optional<ServiceDefinition>> services, Counters counters, Screenside screenside,
            Clock clock)
            throws IOException {
        Clock siteClock = clock.withZone(config.site().timeZone());
        var random = new SecureRandom();
        ledger = TicketLedger.open(config.data(), LocalDate.now(siteClock));
        receipts = ReceiptNumbers.open(config.data());
        complaints = ReceiptNumbers.open(config.data(), "complaints");
        session = new Session(
                new Step.Welcome(ledger.brokenOff() ? Notice.NUMBER_VOIDED : SessionMark.atStart(config.data())),
                screenside.onHome());
        background = Background.onVirtualThreads(screenside.home(), this::broke);
        idleWatch = new IdleWatch(session, timings, screenside.alarms());
        phone = new PhoneSignIn(session, background, sync, screenside.language(),
                () -> LocalDate.now(siteClock));
        stored = new StoredPapers(session, background, sync, siteClock.getZone());
        papersFromPhone = new PapersFromPhone(session, background, sync, screenside.language(), idleWatch::touched);
        office = new TicketOffice(ledger, sync, siteClock, random, timings.reservation(), counters);
        var papers = new TicketPapers(config.devices().paper(), config.site().region(), config.kioskName(), siteClock);
        var desk = new BookingDesk(ledger, office, sync, siteClock, random, timings.reservation(), services);
        tickets = new TicketErrands(session, background, screenside.alarms(), timings, office, desk, papers,
                devices.printer(), sync);
        var receiptErrands = new ReceiptErrands(session, background, new ReceiptPapers(config.devices().paper(),
                config.site().region(), config.kioskName()), devices.printer());
        var card = new CardSignIn(session, background, devices.cardReader().identity(), () -> LocalDate.now(siteClock));
        var submissions = new Submissions(sync, receipts,
                new HallDays(counters.calendar()::isWorkingDay, counters::presence), siteClock,
                random);
        errands = new Errands(session, background, devices, sync, submissions, tickets, receiptErrands, phone, card,
                stored, papersFromPhone,
                List.of(BookingCode::meaning,
                        text -> LeafletCode.serviceId(text).flatMap(services).map(Event.LeafletShown::new),
                        text -> Badge.shown(text).map(DutyEvent.BadgeShown::new),
                        text -> ReceiptCode.number(text).map(FollowingEvent.ReceiptShown::new)));
        session.listen(new FollowingErrands(session, background, sync,
                new StatusFromCentre(services, counters.calendar()::isWorkingDay, siteClock.getZone(),
                        () -> LocalDate.now(siteClock)),
                new StatusPapers(config.devices().paper(), config.site().region(), config.kioskName(), siteClock),
                devices.printer()));
        session.listen(acquaintance);
        session.listen(new SessionMark(config.data(), background));
        session.listen(idleWatch);
        feedback = new FeedbackErrands(session, background, new Voices(sync, complaints, siteClock, random),
                new ComplaintPapers(config.devices().paper(), config.site().region(), config.kioskName()),
                devices.printer(), sync, siteClock).begin();
        errands.begin();
        pause = new Pause(session);
        session.listen(pause);
        keptPause = new KeptPause(config.data());
        var dutyView = new DutyView(devices, sync, office, Sticks.usual()::mounted, siteClock,
                config.source());
        session.listen(new DutyErrands(session, background, screenside.alarms(), sync, pause, dutyView,
                new DutyDesk(sync, office, papers, devices.printer(), keptPause, services),
                new DutyAudit(sync, siteClock, random)));
        pause.want(sync.outOfService());
        pause.staffWant(keptPause.atStart());
        pause.enrolled(sync.enrolment() instanceof Enrolment.Enrolled);
        enrolment = sync.onEnrolment(now -> background.home(() -> pause.enrolled(now instanceof Enrolment.Enrolled)));
        background.run(office::report);
    }

    public Session session() {
        return session;
    }

    /// Who stands here now, if they have said so.
    public Acquaintance acquaintance() {
        return acquaintance;
    }

    /// To be told of every touch.
    public IdleWatch idleWatch() {
        return idleWatch;
    }

    public Background background() {
        return background;
    }

    TicketOffice office() {
        return office;
    }

    /// To print a number again.
    TicketErrands tickets() {
        return tickets;
    }

    public PhoneSignIn phone() {
        return phone;
    }

    public StoredPapers stored() {
        return stored;
    }

    public PapersFromPhone papersFromPhone() {
        return papersFromPhone;
    }

    /// Takes the machine out of service as soon as nobody is at it. On the FX thread.
    ///
    /// @param words
    ///            to show instead of the usual ones, may be blank; empty to be back in service
    public void pause(Optional<String> words) {
        pause.want(words);
    }

    /// A bug somewhere: out of service, with a code for staff. On the FX thread.
    public void broke(Throwable bug) {
        session.tell(new Event.Broke(TroubleCode.of(bug)));
    }

    @Override
    public void close() throws IOException {
        errands.close();
        Errands.end(enrolment);
        Errands.end(feedback);
        keptPause.close();
        ledger.close();
        receipts.close();
        complaints.close();
    }
}
