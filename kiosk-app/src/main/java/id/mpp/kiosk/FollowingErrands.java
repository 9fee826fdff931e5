package id.mpp.kiosk;

import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.queue.StatusPapers;
import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SentAnswers;
import id.mpp.sync.SyncClient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the centre for applications sent before, and prints what it said of one. An answer to a question that nobody
/// waits for any more is dropped. Lives on the FX thread.
final class FollowingErrands implements Session.Listener {

    private final Session session;
    private final Background background;
    private final SyncClient sync;
    private final StatusFromCentre told;
    private final StatusPapers papers;
    private final TicketPrinter printer;
    /// Only the last paper is spoken of.
    private @Nullable PrintJob latest;

    FollowingErrands(Session session, Background background, SyncClient sync, StatusFromCentre told,
            StatusPapers papers, TicketPrinter printer) {
        this.session = session;
        this.background = background;
        this.sync = sync;
        this.told = told;
        this.papers = papers;
        this.printer = printer;
    }

    @Override
    public void moved(Step from, Step to) {
        Step before = under(from);
        Step now = under(to);
        if (now.equals(before)) {
            return;
        }
        switch (now) {
            case Following.LookingUp it -> lookUp(it);
            case Following.Fetching it -> fetch(it);
            case Following.Showing it -> showing(before, it);
            default -> {
            }
        }
    }

    /// What goes on below the question *Masih di sini?*, and while a survey is filled in.
    private static Step under(Step step) {
        return switch (step) {
            case Step.StillThere stillThere -> under(stillThere.under());
            case Feedback feedback -> under(feedback.after());
            default -> step;
        };
    }

    private void lookUp(Following.LookingUp asked) {
        switch (asked.access()) {
            case Following.Access.Dated dated -> background.when(sync.application(dated.receipt(), dated.birthDate()),
                    answer -> tell(asked, one(answer)));
            case Following.Access.Own _ ->
                background.when(sync.files().applications(), answer -> tell(asked, all(answer)));
        }
    }

    private FollowingEvent one(Inquiry<ApplicationStatus> answer) {
        return answer instanceof Inquiry.Found<ApplicationStatus>(var status)
                ? new FollowingEvent.ApplicationsFound(List.of(told.of(status)))
                : new FollowingEvent.NothingFound(StatusFromCentre.snag(answer));
    }

    private FollowingEvent all(Inquiry<List<ApplicationStatus>> answer) {
        return answer instanceof Inquiry.Found<List<ApplicationStatus>>(var all)
                ? new FollowingEvent.ApplicationsFound(all.stream().map(told::of).toList())
                : new FollowingEvent.NothingFound(StatusFromCentre.snag(answer));
    }

    private void fetch(Following.Fetching asked) {
        background.when(sync.files().answers(asked.from().application().receipt()),
                answer -> tell(asked, answer instanceof Inquiry.Found<SentAnswers>(var sent)
                        ? new FollowingEvent.AnswersFound(StatusFromCentre.sent(sent), told.today().get())
                        : new FollowingEvent.NothingFound(StatusFromCentre.snag(answer))));
    }

    /// Only whoever asked, and waits for it still.
    private void tell(Following asked, FollowingEvent answer) {
        if (session.step().equals(asked)) {
            session.tell(answer);
        }
    }

    private void showing(Step before, Following.Showing now) {
        Optional<Following.Showing> shown = before instanceof Following.Showing it ? Optional.of(it) : Optional.empty();
        boolean printing = shown.filter(it -> it.paper().state() == ReceiptPaper.State.PRINTING).isPresent();
        if (now.paper().state() == ReceiptPaper.State.PRINTING && !printing) {
            print(now.application());
        }
        if (now.awaitsUnlocking() && shown.filter(it -> it.survey() == now.survey()).isEmpty()) {
            askAgain(now);
        }
    }

    /// Whether the survey has opened the document. While the centre does not answer, the page stays as it is.
    private void askAgain(Following.Showing shown) {
        long of = session.number();
        switch (shown.access()) {
            case Following.Access.Dated dated -> background.when(sync.application(dated.receipt(), dated.birthDate()),
                    answer -> {
                        if (answer instanceof Inquiry.Found<ApplicationStatus>(var status)) {
                            session.tell(of, new FollowingEvent.Told(told.of(status)));
                        }
                    });
            case Following.Access.Own _ -> background.when(sync.files().applications(), answer -> {
                if (answer instanceof Inquiry.Found<List<ApplicationStatus>>(var all)) {
                    all.stream().filter(it -> it.receipt().equals(shown.application().receipt())).findFirst()
                            .ifPresent(status -> session.tell(of, new FollowingEvent.Told(told.of(status))));
                }
            });
        }
    }

    private void print(Tracked application) {
        long of = session.number();
        if (!printer.status().usable()) {
            session.tell(of, new Event.ReceiptNotPrinted());
            return;
        }
        PrintJob job = printer.print(papers.of(application));
        latest = job;
        background.when(job.lateConfirmation(), _ -> printed(job, of, new Event.ReceiptPrinted()));
        background.when(job.outcome(), outcome -> printed(job, of, switch (outcome) {
            case PrintOutcome.Printed _ -> new Event.ReceiptPrinted();
            case PrintOutcome.NotPrinted _ -> new Event.ReceiptNotPrinted();
            case PrintOutcome.Uncertain _ -> new Event.ReceiptUncertain();
        }));
    }

    private void printed(PrintJob job, long of, Event event) {
        if (job == latest) {
            session.tell(of, event);
        }
    }
}
