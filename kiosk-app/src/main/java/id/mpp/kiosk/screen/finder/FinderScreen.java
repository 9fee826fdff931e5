package id.mpp.kiosk.screen.finder;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceCatalog.LifeEvent;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Halves;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.ServiceCard;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.CounterWords;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Life events, agencies, and the services of one of them.
public final class FinderScreen implements Screen<Step.Finding> {

    private static final int LIFE_EVENTS_AT_HOME = 9;
    private static final int LIFE_EVENTS_AT_HOME_LARGE = 6;
    private static final int AGENCIES_AT_HOME = 6;
    private static final int AGENCIES_AT_HOME_LARGE = 4;
    private static final int LIFE_EVENTS_A_PAGE = 15;
    private static final int AGENCIES_A_PAGE = 12;
    private static final int SERVICES_A_PAGE = 5;
    private static final int SERVICES_A_PAGE_ACROSS = 6;
    /// Their words take two lines, and a notice may stand above them.
    private static final int SERVICES_A_PAGE_LARGE = 4;

    private final Texts texts;
    private final Function<Agency, Standing> counter;
    private final CounterWords counters;
    private final Function<ServiceDefinition, Readiness> readiness;
    private final Consumer<Event> tell;
    private final FinderModel model;
    private final Tiles tiles;
    private final PageLayout page;
    @FXML
    private Halves home;
    @FXML
    private VBox lifeEvents;
    @FXML
    private VBox agencies;
    @FXML
    private ActionButton allLifeEvents;
    @FXML
    private ActionButton allAgencies;
    @FXML
    private VBox list;
    @FXML
    private Note notice;
    @FXML
    private EqualGrid pager;
    @FXML
    private ActionButton earlier;
    @FXML
    private ActionButton later;

    /// @param waiting
    ///            people waiting, by agency id, as last heard from the centre; must not wait
    /// @param counter
    ///            whether an agency gives numbers now
    /// @param readiness
    ///            how far one can come with a service now
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public FinderScreen(Texts texts, ServiceCatalog catalog, Supplier<Map<String, Integer>> waiting,
            Function<Agency, Standing> counter, Function<ServiceDefinition, Readiness> readiness,
            Consumer<Event> tell) {
        this.texts = texts;
        this.counter = counter;
        counters = new CounterWords(texts);
        this.readiness = readiness;
        this.tell = tell;
        model = new FinderModel(catalog, waiting);
        tiles = new Tiles(texts);
        page = PageFile.load(this, "finder.fxml");
    }

    @Override
    public String name() {
        return "finder";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Finding step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        notice.sayOrHide(model.unknownCode() ? texts.say("finder.notice.unknown-code") : "");
        boolean atHome = model.place() instanceof Place.Home;
        put(home, atHome);
        put(list, !atHome);
        put(pager, false);
        switch (model.place()) {
            case Place.Home _ -> home();
            case Place.AllLifeEvents _ ->
                list("finder.all-life-events", model.lifeEvents(), LIFE_EVENTS_A_PAGE, page.isAcross() ? 5 : 3,
                        this::lifeEvent);
            case Place.AllAgencies _ ->
                list("finder.all-agencies", model.agencies(), AGENCIES_A_PAGE, page.isAcross() ? 4 : 2, this::agency);
            case Place.InAgency _,Place.InLifeEvent _,Place.Searching _ -> {
                list("", model.services(), servicesAPage(),
                        page.isAcross() ? 2 : 1, this::service);
                page.setTitleText(model.name(texts.language()));
                page.setLeadText(model.about(texts.language())
                        .orElseGet(() -> texts.say("finder.services", model.services().size())));
            }
        }
    }

    private void home() {
        page.setTitleText(texts.say("finder.title"));
        page.setLeadText(page.isAcross() ? "" : texts.say("finder.lead")); // across, the height is needed for the tiles
        int events = page.isLargeText() ? LIFE_EVENTS_AT_HOME_LARGE : LIFE_EVENTS_AT_HOME;
        int offices = page.isLargeText() ? AGENCIES_AT_HOME_LARGE : AGENCIES_AT_HOME;
        fill(lifeEvents, grid(3, model.lifeEvents().stream().limit(events).map(this::lifeEvent)
                .toList()));
        fill(agencies, grid(2, model.agencies().stream().limit(offices).map(this::agency).toList()));
        allLifeEvents.setText(texts.say("finder.see-all", model.lifeEvents().size()));
        allAgencies.setText(texts.say("finder.see-all", model.agencies().size()));
        put(allLifeEvents, model.lifeEvents().size() > events);
        put(allAgencies, model.agencies().size() > offices);
    }

    private <T> void list(String title, List<T> all, int perPage, int columns, Function<T, TouchCard> tile) {
        if (!title.isEmpty()) {
            page.setTitleText(texts.say(title));
            page.setLeadText(texts.say("finder.lead-list"));
        }
        list.getChildren().setAll(grid(columns, model.shown(all, perPage).stream().map(tile).toList()));
        put(pager, all.size() > perPage);
        earlier.setOff(!model.hasEarlier());
        later.setOff(!model.hasLater(all.size(), perPage));
    }

    private TouchCard lifeEvent(LifeEvent event) {
        return leading(tiles.lifeEvent(event), new Event.PlaceChosen(new Place.InLifeEvent(event.id())));
    }

    private TouchCard agency(Agency agency) {
        return leading(tiles.agency(agency, model.waiting(agency), counters.tag(counter.apply(agency))),
                new Event.PlaceChosen(new Place.InAgency(agency.id())));
    }

    private TouchCard service(ServiceDefinition service) {
        return leading(ServiceCard.of(service, readiness.apply(service), texts), new Event.ServiceChosen(service));
    }

    private TouchCard leading(TouchCard card, Event event) {
        card.whenPressed(() -> tell.accept(event));
        return card;
    }

    private EqualGrid grid(int columns, List<? extends Node> tiles) {
        var grid = new EqualGrid(columns, tiles.toArray(Node[]::new));
        grid.setVgap(page.isAcross() ? 18 : 22);
        return grid;
    }

    private static void fill(VBox place, EqualGrid content) {
        content.setFilling(true);
        VBox.setVgrow(content, Priority.ALWAYS);
        place.getChildren().setAll(content);
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @FXML
    private void search() {
        tell.accept(new Event.PlaceChosen(new Place.Searching()));
    }

    @FXML
    private void everyLifeEvent() {
        tell.accept(new Event.PlaceChosen(new Place.AllLifeEvents()));
    }

    @FXML
    private void everyAgency() {
        tell.accept(new Event.PlaceChosen(new Place.AllAgencies()));
    }

    @FXML
    private void turnBack() {
        model.turn(-1);
        render();
    }

    @FXML
    private void turnOn() {
        model.turn(1);
        render();
    }

    private int servicesAPage() {
        if (page.isAcross()) {
            return SERVICES_A_PAGE_ACROSS;
        }
        return page.isLargeText() ? SERVICES_A_PAGE_LARGE : SERVICES_A_PAGE;
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        Language language = texts.language();
        var begin = texts.say("finder.path.begin");
        var find = texts.say("finder.path.find");
        return switch (model.place()) {
            case Place.Home _ -> Where.at(begin, find);
            case Place.AllAgencies _,Place.AllLifeEvents _,Place.Searching _ -> Where.at(begin, find);
            case Place.InAgency _,Place.InLifeEvent _ -> Where.at(begin, find, model.name(language));
        };
    }

    @Override
    public void clear() {
        model.clear();
        list.getChildren().clear();
    }
}
