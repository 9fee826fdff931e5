package id.mpp.kiosk.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;

/// The printer's slot with the paper that should come out of it: shows people what to look for. Only a drawing; it does
/// not say that the paper is out.
public final class TicketSlot extends StackPane {

    /// px, of the paper.
    private static final int WIDTH = 390;
    private static final int TEETH = 10;
    private static final int TOOTH_HEIGHT = 18;
    /// Letters of `A-022`; `AP-001` and this kiosk's own `A2-007` have more.
    private static final int USUAL_NUMBER = 5;

    private final VBox paper = new VBox();
    private final VBox sheet = new VBox(paper, tornEdge());

    public TicketSlot() {
        getStyleClass().add("ticket-slot");
        setAlignment(Pos.TOP_CENTER);
        var slit = new Region();
        slit.getStyleClass().add("slot-slit");
        var housing = new StackPane(slit);
        housing.getStyleClass().add("slot-housing");
        paper.getStyleClass().add("slot-paper");
        paper.setAlignment(Pos.TOP_CENTER);
        sheet.getStyleClass().add("slot-sheet");
        var drawing = new VBox(housing, sheet);
        drawing.getStyleClass().add("slot-drawing");
        drawing.setAlignment(Pos.TOP_CENTER);
        getChildren().add(drawing);
    }

    private static SVGPath tornEdge() {
        var path = new StringBuilder("M0 0");
        int tooth = WIDTH / TEETH;
        for (int i = 0; i < TEETH; i++) {
            path.append(" L").append(i * tooth + tooth / 2).append(' ').append(TOOTH_HEIGHT);
            path.append(" L").append((i + 1) * tooth).append(" 0");
        }
        var edge = new SVGPath();
        edge.setContent(path.toString());
        edge.getStyleClass().add("slot-edge");
        return edge;
    }

    /// @param numbers
    ///            all that stand on the paper, `A-022`; none draws no paper
    /// @param foot
    ///            where to go with it; may be empty
    public void show(String head, List<String> numbers, String foot) {
        paper.getChildren().clear();
        sheet.setVisible(!numbers.isEmpty());
        add(head, "ticket-strong");
        numbers.forEach(number -> add(number, numbers.size() == 1 ? size(number) : "slot-numbers"));
        add(foot, "ticket-line");
    }

    private static String size(String number) {
        return number.length() > USUAL_NUMBER ? "slot-long-number" : "slot-number";
    }

    private void add(String words, String styleClass) {
        var line = new Phrase("", styleClass);
        line.setTextAlignment(TextAlignment.CENTER);
        line.sayOrHide(words);
        paper.getChildren().add(line);
    }
}
