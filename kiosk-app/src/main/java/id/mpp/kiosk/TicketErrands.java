package id.mpp.kiosk;

import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.Alarms.Alarm;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.SyncClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Errands about queue numbers: reserve → print → Printed | not printed → void, a new number on the screen | uncertain
/// → ask. No number is ever on two papers, and none is called that nobody holds. Lives on the FX thread.
public final class TicketErrands {

    private final Session session;
    private final Background background;
    private final Alarms alarms;
    private final Timings timings;
    private final TicketOffice office;
    private final TicketPapers papers;
    private final TicketPrinter printer;
    private final SyncClient sync;
    /// Numbers whose fate is not decided, with the service they are for. Outlives the session that asked.
    private final Map<UUID, ServiceDefinition> open = new HashMap<>();
    private @Nullable Alarm patience;

    public TicketErrands(Session session, Background background, Alarms alarms, Timings timings, TicketOffice office,
            TicketPapers papers, TicketPrinter printer, SyncClient sync) {
        this.session = session;
        this.background = background;
        this.alarms = alarms;
        this.timings = timings;
        this.office = office;
        this.papers = papers;
        this.printer = printer;
        this.sync = sync;
    }

    /// Hands over every fate that is still kept here. Blocks.
    void reportAll() {
        office.report();
    }

    void reserve(ServiceDefinition service, boolean priority) {
        take(() -> office.reserve(service, priority), service, session.number(), Event.NumberReserved::new);
    }

    void print(Ticket ticket, ServiceDefinition service, Optional<Receipt> receipt) {
        if (!printer.status().usable()) {
            // Nothing was printed, so the same number may be shown on the screen instead.
            session.tell(new Event.TicketNotPrinted(ticket));
            return;
        }
        long of = session.number();
        background.run(() -> office.printing(ticket), written -> {
            if (written && of == session.number()) {
                follow(printer.print(papers.of(ticket, service, receipt)), ticket, of);
            } else {
                settle(ticket, TicketFate.VOID);
                session.tell(of, new Event.NumberRefused(Notice.QUEUE_CLOSED));
            }
        });
    }

    /// Silence means that nobody is there to hold the paper: staff look, and the number is void.
    void awaitAnswer(Ticket ticket) {
        long of = session.number();
        patience = alarms.in(timings.answerAboutTicket(), () -> {
            settle(ticket, TicketFate.VOID);
            sync.callStaff("uncertain-ticket");
            session.tell(of, new Event.NumberExpired());
        });
    }

    void answered(Ticket ticket, Step to) {
        stopWaiting();
        settle(ticket, holds(to, ticket) ? TicketFate.PRINTED : TicketFate.VOID);
    }

    void awaitKeeping(Ticket ticket) {
        long of = session.number();
        patience = alarms.in(timings.keepNumber(), () -> session.tell(of, new Event.NumberExpired()));
    }

    void kept(Ticket ticket, Step to) {
        stopWaiting();
        settle(ticket, holds(to, ticket) ? TicketFate.PAPERLESS : TicketFate.VOID);
    }

    private void take(Callable<Issue> asking, ServiceDefinition service, long of, TicketEvent given) {
        background.run(asking, issue -> {
            switch (issue) {
                case Issue.Given number -> {
                    open.put(number.ticket().id(), service);
                    if (of == session.number()) {
                        session.tell(given.about(number.ticket()));
                    } else {
                        settle(number.ticket(), TicketFate.VOID);
                    }
                }
                case Issue.Refused refused -> session.tell(of, new Event.NumberRefused(refused.why()));
            }
        });
    }

    private void follow(PrintJob job, Ticket ticket, long of) {
        background.when(job.lateConfirmation(), _ -> confirmedLate(ticket, of));
        background.when(job.outcome(), outcome -> {
            switch (outcome) {
                case PrintOutcome.Printed _ -> {
                    settle(ticket, TicketFate.PRINTED);
                    session.tell(of, new Event.TicketPrinted());
                }
                case PrintOutcome.NotPrinted _ -> notPrinted(ticket, of);
                case PrintOutcome.Uncertain _ -> uncertain(ticket, of);
            }
        });
    }

    private void notPrinted(Ticket ticket, long of) {
        ServiceDefinition service = open.get(ticket.id());
        settle(ticket, TicketFate.VOID);
        if (service != null && of == session.number()) {
            take(() -> office.replace(service, ticket.priority()), service, of, Event.TicketNotPrinted::new);
        }
    }

    private void uncertain(Ticket ticket, long of) {
        if (of == session.number()) {
            session.tell(new Event.TicketUncertain());
        } else {
            // Nobody is left to be asked, but the printer may still confirm.
            alarms.in(timings.answerAboutTicket(), () -> settle(ticket, TicketFate.VOID));
        }
    }

    private void confirmedLate(Ticket ticket, long of) {
        if (open.containsKey(ticket.id())) {
            settle(ticket, TicketFate.PRINTED);
            session.tell(of, new Event.TicketInHand());
        }
    }

    /// Only the first word about a number counts.
    private void settle(Ticket ticket, TicketFate fate) {
        if (open.remove(ticket.id()) != null) {
            background.run(() -> office.settle(ticket, fate));
        }
    }

    private void stopWaiting() {
        if (patience != null) {
            patience.cancel();
            patience = null;
        }
    }

    private static boolean holds(Step step, Ticket ticket) {
        return step instanceof Step.Finished finished
                && finished.ticket().filter(held -> held.ticket().id().equals(ticket.id())).isPresent();
    }

    @FunctionalInterface
    private interface TicketEvent {
        Event about(Ticket ticket);
    }
}
