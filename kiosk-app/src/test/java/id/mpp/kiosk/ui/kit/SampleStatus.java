package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Following.Access;
import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.Snag;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Reached;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Applications at every stage, as in the pictures of the design.
public final class SampleStatus {

    private static final String RECEIPT = "26-0468-3M";
    private static final ServiceDefinition BIRTH = SampleVisits.birth();

    private SampleStatus() {
    }

    /// Picture name and step.
    public static Map<String, Step> steps() {
        return Map.ofEntries(Map.entry("17-track-status", shown(sentBack(List.of("sk_lahir"), List.of()))),
                Map.entry("17a-track", new Following.Asking(Snag.NONE)),
                Map.entry("17a-track-unknown-code", new Following.Asking(Snag.of(Snag.Kind.UNKNOWN_CODE))),
                Map.entry("17b-track-number", new Following.TypingNumber("26-04", Snag.NONE)),
                Map.entry("17b-track-number-wrong", new Following.TypingNumber("26-0468-3N", Snag.NONE)),
                Map.entry("17c-track-birth-date",
                        new Following.TypingBirthDate(RECEIPT, Optional.empty(), Snag.NONE)),
                Map.entry("17c-track-no-such", new Following.TypingBirthDate(RECEIPT,
                        Optional.of(LocalDate.of(1990, 4, 25)), Snag.of(Snag.Kind.NO_SUCH))),
                Map.entry("17d-track-phone", new Following.SigningIn(Optional.empty())),
                Map.entry("17e-track-asking", new Following.LookingUp(dated())),
                Map.entry("17f-track-list", new Following.Choosing(SampleVisits.siti(),
                        List.of(sentBack(List.of("sk_lahir"), List.of()), late(), ready(false), rejected(),
                                begun()))),
                Map.entry("17f-track-none", new Following.Choosing(SampleVisits.siti(), List.of())),
                Map.entry("17g-status-late", shown(late())), Map.entry("17h-status-ready", shown(ready(false))),
                Map.entry("17i-status-locked", shown(ready(true))), Map.entry("17j-status-rejected", shown(rejected())),
                Map.entry("17k-status-answers",
                        shown(sentBack(List.of("sk_lahir", "buku_nikah"), List.of("child-name", "birth-date")))),
                Map.entry("17l-status-mending", new Following.Mending(shown(sentBack(List.of("sk_lahir"), List.of())),
                        Snag.of(Snag.Kind.SIGN_IN_DENIED))),
                Map.entry("17m-status-begun", shown(begun())));
    }

    private static Access.Dated dated() {
        return new Access.Dated(RECEIPT, LocalDate.of(1990, 4, 25));
    }

    private static Following.Showing shown(Tracked application) {
        return new Following.Showing(application, dated());
    }

    private static List<Reached> reached(Stage... stages) {
        var at = ZonedDateTime.parse("2026-11-18T10:12:00+07:00");
        return IntStream.range(0, stages.length)
                .mapToObj(i -> new Reached(stages[i], at.plusDays(i).plusMinutes(37L * i))).toList();
    }

    private static Tracked tracked(List<Reached> stages, Optional<Promise> promise, Map<Language, String> reason,
            Optional<Tracked.Wanted> wanted, Optional<String> permit, boolean locked) {
        return new Tracked(RECEIPT, "Akta kelahiran", Optional.of(BIRTH), stages, promise, reason, wanted, permit,
                locked, Optional.empty());
    }

    private static Tracked sentBack(List<String> documents, List<String> questions) {
        return tracked(reached(Stage.RECEIVED, Stage.IN_REVIEW, Stage.WAITING_FOR_CITIZEN), Optional.empty(),
                Map.of(Language.INDONESIAN, "Stempel Puskesmas tidak terlihat, bagian bawah terpotong.",
                        Language.ENGLISH, "The stamp of the health centre cannot be seen, the lower part is cut off."),
                Optional.of(new Tracked.Wanted(documents, questions, Optional.of(LocalDate.of(2026, 12, 4)))),
                Optional.empty(), false);
    }

    private static Tracked begun() {
        return tracked(reached(Stage.RECEIVED), Optional.of(new Promise(LocalDate.of(2026, 11, 26), 2, 3, 0, true)),
                Map.of(), Optional.empty(), Optional.empty(), false);
    }

    private static Tracked late() {
        return tracked(reached(Stage.RECEIVED, Stage.IN_REVIEW),
                Optional.of(new Promise(LocalDate.of(2026, 11, 20), 4, 3, 1, true)), Map.of(), Optional.empty(),
                Optional.empty(), false);
    }

    private static Tracked ready(boolean locked) {
        return tracked(reached(Stage.RECEIVED, Stage.IN_REVIEW, Stage.APPROVED, Stage.READY),
                Optional.of(new Promise(LocalDate.of(2026, 11, 23), 2, 3, 0, true)), Map.of(), Optional.empty(),
                locked ? Optional.empty() : Optional.of("https://dokumen.example/akta/Zk3vQ9pX"), locked);
    }

    private static Tracked rejected() {
        return tracked(reached(Stage.RECEIVED, Stage.REJECTED), Optional.empty(),
                Map.of(Language.INDONESIAN, "Permohonan ini bukan untuk wilayah Anda. Petugas loket dapat membantu.",
                        Language.ENGLISH, "This service is not for your region. The counter can help you."),
                Optional.empty(), Optional.empty(), false);
    }
}
