package id.mpp.kiosk.screen.status;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Reached;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How far an application is, and the one thing to do about it.
final class StatusModel {

    /// What the main button does.
    enum Primary {
        /// Scan what was wrong, answer it, or both.
        MEND_PAPERS,
        MEND_ANSWERS,
        /// A correction that was begun goes on.
        CONTINUE,
        /// The survey that opens the document.
        SURVEY,
        /// A number for the counter where the result lies.
        TICKET,
        /// The same service once more.
        ANEW,
        /// Nothing is to be done.
        DONE
    }

    /// How the time stands.
    enum Time {
        /// Nobody has promised a day, or it was received today and only the last day is known.
        NONE,
        BEGINS,
        /// In the midst of it, or beyond its end.
        RUNS,
        LATE,
        /// Finished in time, or too late.
        KEPT,
        BROKEN
    }

    /// One line of the way: a stage with its time, or one still to come.
    ///
    /// @param again
    ///            it is received or checked once more, after a correction
    record Line(Stage stage, Optional<Reached> reached, boolean again, boolean last) {
    }

    private final Supplier<DeviceStatus> printer;
    private final Supplier<LocalDate> today;
    private Following.@Nullable Showing step;

    StatusModel(Supplier<DeviceStatus> printer, Supplier<LocalDate> today) {
        this.printer = printer;
        this.today = today;
    }

    void arrive(Following.Showing arrived) {
        step = arrived;
    }

    Optional<Following.Showing> step() {
        return Optional.ofNullable(step);
    }

    Tracked application() {
        return step().orElseThrow(() -> new IllegalStateException("no application is shown")).application();
    }

    String serviceName(Language language) {
        return application().service().map(it -> it.words().say(language, "name"))
                .orElseGet(application()::serviceName);
    }

    Primary primary() {
        Tracked application = application();
        if (application.mendable()) {
            if (step().flatMap(Following.Showing::begun).isPresent()) {
                return Primary.CONTINUE;
            }
            return wanted().filter(it -> it.documents().isEmpty()).isPresent()
                    ? Primary.MEND_ANSWERS
                    : Primary.MEND_PAPERS;
        }
        if (application.locked() && !awaitsUnlocking()) {
            return Primary.SURVEY;
        }
        boolean known = application.service().isPresent();
        return switch (application.stage()) {
            case READY -> known && application.permit().isEmpty() && !application.locked()
                    ? Primary.TICKET
                    : Primary.DONE;
            case REJECTED -> known ? Primary.ANEW : Primary.DONE;
            case RECEIVED, IN_REVIEW, WAITING_FOR_CITIZEN, APPROVED, FINISHED -> Primary.DONE;
        };
    }

    boolean awaitsUnlocking() {
        return step().filter(Following.Showing::awaitsUnlocking).isPresent();
    }

    /// What was reached, then what is still to come.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        List<Reached> stages = application().stages();
        boolean sentBack = false;
        for (int i = 0; i < stages.size(); i++) {
            Reached one = stages.get(i);
            lines.add(new Line(one.stage(), Optional.of(one), sentBack && isOnceMore(one.stage()),
                    i == stages.size() - 1));
            sentBack |= one.stage() == Stage.WAITING_FOR_CITIZEN;
        }
        for (Stage stage : ahead()) {
            lines.add(new Line(stage, Optional.empty(), sentBack && isOnceMore(stage), false));
        }
        return lines;
    }

    private static boolean isOnceMore(Stage stage) {
        return stage == Stage.RECEIVED || stage == Stage.IN_REVIEW;
    }

    private List<Stage> ahead() {
        return switch (application().stage()) {
            case RECEIVED, WAITING_FOR_CITIZEN -> List.of(Stage.IN_REVIEW, Stage.APPROVED, Stage.READY);
            case IN_REVIEW -> List.of(Stage.APPROVED, Stage.READY);
            case APPROVED -> List.of(Stage.READY);
            case READY, FINISHED, REJECTED -> List.of();
        };
    }

    Optional<Promise> promise() {
        return application().promise();
    }

    Time time() {
        if (promise().isEmpty()) {
            return Time.NONE;
        }
        Promise promise = promise().get();
        boolean late = promise.late() > 0;
        return switch (application().stage()) {
            case RECEIVED, IN_REVIEW -> late ? Time.LATE : promise.day() == 0 ? Time.BEGINS : Time.RUNS;
            case APPROVED, READY, FINISHED -> late ? Time.BROKEN : Time.KEPT;
            case WAITING_FOR_CITIZEN, REJECTED -> Time.NONE;
        };
    }

    Optional<String> reason(Language language) {
        return Optional.ofNullable(application().reason().get(language))
                .or(() -> Optional.ofNullable(application().reason().get(Language.INDONESIAN)));
    }

    private Optional<Tracked.Wanted> wanted() {
        return application().mendable() ? application().wanted() : Optional.empty();
    }

    /// Names of the papers to scan again.
    List<String> papers(Language language) {
        return names(Tracked.Wanted::documents,
                (service, id) -> Optional.of(service.words().say(language, "document." + id + ".name")));
    }

    /// Labels of the questions to answer again.
    List<String> questions(Language language) {
        return names(Tracked.Wanted::questions, (service, id) -> service.question(id)
                .map(question -> QuestionWords.of(service.words(), question).label(language)));
    }

    private interface Naming {
        Optional<String> of(ServiceDefinition service, String id);
    }

    private List<String> names(Function<Tracked.Wanted, List<String>> which, Naming naming) {
        return application().service().stream().flatMap(service -> wanted().stream().map(which).flatMap(List::stream)
                .flatMap(id -> naming.of(service, id).stream())).toList();
    }

    /// The last day of a correction.
    Optional<LocalDate> until() {
        return wanted().flatMap(Tracked.Wanted::until);
    }

    boolean untilIsOver() {
        return until().filter(day -> today.get().isAfter(day)).isPresent();
    }

    /// Where its counter is, `Loket 3, Disdukcapil`.
    Optional<String> counter(Language language) {
        return application().service().map(ServiceDefinition::agency)
                .map(agency -> agency.words().find(language, "counter").map(it -> it + ", ").orElse("")
                        + agency.words().say(language, "short"));
    }

    ReceiptPaper paper() {
        return step().map(Following.Showing::paper).orElse(ReceiptPaper.UNASKED);
    }

    boolean printerWorks() {
        return Capabilities.works(printer.get());
    }

    boolean mayPrint() {
        return printerWorks() && paper().state() != ReceiptPaper.State.PRINTING;
    }

    void clear() {
        step = null;
    }
}
