package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.ui.Ticking;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Place and clock; once somebody has signed in, their initials instead of the clock.
final class TopBar extends HBox {

    /// Edge of the hall's own mark, px.
    private static final double LOGO = 64;

    private final Texts texts;
    private final Hall hall;
    private final Clock clock;
    private final Phrase hour = new Phrase("", "clock-hour");
    private final Phrase zone = new Phrase("", "clock-zone");
    private final Phrase day = new Phrase("", "bar-small");
    private final Phrase initials = new Phrase("", "person-initials");
    private final Phrase person = new Phrase("", "person-name");
    private final Phrase assurance = new Phrase("", "bar-small");
    private final VBox time;
    private final HBox who;

    TopBar(Texts texts, Hall hall, Clock clock) {
        this.texts = texts;
        this.hall = hall;
        this.clock = clock;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        time = clockBox();
        who = personBox();
        var right = new StackPane(time, who);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(mark(), place(), right);
        show(Optional.empty());
        Ticking.whileShown(this, this::tick);
    }

    private StackPane mark() {
        var mark = new StackPane(new Icon("mark", 56));
        mark.getStyleClass().add("mark");
        hall.dress().logo().ifPresent(file -> {
            // read beside the FX thread; until then, or if it is damaged, the usual mark stands there
            var picture = new Image(file.toUri().toString(), LOGO * 2, LOGO * 2, true, true, true);
            picture.progressProperty().subscribe(read -> {
                if (read.doubleValue() >= 1 && !picture.isError()) {
                    var logo = new ImageView(picture);
                    logo.setFitWidth(LOGO);
                    logo.setFitHeight(LOGO);
                    logo.setPreserveRatio(true);
                    mark.getStyleClass().add("logo");
                    mark.getChildren().setAll(logo);
                }
            });
        });
        return mark;
    }

    private VBox place() {
        var kind = hall.dress().title().map(title -> new Phrase(title, "place-kind"))
                .orElseGet(() -> Phrase.of("common.hall", "place-kind"));
        var box = new VBox(kind, new Phrase(hall.name(), "place-name"));
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox clockBox() {
        hour.setWrapText(false);
        zone.setWrapText(false);
        day.setWrapText(false);
        var line = new HBox(hour, zone);
        line.getStyleClass().add("clock-line");
        line.setAlignment(Pos.BASELINE_RIGHT);
        var box = new VBox(line, day);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private HBox personBox() {
        person.setWrapText(false);
        assurance.setWrapText(false);
        var avatar = new StackPane(initials);
        avatar.getStyleClass().add("person-disc");
        var words = new VBox(person, assurance);
        words.setAlignment(Pos.CENTER_LEFT);
        var box = new HBox(avatar, words);
        box.getStyleClass().add("person");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return box;
    }

    /// First name and one initial at most: the screen can be seen from behind.
    void show(Optional<Citizen> citizen) {
        who.setVisible(citizen.isPresent());
        who.setManaged(citizen.isPresent());
        time.setVisible(citizen.isEmpty());
        time.setManaged(citizen.isEmpty());
        initials.setText(citizen.map(Masked::initials).orElse(""));
        person.setText(citizen.map(Masked::name).orElse(""));
        assurance.setText(citizen.map(it -> texts.say("common.assurance." + it.assurance().name())).orElse(""));
        tick();
    }

    private void tick() {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(hall.zone()));
        Locale locale = texts.language().locale();
        setIfNew(hour, DateTimeFormatter.ofPattern("HH.mm", locale).format(now));
        setIfNew(zone, DateTimeFormatter.ofPattern("zzz", Locale.forLanguageTag("id")).format(now));
        setIfNew(day, DateTimeFormatter.ofPattern("EEEE, d MMM yyyy", locale).format(now));
    }

    private static void setIfNew(Phrase phrase, String text) {
        if (!phrase.getText().equals(text)) {
            phrase.setText(text);
        }
    }
}
