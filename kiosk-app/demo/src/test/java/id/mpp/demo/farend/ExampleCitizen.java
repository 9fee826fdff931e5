package id.mpp.demo.farend;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.kiosk.catalogue.ExampleWalk;
import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.catalogue.ExampleWalk.Handed;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Journey;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.submission.Submission;
import id.mpp.kiosk.submission.Submissions;
import id.mpp.kiosk.ui.text.Days;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// The citizen of one service's `example.json`, event by event through the real journey; what a step causes is done by
/// the real submissions and the real ticket office.
final class ExampleCitizen {

    private static final int MOST_STEPS = 150;
    private static final Page PAGE = page();

    private final ServiceDefinition service;
    private final ExampleWalk example;
    private final LocalDate today;
    private final Submissions submissions;
    private final TicketOffice office;
    private Answers sent = Answers.NONE;

    ExampleCitizen(ServiceDefinition service, ExampleWalk example, LocalDate today, Submissions submissions,
            TicketOffice office) {
        this.service = service;
        this.example = example;
        this.today = today;
        this.submissions = submissions;
        this.office = office;
    }

    Step.Finished toTheEnd() {
        Step step = new Step.Welcome(Notice.NONE);
        for (int count = 0; count < MOST_STEPS; count++) {
            if (step instanceof Step.Finished finished) {
                return finished;
            }
            step = Journey.next(step, reaction(step));
        }
        return fail(service.id() + " did not end: " + step);
    }

    private Event reaction(Step step) {
        return switch (step) {
            case Step.Welcome _ -> new Event.ServiceChosen(service);
            case Step.Reading _ -> service.applicable() ? new Event.ApplicationAsked() : new Event.TicketAsked();
            case Step.SigningIn _ -> new Event.SignedIn(
                    new Citizen(example.nik(), example.name(), Citizen.Assurance.SIGNED_IN, example.known()), today);
            case Step.Answering answering -> new Event.Answered(answering.questionId(),
                    given(answering.questionId()).answer(today));
            case Step.Gathering gathering -> paper(gathering.application());
            case Step.Scanning scanning ->
                scanning.pages().isEmpty() ? new Event.PageKept(PAGE) : new Event.PaperFinished();
            case Step.Reviewing _ -> new Event.Confirmed("2026-11-example");
            case Step.Sending.Storing storing -> stored(storing);
            case Step.Sending _ -> new Event.WentOn();
            case Step.ChoosingQueue _ -> new Event.QueueChosen(false);
            case Step.Printing printing -> printing.slip().map(this::printed).orElseGet(this::reserved);
            default -> fail("never on this way: " + step);
        };
    }

    private Event stored(Step.Sending.Storing storing) {
        sent = storing.application().counting().answers();
        var submission = submissions.submit(storing.application(), storing.consentVersion());
        return new Event.Stored(assertInstanceOf(Submission.Kept.class, submission, service.id()).receipt());
    }

    private Given given(String question) {
        return example.given().stream().filter(one -> one.question().equals(question)).findFirst()
                .orElseThrow(() -> new AssertionError(service.id() + " asks " + question + ", its example is silent"));
    }

    private Event paper(Application application) {
        String document = application.missingPapers().getFirst().id();
        return switch (example.papers().get(document)) {
            case Handed.SCANNED -> new Event.ScanAsked(document);
            case Handed.BROUGHT -> new Event.PaperPostponed(document);
            case null -> new Event.DocumentsFinished();
        };
    }

    private Event reserved() {
        return new Event.NumberReserved(
                assertInstanceOf(Issue.Given.class, office.reserve(Wishes.of(service, false)), service.id()).slip());
    }

    private Event printed(Slip slip) {
        assertTrue(office.printing(slip).isPresent());
        office.settle(slip, TicketFate.PRINTED);
        return new Event.TicketPrinted();
    }

    /// Every answer of the example, or of the account where that knew it before, stands in the form that the centre
    /// has opened.
    void assertReadsBack(byte[] form) throws IOException {
        String read;
        try (var pdf = Loader.loadPDF(form)) {
            read = plain(new PDFTextStripper().getText(pdf));
        }
        assertTrue(read.contains(example.nik()), service.id() + ": whose it is");
        for (Given given : example.given()) {
            Answer answer = sent.of(given.question())
                    .orElseThrow(() -> new AssertionError(service.id() + " did not send " + given.question()));
            boolean typed = answer.source() == Answer.Source.CITIZEN;
            assertTrue(!typed || answer.equals(given.answer(today)), service.id() + "/" + given.question());
            String expected = plain(inWords(service.question(given.question()).orElseThrow(), answer));
            assertTrue(read.contains(expected), () -> service.id() + "/" + given.question() + " has no \"" + expected
                    + "\" in:\n" + read);
        }
    }

    /// Lines are broken anywhere, also within a word that is too long.
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "").replace('\u2011', '-');
    }

    private String inWords(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Choice(var option, _) when question.id().equals(Subject.WHO) -> relation(option);
            case Answer.Choice(var option, _) -> question instanceof Question.Listed listed
                    ? listed.list().item(option).orElseThrow().name(Language.INDONESIAN)
                    : QuestionWords.of(service.words(), question).option(Language.INDONESIAN, option);
            case Answer.Text(var text, _) -> text;
            case Answer.Number(var value, _) when question instanceof Question.Money ->
                String.format(Locale.ROOT, "%,d", value).replace(',', '.');
            case Answer.Number(var value, _) -> String.valueOf(value);
            case Answer.Region region -> "(" + region.code() + ")";
            case Answer.Date(var day, _) -> Days.dated(day, Language.INDONESIAN);
        };
    }

    /// Said once above the answers; of oneself nothing is said.
    private static String relation(String option) {
        return switch (option) {
            case "child" -> "Anak pemohon";
            case "parent" -> "Orang tua pemohon";
            default -> "";
        };
    }

    private static Page page() {
        var image = new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics().fillRect(10, 10, 60, 20);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return new Page(out.toByteArray(), "image/jpeg", 100, 140, 100);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
