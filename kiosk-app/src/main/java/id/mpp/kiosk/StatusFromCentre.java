package id.mpp.kiosk;

import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.SentBefore;
import id.mpp.kiosk.journey.Snag;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Reached;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ProcessingTime;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SentAnswers;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the centre says of applications, as the citizen's way knows it: times in the hall's time, days counted by its
/// calendar.
///
/// @param services
///            by id
/// @param works
///            the days on which the hall works, as far as they are known
/// @param today
///            the kiosk's day
record StatusFromCentre(Function<String, Optional<ServiceDefinition>> services, Predicate<LocalDate> works,
        ZoneId zone, Supplier<LocalDate> today) {

    Tracked of(ApplicationStatus status) {
        Optional<ServiceDefinition> service = services.apply(status.serviceId());
        List<Reached> stages = status.stages().stream()
                .map(it -> new Reached(Stage.valueOf(it.stage().name()), it.at().atZone(zone))).toList();
        return new Tracked(status.receipt(), status.serviceName(), service, stages, promise(status, stages, service),
                reason(status), status.correction().map(this::wanted), status.permitUrl().map(URI::toString),
                status.surveyNeeded().orElse(false), status.corrects());
    }

    /// While somebody works on it, and of what is finished. While the citizen is waited for nobody has promised a day.
    private Optional<Promise> promise(ApplicationStatus status, List<Reached> stages,
            Optional<ServiceDefinition> service) {
        boolean counts = switch (stages.getLast().stage()) {
            case RECEIVED, IN_REVIEW, APPROVED, READY, FINISHED -> true;
            case WAITING_FOR_CITIZEN, REJECTED -> false;
        };
        if (!counts || status.dueAt().isEmpty()) {
            return Optional.empty();
        }
        int received = lastReceived(stages);
        LocalDate at = stages.subList(received, stages.size()).stream().filter(it -> isDone(it.stage())).findFirst()
                .map(it -> it.at().toLocalDate()).orElseGet(today);
        return Optional.of(Promise.of(stages.get(received).at().toLocalDate(),
                LocalDate.ofInstant(status.dueAt().get(), zone), at, service.flatMap(StatusFromCentre::workingDays),
                works));
    }

    /// The time begins anew with what was sent once more.
    private static int lastReceived(List<Reached> stages) {
        for (int i = stages.size() - 1; i > 0; i--) {
            if (stages.get(i).stage() == Stage.RECEIVED) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isDone(Stage stage) {
        return switch (stage) {
            case APPROVED, READY, FINISHED -> true;
            case RECEIVED, IN_REVIEW, WAITING_FOR_CITIZEN, REJECTED -> false;
        };
    }

    /// Of a signed standard; an example promises nothing.
    private static Optional<Integer> workingDays(ServiceDefinition service) {
        return service.standard().examples().contains("time")
                ? Optional.empty()
                : service.words().find(Language.INDONESIAN, "time").flatMap(ProcessingTime::of)
                        .filter(time -> time.unit() == ProcessingTime.Unit.WORKING_DAYS).map(ProcessingTime::amount);
    }

    private static Map<Language, String> reason(ApplicationStatus status) {
        var words = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            status.rejection().map(it -> it.text().get(language.tag())).ifPresent(text -> words.put(language, text));
        }
        return words;
    }

    private Tracked.Wanted wanted(ApplicationStatus.Correction correction) {
        return new Tracked.Wanted(correction.documents(), correction.questions(),
                correction.until().map(at -> LocalDate.ofInstant(at, zone)));
    }

    static SentBefore sent(SentAnswers sent) {
        var papers = new LinkedHashMap<String, SentBefore.Stood>();
        sent.papers().forEach(paper -> {
            switch (paper.state()) {
                case SCANNED, STORED, ACCEPTED -> papers.put(paper.id(), SentBefore.Stood.HANDED_IN);
                case BROUGHT -> papers.put(paper.id(), SentBefore.Stood.BROUGHT_LATER);
                case LEFT_OUT -> papers.put(paper.id(), SentBefore.Stood.LEFT_OUT);
                case FILLED_IN -> {
                    // made anew from the answers
                }
            }
        });
        return new SentBefore(sent.answers().stream()
                .map(it -> new SentBefore.Given(it.question(), it.value(), it.names().orElse(List.of()))).toList(),
                papers);
    }

    /// Why there is no answer; not for one that was found.
    static Snag snag(Inquiry<?> answer) {
        return switch (answer) {
            case Inquiry.NotFound<?> _ -> Snag.of(Snag.Kind.NO_SUCH);
            case Inquiry.NotSignedIn<?> _ -> Snag.of(Snag.Kind.SIGNED_OUT);
            case Inquiry.TooOften<?>(var pause) ->
                new Snag(Snag.Kind.TOO_OFTEN, (int) Math.max(1, pause.plusSeconds(59).toMinutes()));
            case Inquiry.Found<?> _,Inquiry.NoNetwork<?> _ -> Snag.of(Snag.Kind.NO_NETWORK);
        };
    }
}
