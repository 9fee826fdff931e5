package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.LineNow;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.CounterWords;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.WaitWords;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Everything about one service, and the two ways on: an application, or a number for the counter.
public final class ServiceScreen implements Screen<Step.Reading> {

    private final Texts texts;
    private final ServiceCatalog catalog;
    private final Consumer<Event> tell;
    private final ServiceModel model;
    private final CounterWords counters;
    private final WaitWords waits;
    private final Function<Agency, Optional<LineNow>> line;
    private final PageLayout page;
    @FXML
    private IconPlate icon;
    @FXML
    private Phrase name;
    @FXML
    private Phrase agency;
    @FXML
    private Phrase hours;
    @FXML
    private Note notice;
    @FXML
    private Phrase cost;
    @FXML
    private Phrase time;
    @FXML
    private Phrase result;
    @FXML
    private Note change;
    @FXML
    private Note machineNote;
    @FXML
    private VBox machine;
    @FXML
    private VBox strip;
    @FXML
    private VBox standard;
    @FXML
    private ActionButton ticket;
    @FXML
    private ActionButton next;

    /// @param readiness
    ///            how far one can come with a service now
    /// @param counter
    ///            whether numbers are given for it now
    /// @param line
    ///            of its agency, as last heard; must not wait
    /// @param capabilities
    ///            of the machine now; must not wait
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ServiceScreen(Texts texts, ServiceCatalog catalog, Function<ServiceDefinition, Readiness> readiness,
            Function<ServiceDefinition, Standing> counter, Function<Agency, Optional<LineNow>> line,
            Supplier<Capabilities> capabilities, Consumer<Event> tell) {
        this.texts = texts;
        this.catalog = catalog;
        this.tell = tell;
        model = new ServiceModel(readiness, counter, capabilities);
        this.line = line;
        counters = new CounterWords(texts);
        waits = new WaitWords(texts);
        page = PageFile.load(this, "service.fxml");
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Reading step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        icon.setName(model.service().icon());
        name.setText(said("name"));
        agency.setText(model.service().agency().words().say(texts.language(),
                page.isAcross() && page.isLargeText() ? "short" : "name"));
        notice.sayOrHide(model.unknownCode() ? texts.say("service.notice.unknown-code") : "");
        cost.setText(said("cost"));
        time.setText(said("time"));
        result.setText(said("product.short"));
        change.sayOrHide(model.hasChanged() ? said("changed") : "");
        renderMachine();
        renderStandard();
        renderButtons();
    }

    private String said(String key) {
        return model.service().words().say(texts.language(), key);
    }

    private void renderMachine() {
        put(machine, !model.onlyTicket());
        strip.getChildren().setAll(new AbilityStrip(texts, page.isLargeText()).build(model.abilities()));
        machine.getStyleClass().remove("partly");
        if (!model.allHere()) {
            machine.getStyleClass().add("partly");
        }
        renderCounter();
    }

    /// While numbers are given, until when; else why not, when again, and what can be done all the same.
    private void renderCounter() {
        boolean numbers = model.givesNumbers();
        var counter = model.counter();
        var agency = model.service().agency();
        String example = counter.example() ? " " + texts.say("service.counter.example") : "";
        boolean inHead = model.note() == ServiceModel.Note.ONLY_COUNTER_WAITS && page.isLargeText();
        // the page of an application has no line to spare, and its counter comes last
        boolean open = model.note() == ServiceModel.Note.ONLY_TICKET;
        hours.sayOrHide(open ? counters.now(counter, agency) + example : inHead ? counters.brief(counter) : "");
        hours.getStyleClass().remove("otherwise-words");
        if (inHead) {
            hours.getStyleClass().add("otherwise-words");
        }
        machineNote.setTone(numbers && !model.needsStaff() ? Tone.INFO : Tone.WARNING);
        machineNote.setIcon(numbers ? "ticket" : "clock");
        machineNote.setHeading(numbers || !model.onlyTicket() ? "" : counters.now(counter, agency));
        machineNote.sayOrHide(switch (model.note()) {
            case NOTHING -> "";
            case ONLY_TICKET -> texts.say("service.only-ticket") + waiting();
            case COUNTER_CLOSED -> counters.again(counter) + example;
            // large words have no room for both; what can be sent is told by the strip below
            case ONLY_COUNTER_WAITS ->
                inHead ? "" : counters.brief(counter) + " " + texts.say("service.counter.send-now");
            case NEEDS_STAFF -> texts.say("service.needs-staff");
            case NEEDS_STAFF_ONLY -> counters.brief(counter) + " " + texts.say("service.needs-staff-only");
        });
    }

    /// ` Sekarang 12 orang menunggu, 25–45 menit.`; empty where the centre does not say. Large words have no room for
    /// it; the next page says it again.
    private String waiting() {
        if (page.isLargeText()) {
            return "";
        }
        return line.apply(model.service().agency())
                .flatMap(now -> now.ordinary().map(expected -> " " + texts.say("service.waiting", now.waiting(),
                        waits.honest(expected))))
                .orElse("");
    }

    private void renderStandard() {
        standard.getChildren().setAll(new StandardCard(texts, model, this::renderStandard).build());
    }

    private void renderButtons() {
        put(ticket, model.ticketBeside());
        next.setText(texts.say("service.next." + model.primary()));
        next.setIcon(model.primary() == ServiceModel.Primary.TICKET ? "ticket" : "");
        ticket.setOff(!model.givesNumbers());
        next.setOff(model.primary() == ServiceModel.Primary.TICKET ? !model.givesNumbers() : model.needsStaff());
    }

    private static void put(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @FXML
    private void takeNumber() {
        tell.accept(new Event.TicketAsked());
    }

    @FXML
    private void goOn() {
        tell.accept(switch (model.primary()) {
            case APPLY, CONTINUE -> new Event.ApplicationAsked();
            case TICKET -> new Event.TicketAsked();
        });
    }

    @Override
    public Where where() {
        String find = texts.say("service.path.find");
        return placeName(model.from()).map(place -> Where.at(find, place, said("name")))
                .orElseGet(() -> Where.at(find, said("name")));
    }

    private Optional<String> placeName(Place place) {
        return switch (place) {
            case Place.InAgency(var id) -> catalog.agency(id).map(it -> it.words().say(texts.language(), "short"));
            case Place.InLifeEvent(var id) -> catalog.lifeEvents().stream().filter(it -> it.id().equals(id)).findFirst()
                    .map(it -> it.words().say(texts.language(), "name"));
            case Place.Searching _ -> Optional.of(texts.say("service.path.search"));
            case Place.Home _,Place.AllAgencies _,Place.AllLifeEvents _ -> Optional.empty();
        };
    }

    @Override
    public void clear() {
        model.clear();
        standard.getChildren().clear();
    }
}
