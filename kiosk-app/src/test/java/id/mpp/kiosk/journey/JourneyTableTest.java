package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/journey-table.md` is every step × every event. A change of the journey shows as a change of that file:
/// `-Djourney.write=true` writes it anew, a person reads the difference.
class JourneyTableTest {

    private static final ServiceDefinition SERVICE = Sample.service();
    private static final Receipt RECEIPT = Sample.receipt("26-AF01-20", "parcel-1");
    private static final Application COMPLETE = Sample.complete();
    private static final Application FRESH = Application.begin(SERVICE, Sample.citizen(), Sample.DAY);
    private static final StoredPaper STORED = Sample.storedCard(Sample.DAY.minusMonths(2));
    private static final Ticket TICKET = Sample.ticket("A-022");

    @Test
    void tableIsTheOneThatWasReviewed() throws IOException {
        Path file = Path.of("..", "docs", "journey-table.md");
        String table = table();
        if (Boolean.getBoolean("journey.write")) {
            Files.writeString(file, table);
        }
        assertEquals(table, Files.readString(file), "the journey changed: run with -Djourney.write=true and review");
    }

    @Test
    void everyKindOfStepAndEventIsInTheTable() {
        assertEquals(leaves(Step.class), kinds(steps().values().stream()));
        assertEquals(leaves(Event.class), kinds(events().stream()));
    }

    private static String table() {
        var text = new StringBuilder("# The journey as a table\n\n");
        text.append(
                "Generated from `Journey.next` by `JourneyTableTest`; every event that is not named leaves the step as it is.\n");
        text.append("Samples: the application at *Reviewing* is complete; at *Answering* the place of birth is open; ");
        text.append("at *Gathering* and *Scanning* the family card is missing.\n");
        for (Map.Entry<String, Step> row : steps().entrySet()) {
            text.append("\n## ").append(row.getKey()).append("\n\n| event | leads to |\n|---|---|\n");
            for (Event event : events()) {
                Step next = Journey.next(row.getValue(), event);
                if (!next.equals(row.getValue())) {
                    text.append("| ").append(name(event)).append(" | ").append(described(next)).append(" |\n");
                }
            }
        }
        return text.toString();
    }

    private static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Welcome", new Step.Welcome(Notice.NONE));
        steps.put("Finding, home", new Step.Finding(new Place.Home(), Notice.NONE));
        steps.put("Finding, in an agency", new Step.Finding(new Place.InAgency("dukcapil"), Notice.NONE));
        steps.put("Reading", new Step.Reading(SERVICE, new Place.InAgency("dukcapil")));
        steps.put("Reading, counter service",
                new Step.Reading(Sample.service("polri.skck", Channel.COUNTER), new Place.Home()));
        steps.put("Reading, application begun",
                new Step.Reading(SERVICE, new Place.Home(), Optional.of(FRESH), Notice.NONE));
        for (Way way : Way.values()) {
            steps.put("SigningIn, " + way, new Step.SigningIn(SERVICE, new Place.Home(), way, Notice.NONE));
        }
        steps.put("Answering, first question", new Step.Answering(FRESH, "place"));
        steps.put("Answering, changed at review", new Step.Answering(COMPLETE, "weight"));
        Application withoutCard = COMPLETE.without("kk").reviewed(false);
        steps.put("Gathering", new Step.Gathering(withoutCard));
        steps.put("Scanning, no page yet", new Step.Scanning(withoutCard, "kk", List.of()));
        steps.put("Scanning, one page", new Step.Scanning(withoutCard, "kk", List.of(Sample.page())));
        steps.put("Comparing", new Step.Comparing(COMPLETE, new PaperIdentity(Sample.NIK, "SITI")));
        steps.put("Gathering, card found late", new Step.Gathering(withoutCard, List.of(STORED)));
        Application fromVault = withoutCard.with(List.of(STORED));
        steps.put("Gathering, card from the vault", new Step.Gathering(fromVault));
        steps.put("Receiving", new Step.Receiving(withoutCard, "kk"));
        steps.put("Looking", new Step.Looking(fromVault, "kk"));
        steps.put("Reviewing, card from the vault", new Step.Reviewing(fromVault.reviewed(true), Notice.NONE));
        steps.put("Reviewing", new Step.Reviewing(COMPLETE, Notice.NONE));
        steps.put("Sending.Storing", new Step.Sending.Storing(COMPLETE, "1"));
        steps.put("Sending.Stored", new Step.Sending.Stored(SERVICE, RECEIPT));
        steps.put("Sending.Delivered", new Step.Sending.Delivered(SERVICE, RECEIPT.acknowledged()));
        queueSteps(steps);
        steps.putAll(CheckInSamples.steps());
        steps.putAll(VisitSamples.steps());
        steps.putAll(FollowingSamples.steps());
        steps.putAll(FeedbackSamples.steps());
        steps.putAll(DutySamples.steps());
        steps.put("StillThere, above Answering", new Step.StillThere(new Step.Answering(FRESH, "place")));
        steps.put("StillThere, above KeepingNumber",
                new Step.StillThere(new Step.KeepingNumber(Slip.of(SERVICE, TICKET), Optional.empty())));
        steps.put("OutOfService.Broken", new Step.OutOfService.Broken("E-100"));
        steps.put("OutOfService.Paused", new Step.OutOfService.Paused(""));
        steps.put("OutOfService.NotEnrolled", new Step.OutOfService.NotEnrolled());
        return steps;
    }

    private static final Wait LONG = new Wait(Duration.ofMinutes(35), Duration.ofMinutes(60), false);

    private static void queueSteps(Map<String, Step> steps) {
        Optional<Receipt> receipt = Optional.of(RECEIPT);
        steps.put("ChoosingQueue, number only", new Step.ChoosingQueue(SERVICE, Optional.empty(), Notice.NONE));
        steps.put("ChoosingQueue, after sending", new Step.ChoosingQueue(SERVICE, receipt, Notice.NONE));
        steps.put("WillingToWait", new Step.WillingToWait(Wishes.of(SERVICE, false), Optional.empty(), LONG,
                Optional.empty()));
        steps.put("WillingToWait, after sending", new Step.WillingToWait(Wishes.of(SERVICE, true), receipt, LONG,
                Optional.of(LocalTime.of(15, 0))));
        steps.put("Printing, being reserved", new Step.Printing(Wishes.of(SERVICE, false), receipt, Optional.empty()));
        steps.put("Printing, being printed", new Step.Printing(Wishes.of(SERVICE, false), receipt,
                Optional.of(Slip.of(SERVICE, TICKET))));
        steps.put("AskingForTicket", new Step.AskingForTicket(Slip.of(SERVICE, TICKET), receipt));
        steps.put("KeepingNumber", new Step.KeepingNumber(Slip.of(SERVICE, TICKET), receipt));
        steps.put("Finished", new Step.Finished(SERVICE, receipt, false, Optional.empty()));
        for (var paper : List.of(new ReceiptPaper(ReceiptPaper.State.PRINTING, false),
                new ReceiptPaper(ReceiptPaper.State.NOT_PRINTED, false),
                new ReceiptPaper(ReceiptPaper.State.UNCERTAIN, true))) {
            steps.put("Finished, receipt " + paper.state(),
                    new Step.Finished(SERVICE, receipt, false, Optional.empty(), paper));
        }
    }

    private static List<Event> events() {
        return Stream.of(ofTheApplication(), CheckInSamples.events(), VisitSamples.events(), FollowingSamples.events(),
                FeedbackSamples.events(), DutySamples.events()).flatMap(List::stream).toList();
    }

    private static List<Event> ofTheApplication() {
        ServiceDefinition other = Sample.service("dukcapil.kk", Channel.HYBRID);
        return List.of(new Event.Started(), new Event.PlaceChosen(new Place.InLifeEvent("kelahiran")),
                new Event.ServiceChosen(other), new Event.LeafletShown(other), new Event.UnknownCodeShown(),
                new Event.ApplicationAsked(), new Event.TicketAsked(), new Event.PhoneChosen(), new Event.NikChosen(),
                new Event.CardArrived(), new Event.CardLaid(), new Event.CardNotRead(Notice.CARD_MOVED),
                new Event.NikTyped(Sample.NIK, Sample.DAY),
                new Event.SignedIn(Sample.citizen(), Sample.DAY),
                new Event.SignInFailed(Notice.SIGN_IN_DENIED), new Event.Answered("place", Sample.choice("home")),
                new Event.ChangeAsked("place"), new Event.ScanAsked("kk"), new Event.PageKept(Sample.page()),
                new Event.PageRemoved(0), new Event.PaperFinished(),
                new Event.IdentityRead("ktp", new PaperIdentity(Sample.NIK, "SITI")), new Event.ReadRight(),
                new Event.ReadWrong(), new Event.PaperPostponed("kk"),
                new Event.PhoneAsked("kk"), new Event.PagesTaken(List.of(Sample.page())),
                new Event.StoredPapersFound(List.of(STORED), false), new Event.StoredPapersUsed(),
                new Event.StoredPaperAsked("kk"),
                new Event.KeepingChosen(Optional.of(new Keeping("1", Instant.EPOCH))),
                new Event.DocumentsFinished(), new Event.Confirmed("1"), new Event.Stored(RECEIPT),
                new Event.CouldNotStore(), new Event.Delivered(RECEIPT.parcel()), new Event.QueueChosen(true),
                new Event.LongQueueChosen(true, LONG, Optional.of(LocalTime.of(15, 0))), new Event.WaitAccepted(),
                new Event.QueueDeclined(), new Event.NumberReserved(Slip.of(SERVICE, TICKET)),
                new Event.NumberRefused(Notice.QUEUE_FULL), new Event.TicketPrinted(),
                new Event.TicketNotPrinted(Slip.of(SERVICE, Sample.ticket("A-023"))), new Event.TicketUncertain(),
                new Event.TicketInHand(), new Event.TicketMissing(), new Event.NumberKept(), new Event.NumberExpired(),
                new Event.ReceiptAsked(), new Event.ReceiptPrinted(), new Event.ReceiptNotPrinted(),
                new Event.ReceiptUncertain(), new Event.WentBack(), new Event.WentOn(),
                new Event.Left(Notice.TIMED_OUT), new Event.FellIdle(),
                new Event.Stayed(), new Event.Broke("E-214"), new Event.Mended(), new Event.PauseAsked(""),
                new Event.ResumeAsked(), new Event.EnrolmentEnded(), new Event.Enrolled());
    }

    private static String described(Step step) {
        return switch (step) {
            case Step.Welcome it -> name(step) + noticed(it.notice());
            case Step.Finding it -> name(step) + " " + it.place().getClass().getSimpleName() + noticed(it.notice());
            case Step.Reading it -> name(step) + (it.begun().isPresent() ? " (application kept)" : "")
                    + noticed(it.notice());
            case Step.SigningIn it -> name(step) + " " + it.way() + noticed(it.notice());
            case Step.Answering it -> name(step) + " " + it.questionId();
            case Step.Scanning it -> name(step) + " " + it.documentId() + ", " + it.pages().size() + " pages";
            case Step.Reviewing it -> name(step) + noticed(it.notice());
            case Step.ChoosingQueue it ->
                name(step) + (it.more().isEmpty() ? "" : ", " + it.services().size() + " agencies")
                        + noticed(it.notice());
            case Step.WillingToWait it -> name(step) + it.closes().map(at -> ", may end after closing").orElse("");
            case Step.Printing it -> name(step) + it.slip().map(slip -> " " + slip.numbers()).orElse("");
            case Step.KeepingNumber it -> name(step) + " " + it.slip().numbers();
            case Step.Finished it -> name(step) + (it.delivered() ? ", delivered" : "")
                    + it.slip().map(
                            held -> held.paper() ? ", ticket on paper" : ", number kept, copy " + held.copy().state())
                            .orElse("")
                    + (it.paper().equals(ReceiptPaper.UNASKED) ? "" : ", receipt " + it.paper().state())
                    + (it.paper().mayExist() ? ", the next is a copy" : "");
            case Step.StillThere it -> name(step) + " (" + described(it.under()) + ")";
            case Step.OutOfService.Broken it -> name(step) + " " + it.code();
            case Step.Gathering it -> name(step)
                    + (it.application().papers().get("kk") instanceof Paper.FromVault ? ", card from the vault" : "")
                    + (it.offered().isEmpty() ? "" : ", card offered")
                    + (it.application().keeping().isPresent() ? ", keeping" : "");
            case Step.Receiving it -> name(step) + " " + it.documentId();
            case Step.Looking it -> name(step) + " " + it.documentId();
            case Step.Comparing _,Step.AskingForTicket _,Step.OutOfService.Paused _,Step.OutOfService.NotEnrolled _ ->
                name(
                        step);
            case Step.Sending.Storing _,Step.Sending.Stored _,Step.Sending.Delivered _ -> name(step);
            case Step.OfHall _ -> name(step);
        };
    }

    private static String noticed(Notice notice) {
        return notice == Notice.NONE ? "" : ", " + notice;
    }

    private static String name(Object it) {
        return name(it.getClass());
    }

    /// `Answering`, `Following.Asking`, `StatusAsked`.
    private static String name(Class<?> kind) {
        return kind.getName().replaceFirst(".*\\.", "").replaceFirst("^(Step|\\w*Event)\\$", "").replace('$', '.');
    }

    private static Set<String> kinds(Stream<?> samples) {
        return samples.map(JourneyTableTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> leaves(Class<?> sealed) {
        var leaves = new TreeSet<String>();
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                leaves.addAll(leaves(kind));
            } else {
                leaves.add(name(kind));
            }
        }
        return leaves;
    }
}
