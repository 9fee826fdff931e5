package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Journey;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Leads one example citizen through the journey, the machine doing at once what each step asks of it.
final class ExampleVisit {

    private static final int MOST_STEPS = 100;
    private static final Page PAGE = new Page(new byte[0], "image/png", 1, 1, 300);

    private final ServiceDefinition service;
    private final ExampleWalk example;
    private final LocalDate today;
    private Map<String, Answer> sent = Map.of();

    ExampleVisit(ServiceDefinition service, ExampleWalk example, LocalDate today) {
        this.service = service;
        this.example = example;
        this.today = today;
    }

    Step.Finished toTheEnd() {
        Step step = new Step.Welcome(Notice.NONE);
        for (var count = 0; count < MOST_STEPS; count++) {
            if (step instanceof Step.Finished finished) {
                return finished;
            }
            if (step instanceof Step.Sending.Storing storing) {
                sent = storing.application().counting().answers().byQuestion();
            }
            step = Journey.next(step, reaction(step));
        }
        return fail("did not end: " + step);
    }

    /// What was handed in.
    Map<String, Answer> sentAnswers() {
        return sent;
    }

    private Event reaction(Step step) {
        return switch (step) {
            case Step.Welcome _ -> new Event.Started();
            case Step.Finding _ -> new Event.ServiceChosen(service);
            case Step.Reading _ -> service.applicable() ? new Event.ApplicationAsked() : new Event.TicketAsked();
            case Step.SigningIn _ -> new Event.SignedIn(citizen(), today);
            case Step.Answering answering -> answer(answering.questionId());
            case Step.Gathering gathering -> paper(gathering.application());
            case Step.Scanning scanning ->
                scanning.pages().isEmpty() ? new Event.PageKept(PAGE) : new Event.PaperFinished();
            case Step.Reviewing _ -> new Event.Confirmed("example");
            case Step.Sending.Storing _ -> new Event.Stored(Sample.receipt("26-0001-0X", "parcel"));
            case Step.Sending _ -> new Event.WentOn();
            case Step.ChoosingQueue _ -> new Event.QueueChosen(false);
            case Step.Printing printing ->
                printing.slip().isEmpty()
                        ? new Event.NumberReserved(Slip.of(service, ticket()))
                        : new Event.TicketPrinted();
            case Step.WillingToWait _,Step.Comparing _,Step.AskingForTicket _,Step.KeepingNumber _,Step.Finished _ ->
                fail("never on this way: " + step);
            case Step.Receiving _,Step.Looking _,Step.StillThere _,Step.OutOfService _,Step.OfHall _ ->
                fail("never on this way: " + step);
        };
    }

    private Citizen citizen() {
        return new Citizen(example.nik(), example.name(), Citizen.Assurance.SIGNED_IN, example.known());
    }

    private Event answer(String question) {
        var given = example.given().stream().filter(one -> one.question().equals(question)).findFirst();
        return new Event.Answered(question, given.orElseThrow().answer(today));
    }

    private Event paper(Application application) {
        var document = application.missingPapers().getFirst().id();
        if (!example.papers().containsKey(document)) {
            return new Event.DocumentsFinished();
        }
        return example.papers().get(document) == ExampleWalk.Handed.SCANNED
                ? new Event.ScanAsked(document)
                : new Event.PaperPostponed(document);
    }

    private Ticket ticket() {
        return new Ticket(new UUID(0, 7), "A-007", service.agency().id(), service.id(), false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}
