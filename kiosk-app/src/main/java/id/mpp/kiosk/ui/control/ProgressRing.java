package id.mpp.kiosk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// A ring that empties or fills, with a figure in its middle, one digit a cell. An arc in a fixed pane: nothing is laid
/// out when it moves.
public final class ProgressRing extends StackPane {

    private final Circle track = new Circle();
    private final Arc arc = new Arc();
    private final HBox figure = new HBox();
    private final Phrase unit = new Phrase("", "ring-unit");
    private String shown = "";

    public ProgressRing() {
        getStyleClass().add("ring");
        track.getStyleClass().add("ring-track");
        arc.getStyleClass().add("ring-arc");
        arc.setType(ArcType.OPEN);
        arc.setStartAngle(90);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        figure.setAlignment(Pos.CENTER);
        unit.setWrapText(false);
        var middle = new VBox(figure, unit);
        middle.setAlignment(Pos.CENTER);
        var drawing = new Pane(track, arc);
        getChildren().addAll(drawing, middle);
        setThickness(26);
        setDiameter(330);
    }

    public double getDiameter() {
        return getPrefWidth();
    }

    public void setDiameter(double diameter) {
        setMinSize(diameter, diameter);
        setPrefSize(diameter, diameter);
        setMaxSize(diameter, diameter);
        double middle = diameter / 2;
        double radius = middle - arc.getStrokeWidth() / 2;
        track.setCenterX(middle);
        track.setCenterY(middle);
        track.setRadius(radius);
        arc.setCenterX(middle);
        arc.setCenterY(middle);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
    }

    public double getThickness() {
        return arc.getStrokeWidth();
    }

    public void setThickness(double width) {
        track.setStrokeWidth(width);
        arc.setStrokeWidth(width);
        setDiameter(getPrefWidth());
    }

    /// @param part
    ///            0 to 1 of the ring
    /// @param number
    ///            in the middle, `42` or `4/6`
    public void show(double part, String number, String unitWords) {
        arc.setLength(-360 * Math.clamp(part, 0, 1));
        unit.sayOrHide(unitWords);
        setAccessibleText(number + " " + unitWords);
        if (!number.equals(shown)) {
            shown = number;
            figure.getChildren().setAll(number.chars().mapToObj(ProgressRing::cell).toList());
        }
    }

    private static StackPane cell(int sign) {
        var phrase = new Phrase(Character.toString(sign), "ring-digit");
        phrase.setWrapText(false);
        var cell = new StackPane(phrase);
        cell.getStyleClass().add("ring-cell");
        return cell;
    }
}
