package id.mpp.kiosk;

import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.Alarms.Alarm;
import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.queue.BookingDesk;
import id.mpp.kiosk.queue.BookingIssue;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.SyncClient;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Errands about queue numbers: reserve → print → Printed | not printed → void, new numbers on the screen | uncertain →
/// ask. No number is ever on two papers, and none is called that nobody holds. The numbers of one visit stand on one
/// paper and go one way together. Lives on the FX thread.
public final class TicketErrands {

    private final Session session;
    private final Background background;
    private final Alarms alarms;
    private final Timings timings;
    private final TicketOffice office;
    private final BookingDesk desk;
    private final TicketPapers papers;
    private final TicketPrinter printer;
    private final SyncClient sync;
    /// Slips whose fate is not decided. Outlive the session that asked.
    private final Set<UUID> open = new HashSet<>();
    private @Nullable Alarm patience;

    public TicketErrands(Session session, Background background, Alarms alarms, Timings timings, TicketOffice office,
            BookingDesk desk, TicketPapers papers, TicketPrinter printer, SyncClient sync) {
        this.session = session;
        this.background = background;
        this.alarms = alarms;
        this.timings = timings;
        this.office = office;
        this.desk = desk;
        this.papers = papers;
        this.printer = printer;
        this.sync = sync;
    }

    /// Hands over every fate that is still kept here. Blocks.
    void reportAll() {
        office.report();
    }

    void reserve(Wishes wishes) {
        take(() -> wishes.booking().map(it -> again(it, wishes.service())).orElseGet(() -> office.reserve(wishes)),
                session.number(), Event.NumberReserved::new);
    }

    /// Trades a booking for its number.
    void checkIn(Booking booking) {
        long of = session.number();
        background.run(() -> desk.checkIn(booking), issue -> {
            switch (issue) {
                case BookingIssue.Given number -> given(number.slip(), of, CheckInEvent.BookingTaken::new);
                case BookingIssue.Refused refused -> session.tell(of, new CheckInEvent.BookingRefused(refused.why()));
            }
        });
    }

    /// The paper did not come out: the booking is good for another number, and without one nobody is left with none.
    private Issue again(Booking booking, ServiceDefinition service) {
        return switch (desk.checkIn(booking)) {
            case BookingIssue.Given number -> new Issue.Given(number.slip());
            case BookingIssue.Refused _ -> new Issue.Refused(Notice.NUMBER_VOIDED, service);
        };
    }

    /// Prints what somebody has as a photo only.
    void printKept(Slip slip) {
        long of = session.number();
        printAgain(slip, outcome -> session.tell(of, new Event.TicketCopied(outcome)));
    }

    /// Prints numbers that somebody has already: the first paper of a number is its original, every other says that it
    /// is a copy. Nothing of their fate changes. On the FX thread, as is what is told.
    ///
    /// @param told
    ///            `PRINTED`, `NOT_PRINTED` or `UNCERTAIN`; `PRINTED` may follow `UNCERTAIN`
    public void printAgain(Slip slip, Consumer<ReceiptPaper.State> told) {
        if (!printer.status().usable()) {
            told.accept(ReceiptPaper.State.NOT_PRINTED);
            return;
        }
        background.run(() -> office.printing(slip), edition -> {
            if (edition.isEmpty()) {
                told.accept(ReceiptPaper.State.NOT_PRINTED);
                return;
            }
            PrintJob job = printer.print(papers.of(slip, Optional.empty(), edition.get()));
            background.when(job.lateConfirmation(), _ -> told.accept(ReceiptPaper.State.PRINTED));
            background.when(job.outcome(), outcome -> told.accept(switch (outcome) {
                case PrintOutcome.Printed _ -> ReceiptPaper.State.PRINTED;
                case PrintOutcome.NotPrinted _ -> ReceiptPaper.State.NOT_PRINTED;
                case PrintOutcome.Uncertain _ -> ReceiptPaper.State.UNCERTAIN;
            }));
        });
    }

