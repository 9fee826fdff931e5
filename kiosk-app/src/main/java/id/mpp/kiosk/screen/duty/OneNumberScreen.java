package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.IssuedNumber.Fate;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// One number of today: what it is for, and what can be done with it. Taking it back is asked about, because somebody
/// may be sitting in the hall with it.
public final class OneNumberScreen implements Screen<Duty.OneNumber> {

    private final Texts texts;
    private final ServiceCatalog catalog;
    private final Consumer<Event> tell;
    private final PageLayout page;
    private Optional<IssuedNumber> number = Optional.empty();
    private boolean asking;
    @FXML
    private Phrase about;
    @FXML
    private Phrase taken;
    @FXML
    private VBox fate;
    @FXML
    private Note note;
    @FXML
    private ActionButton reprint;
    @FXML
    private ActionButton settle;
    @FXML
    private ActionButton cancel;
    @FXML
    private ActionButton sure;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public OneNumberScreen(Texts texts, ServiceCatalog catalog, Consumer<Event> tell) {
        this.texts = texts;
        this.catalog = catalog;
        this.tell = tell;
        page = PageFile.load(this, "number.fxml");
    }

    @Override
    public String name() {
        return "duty-number";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty.OneNumber step) {
        boolean same = number.filter(it -> it.ticketId().equals(step.ticketId())).isPresent();
        asking = asking && same;
        number = step.number();
        render();
    }

    @Override
    public void render() {
        page.setTitleText(number.map(it -> texts.say("duty.number.title", it.number())).orElse(""));
        page.setLeadText(number.map(it -> NumberWords.agency(it, catalog, texts)).orElse(""));
        about.setText(number.map(it -> NumberWords.service(it, catalog, texts)).orElse(""));
        taken.setText(number.map(it -> NumberWords.about(it, catalog, texts).substring(0, 5)
                + (it.priority() ? " · " + texts.say("duty.number.priority") : "")).orElse(""));
        fate.getChildren().setAll(number.stream().map(it -> NumberWords.tag(it, texts)).toList());
        Fate now = number.map(IssuedNumber::fate).orElse(Fate.VOID);
        note.sayOrHide(texts.say(asking ? "duty.number.sure" : "duty.number.note." + now.name(),
                number.map(IssuedNumber::number).orElse("")));
        put(reprint, !asking && (now == Fate.PRINTED || now == Fate.PAPERLESS));
        put(settle, !asking && now == Fate.OPEN);
        put(cancel, !asking && now != Fate.VOID);
        put(sure, asking);
        sure.setText(texts.say("duty.number.void.sure", number.map(IssuedNumber::number).orElse("")));
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @FXML
    private void printAgain() {
        want(DutyAct.Reprint::new);
    }

    @FXML
    private void isHeld() {
        want(DutyAct.SettleNumber::new);
    }

    @FXML
    private void ask() {
        asking = true;
        render();
    }

    @FXML
    private void takeBack() {
        asking = false;
        want(DutyAct.VoidNumber::new);
    }

    private void want(BiFunction<UUID, String, DutyAct> act) {
        number.ifPresent(it -> tell.accept(new DutyEvent.ActWanted(act.apply(it.ticketId(), it.number()))));
    }

    @FXML
    private void back() {
        if (asking) {
            asking = false;
            render();
        } else {
            tell.accept(new Event.WentBack());
        }
    }

    @Override
    public Where where() {
        return Where.at(texts.say("duty.path"));
    }

    @Override
    public void clear() {
        number = Optional.empty();
        asking = false;
        render();
    }
}
