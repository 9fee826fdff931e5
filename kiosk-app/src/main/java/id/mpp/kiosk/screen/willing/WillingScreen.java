package id.mpp.kiosk.screen.willing;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.HallClock;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.WaitWords;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;

/// One figure, large; what it means on the clock; and two ways. Shown only where the wait is long.
public final class WillingScreen implements Screen<Step.WillingToWait> {

    private final Texts texts;
    private final WaitWords waits;
    private final Consumer<Event> tell;
    private final WillingModel model;
    private final PageLayout page;
    @FXML
    private Phrase span;
    @FXML
    private Phrase clock;
    @FXML
    private Phrase rough;
    @FXML
    private Note closing;
    @FXML
    private ActionButton without;

    /// @param now
    ///            in the hall's time zone
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public WillingScreen(Texts texts, Supplier<ZonedDateTime> now, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        waits = new WaitWords(texts);
        model = new WillingModel(now);
        page = PageFile.load(this, "willing.fxml");
    }

    @Override
    public String name() {
        return "willing";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.WillingToWait step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        page.setLeadText(model.service().map(this::lead).orElse(""));
        span.setText(model.expected().map(waits::span).orElse(""));
        clock.setText(model.clock().map(this::clock).orElse(""));
        rough.sayOrHide(model.expected().filter(Wait::rough).map(_ -> texts.say("willing.rough")).orElse(""));
        closing.sayOrHide(model.closes().map(at -> texts.say("willing.closing", HallClock.say(at))).orElse(""));
        without.setVisible(model.mayDecline());
        without.setManaged(model.mayDecline());
    }

    /// `Disdukcapil · Umum`, `Disdukcapil · Prioritas`
    private String lead(ServiceDefinition service) {
        return service.agency().words().say(texts.language(), "short") + " · "
                + texts.say(model.priority() ? "willing.priority" : "willing.general");
    }

    /// `Kira-kira dipanggil pukul 10.15–10.40 WIB`
    private String clock(Wait.Span said) {
        return texts.say("willing.clock", said.say("–"));
    }

    @FXML
    private void accept() {
        tell.accept(new Event.WaitAccepted());
    }

    @FXML
    private void decline() {
        tell.accept(new Event.QueueDeclined());
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return model.service().map(it -> Where.towardsNumber(texts, it, model.mayDecline()))
                .orElseGet(Where::nowhere);
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
