package id.mpp.kiosk.screen.status;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.FeedbackEvent;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.FollowingEvent;
import id.mpp.kiosk.journey.Tracked;
import id.mpp.kiosk.journey.Tracked.Stage;
import id.mpp.kiosk.screen.status.StatusModel.Line;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Milestone;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.SnagWords;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;

/// The way of one application, from above: what was, what is, what comes; why it came back and what to do; the finished
/// document as a code for the phone.
public final class StatusScreen implements Screen<Following.Showing> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final StatusModel model;
    private final StatusWords words;
    private final PageLayout page;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private Note reason;
    @FXML
    private PagedColumn stages;
    @FXML
    private Node permit;
    @FXML
    private QrCode code;
    @FXML
    private Note locked;
    @FXML
    private Note deadline;
    @FXML
    private Note snag;
    @FXML
    private Phrase paperWords;
    @FXML
    private ActionButton print;
    @FXML
    private ActionButton next;

    /// @param printer
    ///            as last seen; must not wait
    /// @param today
    ///            the kiosk's day
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public StatusScreen(Texts texts, Supplier<DeviceStatus> printer, Supplier<LocalDate> today, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new StatusModel(printer, today);
        words = new StatusWords(texts, model);
        page = PageFile.load(this, "status.fxml");
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Following.Showing step) {
        boolean another = model.step().filter(step::isSamePageAs).isEmpty();
        model.arrive(step);
        draw(another);
    }

    @Override
    public void render() {
        if (model.step().isPresent()) {
            draw(false);
        }
    }

    private void draw(boolean another) {
        Tracked application = model.application();
        title.setText(texts.say("status.title." + application.stage().name()));
        lead.setText(model.serviceName(texts.language()) + " · " + application.receipt());
        drawReason();
        drawStages(another);
        code.show(application.permit().orElse(""));
        put(permit, application.permit().isPresent());
        locked.sayOrHide(!application.locked()
                ? ""
                : texts.say(model.awaitsUnlocking() ? "status.unlocking" : "status.locked"));
        deadline.setTone(model.untilIsOver() ? Tone.WARNING : Tone.INFO);
        deadline.sayOrHide(words.deadline());
        snag.sayOrHide(model.step().map(it -> SnagWords.say(texts, it.snag())).orElse(""));
        drawPaper();
        next.setText(texts.say("status.next." + model.primary().name()));
        next.setIcon(switch (model.primary()) {
            case MEND_PAPERS -> "scan";
            case MEND_ANSWERS, CONTINUE -> "edit";
            case SURVEY -> "star";
            case TICKET -> "ticket";
            case ANEW -> "refresh";
            case DONE -> "check";
        });
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void drawStages(boolean another) {
        var rows = new ArrayList<Node>();
        for (Line line : model.lines()) {
            rows.add(milestone(line));
        }
        stages.show(rows, another);
        Worded.everything(stages, texts);
    }

    private Milestone milestone(Line line) {
        String name = texts.say(line.again()
                ? "status.again." + line.stage().name()
                : "status.stage." + line.stage().name());
        if (line.reached().isEmpty()) {
            return Milestone.later(icon(line.stage()), name, line.stage() == Stage.READY
                    ? model.counter(texts.language()).map(it -> texts.say("status.collect", it)).orElse("")
                    : "");
        }
        String when = words.moment(line.reached().get());
        if (!line.last()) {
            return Milestone.done(name, when);
        }
        String more = words.time().isEmpty() ? when : when + "\n" + words.time();
        return switch (line.stage()) {
            case RECEIVED -> Milestone.done(name, more);
            case IN_REVIEW -> Milestone.now(icon(Stage.IN_REVIEW), name, more);
            case WAITING_FOR_CITIZEN, REJECTED -> Milestone.failed(name, more);
            case APPROVED, READY, FINISHED -> Milestone.done(name, more);
        };
    }

    private static String icon(Stage stage) {
        return switch (stage) {
            case RECEIVED -> "check";
            case IN_REVIEW -> "eye";
            case WAITING_FOR_CITIZEN, REJECTED -> "x";
            case APPROVED -> "shield";
            case READY, FINISHED -> "hand";
        };
    }

    /// Why it came back, in the words of the staff, and what to do about it. Above all else: it must be seen at once.
    private void drawReason() {
        String todo = words.todo();
        reason.setHeading(texts.say("status.reason"));
        reason.sayOrHide(model.reason(texts.language()).map(said -> "“" + said + "”" + (todo.isEmpty()
                ? atCounter()
                : "\n" + texts.say("status.todo") + " " + todo)).orElse(""));
    }

    private String atCounter() {
        return model.application().stage() == Stage.WAITING_FOR_CITIZEN
                ? "\n" + texts.say("status.todo") + " " + texts.say("status.todo.counter",
                        model.counter(texts.language()).orElseGet(() -> texts.say("status.any-counter")))
                : "";
    }

    /// What is said of papers is never more than the printer has confirmed.
    private void drawPaper() {
        paperWords.setText(switch (model.paper().state()) {
            case UNASKED -> texts.say(model.printerWorks() ? "status.paper" : "status.paper.no-printer");
            case PRINTING -> texts.say("status.paper.printing");
            case PRINTED -> texts.say("status.paper.printed");
            case NOT_PRINTED -> texts.say("status.paper.not-printed");
            case UNCERTAIN -> texts.say("status.paper.uncertain");
        });
        print.setOff(!model.mayPrint());
    }

    @FXML
    private void printPaper() {
        tell.accept(new FollowingEvent.PaperAsked());
    }

    @FXML
    private void goOn() {
        Tracked application = model.application();
        tell.accept(switch (model.primary()) {
            case MEND_PAPERS, MEND_ANSWERS, CONTINUE -> new FollowingEvent.MendAsked();
            case SURVEY -> new FeedbackEvent.SurveyAsked(Optional.of(application.receipt()), application.service());
            case TICKET -> new Event.TicketAsked();
            case ANEW -> new FollowingEvent.AnewAsked();
            case DONE -> new Event.WentOn();
        });
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        Where here = Where.at(texts.say("status.path"),
                model.step().map(it -> it.application().receipt()).orElse(""));
        return model.step().flatMap(Following.Showing::visitor).map(here::with).orElse(here);
    }

    @Override
    public void clear() {
        model.clear();
        title.setText("");
        lead.setText("");
        reason.setHeading("");
        reason.sayOrHide("");
        stages.clear();
        code.show("");
        deadline.sayOrHide("");
        locked.sayOrHide("");
        snag.sayOrHide("");
    }
}
