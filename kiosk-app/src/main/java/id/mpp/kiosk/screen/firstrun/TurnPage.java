package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Is this the right way up? Turned by quarters. Who cannot reach the button any more waits: it turns back by itself.
final class TurnPage extends SetupPage {

    private static final Duration TURNS_BACK = Duration.seconds(15);

    private final Texts texts;
    private final SetupWork work;
    private final Runnable next;
    private final Note note = new Note();
    private final ActionButton turn = ActionButton.of(ActionButton.Kind.SECONDARY, "firstrun.turn.turn", "refresh");
    private final PauseTransition back = new PauseTransition(TURNS_BACK);
    private Turn before = Turn.NORMAL;

    TurnPage(Texts texts, SetupWork work, Runnable next) {
        this.texts = texts;
        this.work = work;
        this.next = next;
        turn.setId("turn");
        turn.setMaxWidth(Double.MAX_VALUE);
        turn.whenPressed(this::further);
        var up = new StackPane(new Icon("up", 220));
        up.getStyleClass().add("setup-up");
        var words = Phrase.of("firstrun.turn.up", "t-h2");
        var middle = new VBox(up, words);
        middle.getStyleClass().add("setup-middle");
        middle.setAlignment(Pos.CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        page().getBody().addAll(middle, note, turn);
        page().getActions().setAll(next("firstrun.turn.right", this::accept));
        page().setTitle("firstrun.turn.title");
        page().setLead("firstrun.turn.lead");
        back.setOnFinished(_ -> {
            work.draft().set(SetupKey.TURN, before.word());
            work.turn(before);
        });
    }

    private void further() {
        back.stop();
        before = now();
        Turn wanted = before.further();
        work.draft().set(SetupKey.TURN, wanted.word());
        work.turn(wanted);
        back.playFromStart();
        render();
    }

    private Turn now() {
        return work.draft().value(SetupKey.TURN).flatMap(Turn::of).orElse(Turn.NORMAL);
    }

    private void accept() {
        back.stop();
        next.run();
    }

    @Override
    void render() {
        Draft draft = work.draft();
        boolean fixed = draft.isFixed(SetupKey.TURN);
        turn.setOff(fixed);
        note.setIcon(fixed ? "lock" : "clock");
        note.sayOrHide(fixed ? texts.say("firstrun.fixed", SetupKey.TURN.path()) : texts.say("firstrun.turn.note"));
    }
}
