package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPaper;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.ReceiptPaper.State;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.queue.ReceiptPapers;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The receipt on paper: asked for on the last page, as often as the citizen likes.
class ReceiptErrandsTest {

    private static final ServiceDefinition SERVICE = Sample.service();
    private static final Receipt RECEIPT = Sample.receipt("26-AF01-20", "parcel", Optional.empty(),
            Optional.of("https://pusat.example/bukti#e.y.J"));

    private final FakeHall hall = new FakeHall();
    private Session session;

    @BeforeEach
    void finish() {
        session = new Session(new Step.Finished(SERVICE, Optional.of(RECEIPT), false, Optional.empty()), () -> true);
        var background = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var printer = hall.devices().printer();
        var receipts = new ReceiptErrands(session, background,
                new ReceiptPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2"), printer);
        session.listen(new Session.Listener() {
            @Override
            public void moved(Step from, Step to) {
                if (Errand.of(to) instanceof Errand.PrintReceipt print && !print.equals(Errand.of(from))) {
                    receipts.print(print);
                }
            }
        });
    }

    @Test
    void nothingIsSaidBeforeThePrinterHasConfirmed() {
        ask();
        assertEquals(new ReceiptPaper(State.PRINTING, false), paper());
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(new ReceiptPaper(State.PRINTED, true), paper());
    }

    @Test
    void paperThatCertainlyDidNotComeOutIsPrintedAgainAsTheFirst() {
        ask();
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_OUT));
        assertEquals(new ReceiptPaper(State.NOT_PRINTED, false), paper());
        ask();
        assertEquals(words(0), words(1));
        assertFalse(words(1).contains("SALINAN"));
    }

    @Test
    void secondPaperCarriesTheSameNumberAndSaysThatItIsACopy() {
        ask();
        hall.outcome(new PrintOutcome.Printed());
        ask();
        hall.outcome(new PrintOutcome.Printed());
        var copy = words(1);
        assertEquals(4, copy.indexOf("SALINAN"));
        copy.remove("SALINAN");
        assertEquals(words(0), copy);
        assertEquals(2, hall.jobs.size());
    }

    @Test
    void afterAPaperNobodyIsSureOfTheNextIsACopyToo() {
        ask();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        assertEquals(new ReceiptPaper(State.UNCERTAIN, true), paper());
        ask();
        assertEquals(4, words(1).indexOf("SALINAN"));
        hall.outcome(new PrintOutcome.NotPrinted(Cause.PAPER_OUT));
        assertEquals(new ReceiptPaper(State.NOT_PRINTED, true), paper());
    }

    @Test
    void lateConfirmationEndsTheDoubt() {
        ask();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        hall.jobs.getFirst().lateConfirmation().complete(null);
        assertEquals(new ReceiptPaper(State.PRINTED, true), paper());
    }

    @Test
    void lateConfirmationOfTheFirstDoesNotSpeakForTheSecond() {
        ask();
        hall.outcome(new PrintOutcome.Uncertain(Cause.NOT_ANSWERING));
        ask();
        hall.jobs.getFirst().lateConfirmation().complete(null);
        assertEquals(State.PRINTING, paper().state());
    }

    @Test
    void printerKnownToBeDownGetsNothing() {
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.COVER_OPEN));
        ask();
        assertEquals(new ReceiptPaper(State.NOT_PRINTED, false), paper());
        assertEquals(List.of(), hall.jobs);
    }

    @Test
    void acknowledgedWhileItPrintsItIsNotPrintedTwice() {
        ask();
        session.tell(new Event.Delivered(RECEIPT.parcel()));
        session.tell(new Event.FellIdle());
        session.tell(new Event.Stayed());
        assertEquals(1, hall.jobs.size());
        hall.outcome(new PrintOutcome.Printed());
        assertEquals(State.PRINTED, paper().state());
    }

    @Test
    void outcomeThatComesWhileTheCitizenIsAskedWhetherTheyAreHereIsThereWhenTheyStay() {
        ask();
        session.tell(new Event.FellIdle());
        hall.outcome(new PrintOutcome.Printed());
        session.tell(new Event.Stayed());
        assertEquals(State.PRINTED, paper().state());
    }

    @Test
    void nextCitizenHearsNothingOfIt() {
        ask();
        session.tell(new Event.WentOn());
        hall.outcome(new PrintOutcome.Uncertain(Cause.PAPER_JAM));
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void whereNothingWasSentThereIsNoReceiptToPrint() {
        var numberOnly = new Step.Finished(SERVICE, Optional.empty(), false, Optional.empty());
        var other = new Session(numberOnly, () -> true);
        other.tell(new Event.ReceiptAsked());
        assertEquals(numberOnly, other.step());
    }

    private void ask() {
        session.tell(new Event.ReceiptAsked());
    }

    private ReceiptPaper paper() {
        return assertInstanceOf(Step.Finished.class, session.step()).paper();
    }

    private List<String> words(int print) {
        var words = new ArrayList<String>();
        hall.papers.get(print).elements().forEach(element -> words.add(switch (element) {
            case TicketPaper.Text text -> text.text();
            case TicketPaper.Pair pair -> pair.left() + " " + pair.right();
            case TicketPaper.Qr qr -> qr.payload();
            case TicketPaper.Rule _ -> "-";
            case TicketPaper.Feed _ -> "";
        }));
        return words;
    }
}
