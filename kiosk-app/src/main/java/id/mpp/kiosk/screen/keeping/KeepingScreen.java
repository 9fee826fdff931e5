package id.mpp.kiosk.screen.keeping;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.ui.control.Obstacle;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.WaitWords;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;

/// Shows the number as large as it goes; it counts once the citizen says that it is kept.
public final class KeepingScreen implements Screen<Step.KeepingNumber> {

    private static final String USUAL = "t-h3";
    /// The numbers stand there when there are several.
    private static final String LARGE = "t-h2";

    private final Texts texts;
    private final WaitWords waits;
    private final Consumer<Event> tell;
    private final KeepingModel model;
    private final PageLayout page;
    @FXML
    private Phrase number;
    @FXML
    private Phrase place;
    @FXML
    private Phrase line;
    @FXML
    private QrCode code;
    @FXML
    private Phrase how;
    @FXML
    private Phrase lead;

    /// @param printer
    ///            as last seen; must not wait
    /// @param patience
    ///            how long a number waits to be kept
    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public KeepingScreen(Texts texts, Supplier<DeviceStatus> printer, Duration patience, Consumer<Event> tell) {
        this.texts = texts;
        waits = new WaitWords(texts);
        this.tell = tell;
        model = new KeepingModel(printer, patience);
        page = PageFile.load(this, "keeping.fxml");
    }

    @Override
    public String name() {
        return "keeping";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.KeepingNumber step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        Optional<Ticket> ticket = model.ticket();
        boolean several = model.slip().filter(slip -> !slip.single()).isPresent();
        Optional<String> url = ticket.filter(_ -> !several).flatMap(Ticket::followUrl);
        number.sayOrHide(ticket.filter(_ -> !several).map(Ticket::number).orElse(""));
        place.getStyleClass().removeAll(LARGE, USUAL);
        place.getStyleClass().add(several ? LARGE : USUAL);
        place.setText(model.slip().map(this::places).orElse(""));
        line.sayOrHide(ticket.filter(_ -> !several).map(this::line).orElse(""));
        code.show(url.orElse(""));
        code.setVisible(url.isPresent());
        code.setManaged(url.isPresent());
        how.setText(texts.say(url.isPresent() ? "keeping.how.code" : "keeping.how.write"));
        lead.setText(texts.say("keeping.lead", model.seconds()));
    }

    /// `A-022 Disdukcapil, Loket 3` for each of several.
    private String places(Slip slip) {
        return slip.turns().stream()
                .map(turn -> slip.single() ? place(turn) : turn.ticket().number() + " " + place(turn))
                .collect(Collectors.joining("\n"));
    }

    private String place(Slip.Turn turn) {
        String agency = turn.service().agency().words().say(texts.language(), "short");
        Ticket ticket = turn.ticket();
        return Stream.concat(Stream.of(agency), ticket.counter().stream()).collect(Collectors.joining(", "));
    }

    private String line(Ticket ticket) {
        if (ticket.nobodyAhead()) {
            return texts.say("keeping.nobody-ahead");
        }
        Stream<String> ahead = ticket.ahead().map(people -> texts.say("keeping.ahead", people)).stream();
        Stream<String> wait = ticket.estimate().map(waits::honest).stream();
        return Stream.concat(ahead, wait).collect(Collectors.joining(", "));
    }

    @FXML
    private void kept() {
        tell.accept(new Event.NumberKept());
    }

    @Override
    public Where where() {
        return model.service().map(it -> Where.towardsNumber(texts, it, model.afterSending()))
                .orElseGet(Where::nowhere);
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return Optional.of(new Obstacle("print", texts.say(model.trouble().key()), texts.say("keeping.still"), false));
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
