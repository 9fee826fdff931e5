package id.mpp.kiosk.ui.touch;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Anything with a lip: it can be pressed. [Touch] decides when it was; this only looks pressed and acts.
///
/// Looks are pseudo-classes that change colours and shift the face, never the layout: `touched`, `selected`, `off`.
public abstract class Touchable extends HBox {

    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final ObjectProperty<@Nullable EventHandler<ActionEvent>> onAction = new SimpleObjectProperty<>(this,
            "onAction");
    private boolean off;
    private boolean selected;
    private boolean inARow;

    protected Touchable(String styleClass) {
        getStyleClass().addAll("touchable", styleClass);
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
    }

    public final @Nullable EventHandler<ActionEvent> getOnAction() {
        return onAction.get();
    }

    public final void setOnAction(@Nullable EventHandler<ActionEvent> action) {
        onAction.set(action);
    }

    public final ObjectProperty<@Nullable EventHandler<ActionEvent>> onActionProperty() {
        return onAction;
    }

    /// In Java shorter than an event handler.
    public final void whenPressed(Runnable action) {
        setOnAction(event -> action.run());
    }

    public final boolean isOff() {
        return off;
    }

    /// Off: dashed, without a lip, does nothing. It stays on the page so that nothing moves, and can still be spoken.
    public final void setOff(boolean off) {
        this.off = off;
        pseudoClassStateChanged(OFF, off);
    }

    public final boolean isSelected() {
        return selected;
    }

    public final void setSelected(boolean selected) {
        this.selected = selected;
        pseudoClassStateChanged(SELECTED, selected);
        onSelected(selected);
    }

    /// For a control that shows its choice by more than colour.
    protected void onSelected(boolean nowSelected) {
    }

    /// Acts again and again while held: *Hapus* alone.
    protected boolean repeats() {
        return false;
    }

    /// Meant to be pressed several times in a row: a key, the arrow above a date.
    public final void setInARow(boolean inARow) {
        this.inARow = inARow;
    }

    final boolean isInARow() {
        return inARow;
    }

    /// For so long after acting it does not act again.
    final long debounceMillis() {
        return inARow ? Touch.KEY_DEBOUNCE_MILLIS : Touch.DEBOUNCE_MILLIS;
    }

    /// Does what it is for, unless off.
    public final void fire() {
        EventHandler<ActionEvent> action = onAction.get();
        if (action != null && !off) {
            action.handle(new ActionEvent(this, this));
        }
    }

    final void look(boolean touched) {
        pseudoClassStateChanged(TOUCHED, touched);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
