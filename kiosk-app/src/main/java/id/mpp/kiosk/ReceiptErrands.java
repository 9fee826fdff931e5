package id.mpp.kiosk;

import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.queue.ReceiptPapers;
import org.jspecify.annotations.Nullable;

/// Brings the receipt on paper, and says truthfully what became of it. Nothing has to be written down first: a receipt
/// on two papers is one receipt, and the second says that it is a copy. Lives on the FX thread.
public final class ReceiptErrands {

    private final Session session;
    private final Background background;
    private final ReceiptPapers papers;
    private final TicketPrinter printer;
    /// Only the last paper is spoken of.
    private @Nullable PrintJob latest;

    public ReceiptErrands(Session session, Background background, ReceiptPapers papers, TicketPrinter printer) {
        this.session = session;
        this.background = background;
        this.papers = papers;
        this.printer = printer;
    }

    void print(Errand.PrintReceipt wanted) {
        long of = session.number();
        if (!printer.status().usable()) {
            session.tell(of, new Event.ReceiptNotPrinted());
            return;
        }
        PrintJob job = printer
                .print(papers.of(wanted.receipt(), wanted.service(), wanted.counter(), wanted.copy()));
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
}
