package id.mpp.kiosk.screen.sending;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.sending.SendingModel.Progress;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Milestone;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.sync.Network;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Says *diterima* once it is true, and gives the number to keep.
public final class SendingScreen implements Screen<Step.Sending> {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final SendingModel model;
    private final PageLayout page;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private VBox milestones;
    @FXML
    private VBox safe;
    @FXML
    private Phrase receipt;
    @FXML
    private ActionButton next;

    /// @param network
    ///            as last seen; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public SendingScreen(Texts texts, Supplier<Network> network, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new SendingModel(network);
        page = PageFile.load(this, "sending.fxml");
    }

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Sending step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        model.progress().ifPresent(this::draw);
        receipt.setText(model.receipt().map(Receipt::number).orElse(""));
        safe.setVisible(model.receipt().isPresent());
        next.setOff(model.receipt().isEmpty());
    }

    private void draw(Progress progress) {
        switch (progress) {
            case STORING -> {
                say("sending.storing.title", "sending.storing.lead");
                milestones.getChildren().setAll(
                        Milestone.now("lock", texts.say("sending.store.now"), texts.say("sending.store.more")),
                        Milestone.later("send", texts.say("sending.carry.later"), ""),
                        Milestone.later("more", texts.say("sending.confirm.later"), ""));
            }
            case ON_ITS_WAY -> {
                say("sending.stored.title", "sending.stored.lead");
                milestones.getChildren().setAll(stored(),
                        Milestone.now("send", texts.say("sending.carry.now"), texts.say("sending.carry.more")),
                        awaited());
            }
            case WAITING_FOR_NETWORK -> {
                say("sending.stored.title", "sending.offline.lead");
                milestones.getChildren().setAll(stored(),
                        Milestone.later("wifioff", texts.say("sending.offline.title"),
                                texts.say("sending.offline.more")),
                        awaited());
            }
            case DELIVERED -> {
                say("sending.stored.title", "sending.delivered.lead");
                milestones.getChildren().setAll(stored(), Milestone.done(texts.say("sending.carry.done"), ""),
                        Milestone.done(texts.say("sending.confirm.done"), texts.say("sending.confirm.more")));
            }
        }
    }

    private void say(String titleKey, String leadKey) {
        title.setText(texts.say(titleKey));
        lead.setText(texts.say(leadKey, model.service().map(this::agency).orElse("")));
    }

    private Milestone stored() {
        return Milestone.done(texts.say("sending.store.done"), texts.say("sending.store.more"));
    }

    private Milestone awaited() {
        return Milestone.later("more", texts.say("sending.confirm.later"), texts.say("sending.confirm.more"));
    }

    private String agency(ServiceDefinition service) {
        return service.agency().words().say(texts.language(), "short");
    }

    @FXML
    private void goOn() {
        tell.accept(new Event.WentOn());
    }

    @Override
    public Where where() {
        Where here = model.service()
                .map(service -> Where.at(Stage.SEND, agency(service), service.words().say(texts.language(), "name")))
                .orElseGet(Where::nowhere);
        return model.citizen().map(here::with).orElse(here);
    }

    @Override
    public void clear() {
        model.clear();
        milestones.getChildren().setAll(List.of());
        render();
    }
}
