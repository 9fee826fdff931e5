package id.mpp.kiosk.screen.visit;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.HallClock;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.VisitEvent;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.queue.VisitPlan;
import id.mpp.kiosk.queue.VisitPlan.Stop;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;

/// All agencies of the visit below each other as they are gone to, with what is in the way told before any number is
/// taken: a counter that may close first, calls that may come together.
public final class PlanScreen implements Screen<Visiting.Planning> {

    private static final int A_FEW_MINUTES = 5;

    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<Event> tell;
    private final PlanModel model;
    private final PageLayout page;
    private VisitPlan plan = new VisitPlan(List.of());
    @FXML
    private Note notice;
    @FXML
    private PagedColumn rows;
    @FXML
    private ActionButton add;
    @FXML
    private ActionButton next;

    /// @param known
    ///            what is known now of a number for a service in the ordinary or the priority line; must not wait
    /// @param zone
    ///            of the hall
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public PlanScreen(Texts texts, BiFunction<ServiceDefinition, Boolean, VisitPlan.Wish> known, InstantSource clock,
            ZoneId zone, Consumer<Event> tell) {
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
        this.tell = tell;
        model = new PlanModel(known);
        page = PageFile.load(this, "plan.fxml");
    }

    @Override
    public String name() {
        return "visit-plan";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Visiting.Planning step) {
        model.arrive(step);
        draw(true);
    }

    @Override
    public void render() {
        draw(false);
    }

    private void draw(boolean first) {
        plan = model.plan();
        int count = plan.stops().size();
        page.setTitleText(texts.say("visit.plan.title", count));
        notice.sayOrHide(model.noticeKey().map(key -> texts.say(key, model.refusedAt().map(this::agency).orElse("")))
                .orElse(""));
        rows.show(IntStream.range(0, count).mapToObj(i -> row(i + 1, plan.stops().get(i))).toList(), first);
        add.setVisible(model.mayAdd());
        add.setManaged(model.mayAdd());
        next.setText(texts.say("visit.plan.take", count));
        Worded.everything(rows, texts);
    }

    private StopRow row(int number, Stop stop) {
        ServiceDefinition service = stop.service();
        var row = new StopRow(number, agency(service), service.words().say(texts.language(), "name"), when(stop),
                troubles(stop), model.refused(service));
        if (model.mayDrop(service)) {
            row.droppable("drop-" + service.id(), () -> tell.accept(new VisitEvent.ServiceDropped(service.id())));
        }
        return row;
    }

    /// `Perkiraan dipanggil 10.15–10.35 WIB`
    private String when(Stop stop) {
        return stop.until().map(wait -> {
            ZonedDateTime now = clock.instant().atZone(zone);
            return wait.until().toMinutes() < A_FEW_MINUTES
                    ? texts.say("visit.plan.at-once")
                    : texts.say("visit.plan.when", span(now, wait));
        }).orElseGet(() -> texts.say("visit.plan.unknown"));
    }

    private static String span(ZonedDateTime now, Wait wait) {
        String from = HallClock.say(now.plus(round(wait.from())));
        String to = HallClock.say(now.plus(round(wait.until())));
        return from.equals(to) ? to : from.substring(0, from.indexOf(' ')) + "–" + to;
    }

    /// Nobody knows it to the minute.
    private static Duration round(Duration wait) {
        return Duration.ofMinutes(Math.ceilDiv(wait.toMinutes(), A_FEW_MINUTES) * A_FEW_MINUTES);
    }

    private List<String> troubles(Stop stop) {
        var said = new ArrayList<String>();
        if (stop.late()) {
            said.add(texts.say("visit.plan.late"));
        }
        if (stop.near()) {
            said.add(texts.say("visit.plan.near"));
        }
        return said;
    }

    private String agency(ServiceDefinition service) {
        return service.agency().words().say(texts.language(), "short");
    }

    @FXML
    private void take() {
        tell.accept(new VisitEvent.PlanAccepted(plan.services()));
    }

    @FXML
    private void more() {
        tell.accept(new VisitEvent.AnotherAgencyAsked());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return model.from().map(Step.ChoosingQueue::service)
                .map(it -> Where.towardsNumber(texts, it, model.afterSending())).orElseGet(Where::nowhere);
    }

    @Override
    public void clear() {
        model.clear();
        plan = new VisitPlan(List.of());
        rows.clear();
        notice.sayOrHide("");
    }
}
