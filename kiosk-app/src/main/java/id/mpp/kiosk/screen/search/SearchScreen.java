package id.mpp.kiosk.screen.search;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.FirstFit;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.ServiceCard;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A field, a keyboard, and what fits at every key.
public final class SearchScreen implements Screen<Step.Finding> {

    /// As many as stand above the keyboard without a pager, then with one, then with large words.
    private static final int MOST = 4;
    private static final int A_PAGE = 3;
    private static final int A_PAGE_LARGE = 2;

    private final Texts texts;
    private final Function<ServiceDefinition, Readiness> readiness;
    private final Consumer<Event> tell;
    private final SearchModel model;
    private final PageLayout page;
    @FXML
    private Note notice;
    @FXML
    private VBox results;
    @FXML
    private TextBox field;
    @FXML
    private TouchKeyboard keyboard;

    /// @param readiness
    ///            how far one can come with a service now
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public SearchScreen(Texts texts, ServiceCatalog catalog, Function<ServiceDefinition, Readiness> readiness,
            Consumer<Event> tell) {
        this.texts = texts;
        this.readiness = readiness;
        this.tell = tell;
        model = new SearchModel(catalog);
        page = PageFile.load(this, "search.fxml");
        field.whenTyped(this::type);
        keyboard.whenDone(() -> model.only().ifPresent(this::choose));
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Finding step) {
        model.arrive(step);
        page.typeBeside(results, field);
        keyboard.typeInto(field, Kind.SEARCH);
        render();
    }

    @Override
    public void render() {
        notice.sayOrHide(model.unknownCode() ? texts.say("search.notice.unknown-code") : "");
        renderResults();
    }

    private void type(String text) {
        model.type(text);
        renderResults();
    }

    private void renderResults() {
        if (model.count() == 0) {
            page.setTitleText(texts.say("search.none"));
            page.setLeadText("");
            results.getChildren().setAll(nothing());
            return;
        }
        page.setTitleText(model.blank() ? texts.say("search.title") : texts.say("search.found", model.count()));
        page.setLeadText(texts.say(model.blank() ? "search.popular" : "search.lead"));
        results.getChildren().setAll(model.count() <= MOST
                ? new FirstFit(cards(MOST), paged(A_PAGE), paged(A_PAGE_LARGE))
                : new FirstFit(paged(A_PAGE), paged(A_PAGE_LARGE)));
    }

    private Node nothing() {
        var sorry = new Note();
        sorry.setIcon("search");
        sorry.setText(texts.say("search.none.help", model.typed().strip()));
        var all = new ActionButton();
        all.setText(texts.say("search.all-agencies"));
        all.setIcon("build");
        all.setId("all-agencies");
        all.setMaxWidth(Double.MAX_VALUE);
        all.whenPressed(() -> tell.accept(new Event.PlaceChosen(new Place.AllAgencies())));
        var box = new VBox(sorry, all);
        box.getStyleClass().add("search-cards");
        return box;
    }

    private VBox cards(int most) {
        var cards = new VBox();
        cards.getStyleClass().add("search-cards");
        model.shown(most).forEach(service -> cards.getChildren().add(card(service)));
        return cards;
    }

    private TouchCard card(ServiceDefinition service) {
        TouchCard card = ServiceCard.of(service, readiness.apply(service), texts);
        card.whenPressed(() -> choose(service));
        return card;
    }

    private VBox paged(int perPage) {
        VBox cards = cards(perPage);
        var earlier = turning("earlier", "common.earlier", "up", -perPage);
        earlier.setOff(!model.hasEarlier());
        var later = turning("later", "common.later", "down", perPage);
        later.setOff(!model.hasLater(perPage));
        var pager = new EqualGrid(2, earlier, later);
        cards.getChildren().add(pager);
        return cards;
    }

    private ActionButton turning(String id, String key, String icon, int by) {
        var button = new ActionButton();
        button.setSmall(true);
        button.setText(texts.say(key));
        button.setIcon(icon);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.whenPressed(() -> {
            model.turn(by);
            renderResults();
        });
        return button;
    }

    private void choose(ServiceDefinition service) {
        tell.accept(new Event.ServiceChosen(service));
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("search.path.begin"), texts.say("search.path.find"), texts.say("search.path"));
    }

    @Override
    public void clear() {
        model.clear();
        field.setText("");
        results.getChildren().clear();
    }
}