    void print(Slip slip, Optional<Receipt> receipt) {
        if (!printer.status().usable()) {
            // Nothing was printed, so the same numbers may be shown on the screen instead.
            session.tell(new Event.TicketNotPrinted(slip));
            return;
        }
        long of = session.number();
        background.run(() -> office.printing(slip), written -> {
            if (written.isPresent() && of == session.number()) {
                follow(printer.print(papers.of(slip, receipt, written.get())), slip, of);
            } else {
                settle(slip, TicketFate.VOID);
                session.tell(of, new Event.NumberRefused(Notice.QUEUE_CLOSED));
            }
        });
    }

    /// Silence means that nobody is there to hold the paper: staff look, and what is on it is void.
    void awaitAnswer(Slip slip) {
        long of = session.number();
        patience = alarms.in(timings.answerAboutTicket(), () -> {
            settle(slip, TicketFate.VOID);
            sync.callStaff("uncertain-ticket");
            session.tell(of, new Event.NumberExpired());
        });
    }

    void answered(Slip slip, Step to) {
        stopWaiting();
        settle(slip, holds(to, slip) ? TicketFate.PRINTED : TicketFate.VOID);
    }

    void awaitKeeping(Slip slip) {
        long of = session.number();
        patience = alarms.in(timings.keepNumber(), () -> session.tell(of, new Event.NumberExpired()));
    }

    void kept(Slip slip, Step to) {
        stopWaiting();
        settle(slip, holds(to, slip) ? TicketFate.PAPERLESS : TicketFate.VOID);
    }

    private void take(Callable<Issue> asking, long of, SlipEvent given) {
        background.run(asking, issue -> {
            switch (issue) {
                case Issue.Given numbers -> given(numbers.slip(), of, given);
                case Issue.Refused refused ->
                    session.tell(of, new Event.NumberRefused(refused.why(), Optional.of(refused.at())));
            }
        });
    }

    private void given(Slip slip, long of, SlipEvent given) {
        open.add(slip.id());
        if (of == session.number()) {
            session.tell(given.about(slip));
        } else {
            settle(slip, TicketFate.VOID);
        }
    }

    private void follow(PrintJob job, Slip slip, long of) {
        background.when(job.lateConfirmation(), _ -> confirmedLate(slip, of));
        background.when(job.outcome(), outcome -> {
            switch (outcome) {
                case PrintOutcome.Printed _ -> {
                    settle(slip, TicketFate.PRINTED);
                    session.tell(of, new Event.TicketPrinted());
                }
                case PrintOutcome.NotPrinted _ -> notPrinted(slip, of);
                case PrintOutcome.Uncertain _ -> uncertain(slip, of);
            }
        });
    }

    private void notPrinted(Slip slip, long of) {
        boolean undecided = open.contains(slip.id());
        settle(slip, TicketFate.VOID);
        if (undecided && of == session.number()) {
            take(() -> slip.booking().map(it -> again(it, slip.service()))
                    .orElseGet(() -> office.replace(slip.wishes())), of, Event.TicketNotPrinted::new);
        }
    }

    private void uncertain(Slip slip, long of) {
        if (of == session.number()) {
            session.tell(new Event.TicketUncertain());
        } else {
            // Nobody is left to be asked, but the printer may still confirm.
            alarms.in(timings.answerAboutTicket(), () -> settle(slip, TicketFate.VOID));
        }
    }

    private void confirmedLate(Slip slip, long of) {
        if (open.contains(slip.id())) {
            settle(slip, TicketFate.PRINTED);
            session.tell(of, new Event.TicketInHand());
        }
    }

    /// Only the first word about a slip counts.
    private void settle(Slip slip, TicketFate fate) {
        if (open.remove(slip.id())) {
            background.run(() -> office.settle(slip, fate));
        }
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    private static boolean holds(Step step, Slip slip) {
        return step instanceof Step.Finished finished
                && finished.slip().filter(held -> held.slip().id().equals(slip.id())).isPresent();
    }

    @FunctionalInterface
    private interface SlipEvent {
        Event about(Slip slip);
    }
}
