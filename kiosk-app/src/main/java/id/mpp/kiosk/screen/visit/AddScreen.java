package id.mpp.kiosk.screen.visit;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.VisitEvent;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.CounterWords;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which agency as well, then which of its services. Only counters that give numbers now are here.
public final class AddScreen implements Screen<Visiting.Adding> {

    private static final double PLATE = 80;
    private static final double ARROW = 44;

    private final Texts texts;
    private final AddModel model;
    private final Consumer<Event> tell;
    private final CounterWords counters;
    private final PageLayout page;
    @FXML
    private PagedColumn rows;
    @FXML
    private Phrase none;

    /// @param counter
    ///            how it stands with numbers of an agency now; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public AddScreen(Texts texts, ServiceCatalog catalog, Function<Agency, Standing> counter, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        model = new AddModel(catalog, counter);
        counters = new CounterWords(texts);
        page = PageFile.load(this, "add.fxml");
    }

    @Override
    public String name() {
        return "visit-add";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Visiting.Adding step) {
        model.arrive(step);
        draw(true);
    }

    @Override
    public void render() {
        draw(false);
    }

    private void draw(boolean first) {
        Optional<Agency> agency = model.agency();
        page.setTitleText(texts.say(agency.isPresent() ? "visit.add.service" : "visit.add.title"));
        page.setLeadText(agency.map(it -> say(it.words(), "name")).orElseGet(() -> texts.say("visit.add.lead")));
        List<TouchCard> cards = agency.isPresent()
                ? model.services().stream().map(this::card).toList()
                : model.agencies().stream().map(this::card).toList();
        rows.show(cards, first);
        none.sayOrHide(cards.isEmpty() ? texts.say("visit.add.none") : "");
    }

    private TouchCard card(Agency agency) {
        String name = say(agency.words(), "short");
        TouchCard card = card("agency-" + agency.id(), agency.icon(), name, say(agency.words(), "purpose"));
        card.whenPressed(() -> choose(agency));
        return card;
    }

    /// Where there is only one thing to do nobody is asked what.
    private void choose(Agency agency) {
        List<ServiceDefinition> offered = model.services(agency.id());
        tell.accept(offered.size() == 1
                ? new VisitEvent.ServiceAdded(offered.getFirst())
                : new VisitEvent.AgencyChosen(agency.id()));
    }

    private TouchCard card(ServiceDefinition service) {
        TouchCard card = card("service-" + service.id(), service.icon(), say(service.words(), "name"),
                counters.brief(model.counter(service.agency())));
        card.whenPressed(() -> tell.accept(new VisitEvent.ServiceAdded(service)));
        return card;
    }

    private static TouchCard card(String id, String icon, String name, String more) {
        var line = new Phrase("", "t-body", "c-muted");
        line.sayOrHide(more);
        var words = new VBox(new Phrase(name, "t-label", "strong"), line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new TouchCard(more.isEmpty() ? name : name + ". " + more, new IconPlate(icon, PLATE), words,
                new Icon("next", ARROW));
        card.setId(id);
        card.getStyleClass().add("visit-card");
        return card;
    }

    private String say(Words words, String key) {
        return words.say(texts.language(), key);
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
        rows.clear();
        none.sayOrHide("");
    }
}
