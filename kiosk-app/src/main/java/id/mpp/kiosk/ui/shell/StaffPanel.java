package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.shell.StaffCall.State;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import javafx.geometry.Insets;
import org.jspecify.annotations.Nullable;

/// *Panggil petugas*: says only what is so. Somebody is on the way when somebody has said so. A second press does not
/// call twice.
final class StaffPanel extends PanelCard implements Worded {

    private final Texts texts;
    private final Hall hall;
    private final StaffCall staff;
    private final Phrase title = new Phrase("", "t-h1");
    private final Phrase lead = new Phrase("", "t-lead", "c-muted");
    private final ActionButton cancel = ActionButton.of(ActionButton.Kind.DANGER, "common.staff.cancel", "x");
    private final ActionButton door = ActionButton.of(ActionButton.Kind.SECONDARY, "common.staff.door", "lock");
    private State state = State.CALLING;
    private @Nullable Runnable takeBack;

    /// @param enter
    ///            *Saya petugas*: whoever calls staff may be staff
    StaffPanel(Texts texts, Hall hall, StaffCall staff, Runnable close, Runnable enter) {
        this.texts = texts;
        this.hall = hall;
        this.staff = staff;
        var plate = new IconPlate("bell", 112);
        plate.getStyleClass().add("solid");
        var done = ActionButton.of(ActionButton.Kind.PRIMARY, "common.staff.close", "");
        done.setId("staff-close");
        cancel.setId("staff-cancel");
        done.whenPressed(close);
        cancel.whenPressed(() -> {
            forget();
            close.run();
        });
        cancel.setMaxWidth(Double.MAX_VALUE);
        // further from the button above it than other targets: it takes something back
        setMargin(cancel, new Insets(16, 0, 0, 0));
        door.setId("staff-door");
        door.setMaxWidth(Double.MAX_VALUE);
        door.whenPressed(() -> {
            forget();
            close.run();
            enter.run();
        });
        getChildren().addAll(plate, title, lead, done, cancel, door);
    }

    /// @param atDoor
    ///            whether the staff's door is near: nobody is in the middle of anything
    void call(String screen, boolean atDoor) {
        door.setVisible(atDoor);
        door.setManaged(atDoor);
        if (takeBack == null || state == State.UNREACHABLE) {
            show(State.CALLING);
            takeBack = staff.call(screen, this::show);
        }
    }

    private void show(State now) {
        state = now;
        reword(texts);
    }

    /// The call belongs to this visit.
    void forget() {
        if (takeBack != null && state != State.UNREACHABLE) {
            takeBack.run();
        }
        takeBack = null;
    }

    @Override
    public void reword(Texts words) {
        title.setText(words.say("common.staff." + state.name() + ".title"));
        lead.setText(words.say("common.staff." + state.name() + ".lead", hall.helpDesk()));
        boolean running = state != State.UNREACHABLE;
        cancel.setVisible(running);
        cancel.setManaged(running);
    }
}
