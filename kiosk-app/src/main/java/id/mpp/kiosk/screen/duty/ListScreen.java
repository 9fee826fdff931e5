package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of several: a number of today, a reason for a break, an agency, a service.
public final class ListScreen implements Screen<Duty.Inside> {

    private final Texts texts;
    private final ServiceCatalog catalog;
    private final Consumer<Event> tell;
    private final DutyModel model = new DutyModel();
    private final PageLayout page;
    @FXML
    private Phrase nothing;
    @FXML
    private PagedColumn rows;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ListScreen(Texts texts, ServiceCatalog catalog, Consumer<Event> tell) {
        this.texts = texts;
        this.catalog = catalog;
        this.tell = tell;
        page = PageFile.load(this, "list.fxml");
    }

    @Override
    public String name() {
        return "duty-list";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Duty.Inside step) {
        boolean another = model.step().filter(step::isSamePageAs).isEmpty();
        model.arrive(step);
        draw(another);
    }

    @Override
    public void render() {
        draw(false);
    }

    private void draw(boolean first) {
        String kind = kind();
        page.setTitleText(kind.isEmpty() ? "" : texts.say("duty." + kind + ".title"));
        page.setLeadText(kind.isEmpty() ? "" : texts.say("duty." + kind + ".lead"));
        List<? extends Node> now = model.step().<List<? extends Node>>map(this::rowsOf).orElseGet(List::of);
        nothing.sayOrHide(now.isEmpty() && !kind.isEmpty() ? texts.say("duty.numbers.none") : "");
        rows.show(now, first);
    }

    private String kind() {
        return model.step().map(step -> switch (step) {
            case Duty.Pausing _ -> "pausing";
            case Duty.Numbers _ -> "numbers";
            case Duty.ForWhom forWhom -> forWhom.agencyId().isPresent() ? "services" : "agencies";
            case Duty.Panel _,Duty.OneNumber _,Duty.Parcels _,Duty.Acting _ -> "";
        }).orElse("");
    }

    private List<? extends Node> rowsOf(Duty.Inside step) {
        return switch (step) {
            case Duty.Pausing _ -> Arrays.stream(PauseReason.values()).filter(why -> why != PauseReason.CENTRE)
                    .map(this::reason).toList();
            case Duty.Numbers numbers -> numbers.state().numbers().stream().map(this::number).toList();
            case Duty.ForWhom forWhom -> forWhom.agencyId()
                    .map(id -> catalog.ofAgency(id).stream().map(this::service).toList())
                    .orElseGet(() -> catalog.agencies().stream().map(this::agency).toList());
            case Duty.Panel _,Duty.OneNumber _,Duty.Parcels _,Duty.Acting _ -> List.of();
        };
    }

    private TouchCard reason(PauseReason why) {
        return row("duty-reason-" + why.name(), "lock", texts.say("duty.reason." + why.name()),
                texts.say("duty.reason." + why.name() + ".what"), Optional.empty(),
                new DutyEvent.ActWanted(new DutyAct.Pause(why)));
    }

    private TouchCard number(IssuedNumber number) {
        return row("duty-number-" + number.number(), "ticket", number.number(),
                NumberWords.about(number, catalog, texts),
                Optional.of(NumberWords.tag(number, texts)), new DutyEvent.NumberChosen(number.ticketId()));
    }

    private TouchCard agency(Agency agency) {
        return row("duty-agency-" + agency.id(), agency.icon(), agency.words().say(texts.language(), "short"),
                agency.words().say(texts.language(), "purpose"), Optional.empty(),
                new DutyEvent.AgencyChosen(agency.id()));
    }

    private TouchCard service(ServiceDefinition service) {
        return row("duty-service-" + service.id(), "star", service.words().say(texts.language(), "name"), "",
                Optional.empty(), new DutyEvent.ActWanted(new DutyAct.GivePriority(service)));
    }

    private TouchCard row(String id, String icon, String name, String what, Optional<Tag> tag, Event event) {
        var words = new VBox(new Phrase(name, "t-label", "strong"));
        if (!what.isEmpty()) {
            words.getChildren().add(new Phrase(what, "t-caption", "c-muted"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new TouchCard(what.isEmpty() ? name : name + ". " + what, new IconPlate(icon, 72), words);
        tag.ifPresent(card.getChildren()::add);
        card.setId(id);
        card.whenPressed(() -> tell.accept(event));
        return card;
    }

    @FXML
    private void back() {
        tell.accept(new Event.WentBack());
    }

    @Override
    public Where where() {
        return Where.at(texts.say("duty.path"));
    }

    @Override
    public void clear() {
        model.clear();
        rows.clear();
    }
}
