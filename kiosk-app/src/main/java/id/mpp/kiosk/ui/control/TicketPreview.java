package id.mpp.kiosk.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The paper ticket, drawn as paper: white in every look, the same lines as on the paper.
public final class TicketPreview extends VBox {

    public TicketPreview() {
        getStyleClass().add("ticket");
        setAlignment(Pos.TOP_CENTER);
    }

    /// @param head
    ///            where this is, the first line heavier
    /// @param caption
    ///            `Nomor antrean`
    /// @param number
    ///            `A-022`
    /// @param foot
    ///            agency, counter, time
    public void show(List<String> head, String caption, String number, List<String> foot) {
        getChildren().clear();
        for (int i = 0; i < head.size(); i++) {
            add(head.get(i), i == 0 ? "ticket-strong" : "ticket-line");
        }
        rule();
        add(caption, "ticket-line");
        add(number, "ticket-number");
        foot.forEach(line -> add(line, "ticket-line"));
        setAccessibleText(caption + " " + number);
    }

    private void rule() {
        var rule = new StackPane();
        rule.getStyleClass().add("ticket-rule");
        getChildren().add(rule);
    }

    private void add(String words, String styleClass) {
        var line = new Phrase(words, styleClass);
        line.setTextAlignment(TextAlignment.CENTER);
        getChildren().add(line);
    }
}
