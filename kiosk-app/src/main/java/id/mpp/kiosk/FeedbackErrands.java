package id.mpp.kiosk;

import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.journey.ComplaintState;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Saying;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.queue.ComplaintPapers;
import id.mpp.kiosk.voice.Voices;
import id.mpp.sync.ComplaintStatus;
import id.mpp.sync.Delivery;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SyncClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what a citizen says, and brings a complaint's number on paper. Lives on the FX thread.
final class FeedbackErrands implements Session.Listener {

    private final Session session;
    private final Background background;
    private final Voices voices;
    private final ComplaintPapers papers;
    private final TicketPrinter printer;
    private final Clock clock;
    private final SyncClient sync;
    private long asked;
    /// The courier may be faster than the word that the disk has it.
    private final Set<String> acknowledgedEarly = new HashSet<>();
    /// Only the last paper is spoken of.
    private @Nullable PrintJob latest;

    /// @param clock
    ///            with the hall's time zone
    FeedbackErrands(Session session, Background background, Voices voices, ComplaintPapers papers,
            TicketPrinter printer, SyncClient sync, Clock clock) {
        this.session = session;
        this.background = background;
        this.voices = voices;
        this.papers = papers;
        this.printer = printer;
        this.sync = sync;
        this.clock = clock;
    }

    /// Begins to listen to session and centre.
    AutoCloseable begin() {
        var moves = session.listen(this);
        var deliveries = sync.onDelivery(delivery -> background.home(() -> carried(delivery)));
        return () -> {
            moves.close();
            deliveries.close();
        };
    }

    @Override
    public void moved(Step from, Step to) {
        if (to instanceof Feedback.Keeping keeping && !(from instanceof Feedback.Keeping)) {
            keep(keeping.saying());
        }
        seek(from, to);
        Optional<Printing> now = Printing.of(to);
        if (now.isPresent() && !now.equals(Printing.of(from))) {
            print(now.get());
        }
    }

    @Override
    public void ended() {
        acknowledgedEarly.clear();
    }

    /// An answer for a question that was left is not told.
    private void seek(Step from, Step to) {
        if (seeking(from).equals(seeking(to))) {
            return;
        }
        asked++;
        seeking(to).ifPresent(number -> {
            long of = session.number();
            long question = asked;
            background.when(sync.complaint(number), answer -> {
                if (question == asked) {
                    session.tell(of, event(answer));
                }
            });
        });
    }

    private static Optional<String> seeking(Step step) {
        return switch (step) {
            case Step.StillThere stillThere -> seeking(stillThere.under());
            case Feedback.Seeking seeking -> Optional.of(seeking.number());
            default -> Optional.empty();
        };
    }

    private Event event(Inquiry<ComplaintStatus> answer) {
        return switch (answer) {
            case Inquiry.Found<ComplaintStatus>(ComplaintStatus found) ->
                new FeedbackEvent.ComplaintFound(new ComplaintState(found.number(), switch (found.state()) {
                    case RECEIVED -> ComplaintState.Stage.RECEIVED;
                    case FORWARDED -> ComplaintState.Stage.FORWARDED;
                    case ANSWERED -> ComplaintState.Stage.ANSWERED;
                }, day(found.receivedAt()), day(found.changedAt())));
            case Inquiry.NotFound<ComplaintStatus> _ -> new FeedbackEvent.ComplaintNotFound(Trouble.UNKNOWN);
            case Inquiry.TooOften<ComplaintStatus> _ -> new FeedbackEvent.ComplaintNotFound(Trouble.TOO_OFTEN);
            case Inquiry.NoNetwork<ComplaintStatus> _,Inquiry.NotSignedIn<ComplaintStatus> _ ->
                new FeedbackEvent.ComplaintNotFound(Trouble.OFFLINE);
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private void keep(Saying saying) {
        long of = session.number();
        background.run(() -> voices.keep(saying), outcome -> {
            switch (outcome) {
                case Voices.Outcome.Kept(String parcel, Optional<String> number) -> {
                    session.tell(of, new FeedbackEvent.SayingKept(parcel, number));
                    if (acknowledgedEarly.remove(parcel)) {
                        session.tell(of, new Event.Delivered(parcel));
                    }
                }
                case Voices.Outcome.NotKept _ -> session.tell(of, new FeedbackEvent.SayingNotKept());
            }
        });
    }

    /// That a parcel has come is told by others; here it is only remembered for one that is still being kept.
    private void carried(Delivery delivery) {
        if (delivery instanceof Delivery.Delivered && session.step() instanceof Feedback.Keeping) {
            acknowledgedEarly.add(delivery.id().toString());
        }
    }

    private void print(Printing wanted) {
        long of = session.number();
        if (!printer.status().usable()) {
            session.tell(of, new Event.ReceiptNotPrinted());
            return;
        }
        PrintJob job = printer.print(papers.of(wanted.number(), ZonedDateTime.now(clock), wanted.copy()));
        latest = job;
        background.when(job.lateConfirmation(), _ -> told(job, of, new Event.ReceiptPrinted()));
        background.when(job.outcome(), outcome -> told(job, of, switch (outcome) {
            case PrintOutcome.Printed _ -> new Event.ReceiptPrinted();
            case PrintOutcome.NotPrinted _ -> new Event.ReceiptNotPrinted();
            case PrintOutcome.Uncertain _ -> new Event.ReceiptUncertain();
        }));
    }

    private void told(PrintJob job, long of, Event event) {
        if (job == latest) {
            session.tell(of, event);
        }
    }

    /// A number that is wanted on paper now. The question *Masih di sini?* above its page begins nothing anew.
    private record Printing(String number, boolean copy) {

        static Optional<Printing> of(Step step) {
            return switch (step) {
                case Step.StillThere stillThere -> of(stillThere.under());
                case Feedback.Kept kept when kept.paper().state() == ReceiptPaper.State.PRINTING ->
                    kept.number().map(number -> new Printing(number, kept.paper().mayExist()));
                default -> Optional.empty();
            };
        }
    }
}
