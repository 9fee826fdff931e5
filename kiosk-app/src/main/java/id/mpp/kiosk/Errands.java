package id.mpp.kiosk;

import id.mpp.device.Devices;
import id.mpp.device.Subscription;
import id.mpp.device.card.CardEvent;
import id.mpp.device.code.ScannedCode;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.submission.Submission;
import id.mpp.kiosk.submission.Submissions;
import id.mpp.sync.Delivery;
import id.mpp.sync.Network;
import id.mpp.sync.SyncClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does in the world what a step causes when it is entered, and tells what came of it; brings what devices and the
/// centre report to the session. Results of a session that has ended are not told. Lives on the FX thread.
public final class Errands implements Session.Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Session session;
    private final Background background;
    private final Devices devices;
    private final SyncClient sync;
    private final Submissions submissions;
    private final TicketErrands tickets;
    private final ReceiptErrands receipts;
    private final PhoneSignIn phone;
    private final CardSignIn card;
    private final StoredPapers stored;
    private final PapersFromPhone papers;
    private final List<ShownCode> codesKnown;
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final Set<String> acknowledgedEarly = new HashSet<>();
    private Optional<Subscription> codes = Optional.empty();

    /// @param codesKnown
    ///            what a code shown to the scanner may mean; the first who knows it says
    public Errands(Session session, Background background, Devices devices, SyncClient sync, Submissions submissions,
            TicketErrands tickets, ReceiptErrands receipts, PhoneSignIn phone, CardSignIn card, StoredPapers stored,
            PapersFromPhone papers, List<ShownCode> codesKnown) {
        this.session = session;
        this.background = background;
        this.devices = devices;
        this.sync = sync;
        this.submissions = submissions;
        this.tickets = tickets;
        this.receipts = receipts;
        this.phone = phone;
        this.card = card;
        this.stored = stored;
        this.papers = papers;
        this.codesKnown = List.copyOf(codesKnown);
    }

    /// Begins to follow the session and to listen to devices and centre.
    public void begin() {
        listening.add(session.listen(this));
        listening.add(devices.cardReader().onCard(seen -> background.home(() -> cardSeen(seen))));
        listening.add(() -> codes.ifPresent(Subscription::close));
        listenForCodes(session.step());
        listening.add(sync.onDelivery(delivery -> background.home(() -> carried(delivery))));
        listening.add(sync.onNetwork(network -> {
            if (network instanceof Network.Online) {
                background.run(tickets::reportAll);
            }
        }));
    }

    /// A camera runs only while somebody listens, and a leaflet means something only until a service is chosen. A
    /// machine that is no kiosk yet is shown the code that makes it one, and one that is out of service a badge.
    private void listenForCodes(Step step) {
        boolean wanted = step instanceof Step.Welcome || step instanceof Step.Finding || step instanceof Step.Reading
                || step instanceof Step.OutOfService || step instanceof Step.OfHall it && it.takesCodes();
        if (wanted && codes.isEmpty()) {
            codes = Optional.of(devices.codeReader().onCode(code -> background.home(() -> codeShown(code))));
        } else if (!wanted) {
            codes.ifPresent(Subscription::close);
            codes = Optional.empty();
        }
    }

    @Override
    public void moved(Step from, Step to) {
        listenForCodes(to);
        stored.passing(to);
        Errand before = Errand.of(from);
        Errand now = Errand.of(to);
        if (before.equals(now)) {
            return;
        }
        leave(before, to);
        begin(now);
    }

    @Override
    public void ended() {
        acknowledgedEarly.clear();
        stored.forget();
        background.run(sync::forgetCitizen);
    }

    @Override
    public void close() {
        listening.forEach(Errands::end);
        listening.clear();
    }

    static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception trouble) {
            LOG.warn("A subscription could not be ended", trouble);
        }
    }

    private void begin(Errand errand) {
        switch (errand) {
            case Errand.None _ -> {
            }
            case Errand.SignInByPhone _ -> phone.begin();
            case Errand.ReadCard _ -> card.begin();
            case Errand.OfferStored _ -> stored.offer();
            case Errand.Receive receive -> papers.begin(receive.service(), receive.documentId());
            case Errand.Store store -> store(store);
            case Errand.Reserve reserve -> tickets.reserve(reserve.wishes());
            case Errand.CheckIn checkIn -> tickets.checkIn(checkIn.booking());
            case Errand.Print print -> tickets.print(print.slip(), print.receipt());
            case Errand.PrintReceipt print -> receipts.print(print);
            case Errand.PrintCopy copy -> tickets.printKept(copy.slip());
            case Errand.AwaitAnswer await -> tickets.awaitAnswer(await.slip());
            case Errand.AwaitKeeping await -> tickets.awaitKeeping(await.slip());
        }
    }

    private void leave(Errand errand, Step to) {
        switch (errand) {
            case Errand.None _,Errand.OfferStored _,Errand.Store _ -> {
            }
            case Errand.Reserve _,Errand.CheckIn _,Errand.Print _,Errand.PrintReceipt _,Errand.PrintCopy _ -> {
            }
            case Errand.SignInByPhone _ -> phone.cancel();
            case Errand.ReadCard _ -> card.cancel();
            case Errand.Receive _ -> papers.cancel();
            case Errand.AwaitAnswer await -> tickets.answered(await.slip(), to);
            case Errand.AwaitKeeping await -> tickets.kept(await.slip(), to);
        }
    }

    private void store(Errand.Store store) {
        long of = session.number();
        background.run(() -> submissions.submit(store.application(), store.consentVersion()), result -> {
            switch (result) {
                case Submission.Kept kept -> {
                    session.tell(of, new Event.Stored(kept.receipt()));
                    if (acknowledgedEarly.remove(kept.receipt().parcel())) {
                        session.tell(of, new Event.Delivered(kept.receipt().parcel()));
                    }
                }
                case Submission.NotKept _ -> session.tell(of, new Event.CouldNotStore());
            }
        });
    }

    private void carried(Delivery delivery) {
        if (!(delivery instanceof Delivery.Delivered)) {
            return;
        }
        String parcel = delivery.id().toString();
        if (session.step() instanceof Step.Sending.Storing) {
            // The courier may be faster than the word that the disk has it.
            acknowledgedEarly.add(parcel);
        }
        session.tell(new Event.Delivered(parcel));
    }

    private void cardSeen(CardEvent seen) {
        if (seen instanceof CardEvent.CardArrived) {
            session.tell(card.seen());
        }
    }

    private void codeShown(ScannedCode code) {
        if (session.step() instanceof Step.OutOfService.NotEnrolled) {
            var _ = sync.enrol(code.text()); // how it went is a step of its own
            return;
        }
        Optional<Event> shown = codesKnown.stream().flatMap(known -> known.meaning(code.text()).stream()).findFirst();
        session.tell(shown.orElseGet(Event.UnknownCodeShown::new));
    }
}
