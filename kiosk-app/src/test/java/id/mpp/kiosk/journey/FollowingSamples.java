package id.mpp.kiosk.journey;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Following.Access;
import id.mpp.kiosk.journey.Tracked.Reached;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.service.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every step and event of the way back to an application, for the table.
public final class FollowingSamples {

    public static final LocalDate BORN = LocalDate.of(1990, 1, 1);
    public static final String RECEIPT = "26-0472-7K";
    private static final ZonedDateTime RECEIVED = ZonedDateTime.parse("2026-11-18T10:12:00+07:00");

    private FollowingSamples() {
    }

    /// One that came through these stages, one a day.
    public static Tracked tracked(Stage... stages) {
        return new Tracked(RECEIPT, "Akta Kelahiran", Optional.of(Sample.service()), reached(stages),
                Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    public static List<Reached> reached(Stage... stages) {
        return IntStream.range(0, stages.length).mapToObj(i -> new Reached(stages[i], RECEIVED.plusDays(i))).toList();
    }

    /// Sent back for these papers and answers.
    public static Tracked sentBack(List<String> documents, List<String> questions) {
        return new Tracked(RECEIPT, "Akta Kelahiran", Optional.of(Sample.service()),
                reached(Stage.RECEIVED, Stage.IN_REVIEW, Stage.WAITING_FOR_CITIZEN), Optional.empty(),
                Map.of(Language.INDONESIAN, "Stempel tidak terlihat."),
                Optional.of(new Tracked.Wanted(documents, questions, Optional.of(LocalDate.of(2026, 12, 4)))),
                Optional.empty(), false, Optional.empty());
    }

    /// Its document waits for a survey.
    public static Tracked locked() {
        Tracked ready = tracked(Stage.RECEIVED, Stage.READY);
        return new Tracked(ready.receipt(), ready.serviceName(), ready.service(), ready.stages(), Optional.empty(),
                Map.of(), Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    public static Access.Dated dated() {
        return new Access.Dated(RECEIPT, BORN);
    }

    public static Access.Own own(Tracked... known) {
        return new Access.Own(Sample.citizen(), Optional.empty(), List.of(known));
    }

    /// As it was sent: born in hospital, both papers handed in.
    public static SentBefore sent() {
        return new SentBefore(List.of(new SentBefore.Given("name", "Siti Rahayu", List.of()),
                new SentBefore.Given("place", "hospital", List.of()),
                new SentBefore.Given("weight", "3100", List.of())),
                Map.of("sk_lahir", SentBefore.Stood.HANDED_IN, "kk", SentBefore.Stood.BROUGHT_LATER));
    }

    /// Corrected by its owner, with these papers scanned again.
    public static Application mended(List<String> documents, Citizen citizen) {
        var from = new Following.Showing(sentBack(documents, List.of()),
                new Access.Own(citizen, Optional.of(RECEIPT), List.of()));
        var handedIn = new SentBefore(sent().answers(),
                Map.of("sk_lahir", SentBefore.Stood.HANDED_IN, "kk", SentBefore.Stood.HANDED_IN));
        return scanned(Correction.everything(from, Sample.service(), citizen, handedIn, Sample.DAY), documents);
    }

    /// Corrected by whoever knows number and day of birth.
    public static Application mendedWithoutPhone(List<String> documents) {
        var from = new Following.Showing(sentBack(documents, List.of()), dated());
        return scanned(Correction.onlyWhatWasWrong(from, Sample.service(), Sample.DAY), documents);
    }

    private static Application scanned(Application application, List<String> documents) {
        Application more = application;
        for (String document : documents) {
            more = more.with(document, new Paper.Scanned(List.of(Sample.page())));
        }
        return more;
    }

    static Map<String, Step> steps() {
        Tracked sentBack = sentBack(List.of("sk_lahir"), List.of("weight"));
        var shown = new Following.Showing(sentBack, dated());
        var others = own(sentBack, tracked(Stage.RECEIVED));
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Following.Asking", new Following.Asking(Snag.NONE));
        steps.put("Following.TypingNumber", new Following.TypingNumber("", Snag.NONE));
        steps.put("Following.TypingBirthDate",
                new Following.TypingBirthDate(RECEIPT, Optional.empty(), Snag.NONE));
        steps.put("Following.SigningIn", new Following.SigningIn(Optional.empty()));
        steps.put("Following.SigningIn, to mend", new Following.SigningIn(Optional.of(shown)));
        steps.put("Following.LookingUp, one", new Following.LookingUp(dated()));
        steps.put("Following.LookingUp, own", new Following.LookingUp(own()));
        steps.put("Following.Choosing", new Following.Choosing(Sample.citizen(), others.known()));
        steps.put("Following.Showing, sent back", shown);
        steps.put("Following.Showing, one of several", new Following.Showing(sentBack, others));
        steps.put("Following.Showing, rejected",
                new Following.Showing(tracked(Stage.RECEIVED, Stage.REJECTED), dated()));
        steps.put("Following.Showing, locked", new Following.Showing(locked(), dated()));
        steps.put("Following.Showing, note being printed",
                shown.with(new ReceiptPaper(ReceiptPaper.State.PRINTING, false)));
        steps.put("Following.Mending", new Following.Mending(shown, Snag.NONE));
        steps.put("Following.Fetching", new Following.Fetching(shown, Sample.citizen()));
        return steps;
    }

    static List<Event> events() {
        return Stream.<Event>of(new FollowingEvent.StatusAsked(), new FollowingEvent.ReceiptShown(RECEIPT),
                new FollowingEvent.NumberWanted(), new FollowingEvent.NumberTyped(RECEIPT),
                new FollowingEvent.BirthDateTyped(BORN), new FollowingEvent.SignInWanted(),
                new FollowingEvent.ApplicationsFound(List.of(tracked(Stage.RECEIVED))),
                new FollowingEvent.NothingFound(Snag.of(Snag.Kind.NO_SUCH)),
                new FollowingEvent.ApplicationChosen(tracked(Stage.RECEIVED)),
                new FollowingEvent.Told(tracked(Stage.RECEIVED, Stage.READY)), new FollowingEvent.PaperAsked(),
                new FollowingEvent.MendAsked(), new FollowingEvent.MendWithoutSignIn(Sample.DAY),
                new FollowingEvent.AnswersFound(sent(), Sample.DAY), new FollowingEvent.AnewAsked()).toList();
    }
}
