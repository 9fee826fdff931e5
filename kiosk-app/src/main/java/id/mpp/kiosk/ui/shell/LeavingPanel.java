package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Loss;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import javafx.geometry.Insets;

/// *Akhiri sesi* where something would be lost: says what, and lets stay. What was handed in is safe either way.
final class LeavingPanel extends PanelCard implements Worded {

    private final Texts texts;
    private final Phrase lead = new Phrase("", "t-lead", "c-muted");
    private Loss loss = Loss.ANSWERS;

    LeavingPanel(Texts texts, Runnable end, Runnable stay) {
        this.texts = texts;
        var plate = new IconPlate("exit", 112);
        plate.getStyleClass().add("solid");
        var staying = ActionButton.of(ActionButton.Kind.PRIMARY, "common.leaving.stay", "");
        staying.setId("stay-here");
        staying.whenPressed(stay);
        var ending = ActionButton.of(ActionButton.Kind.DANGER_SOLID, "common.leaving.end", "exit");
        ending.setId("leave-now");
        ending.setMaxWidth(Double.MAX_VALUE);
        ending.whenPressed(end);
        // further from the button above it than other targets: it cannot be taken back
        setMargin(ending, new Insets(16, 0, 0, 0));
        getChildren().addAll(plate, Phrase.of("common.leaving.title", "t-h1"), lead, staying, ending);
    }

    void ask(Loss of) {
        loss = of;
        reword(texts);
    }

    @Override
    public void reword(Texts words) {
        lead.setText(words.say("common.leaving." + loss.name()));
    }
}
