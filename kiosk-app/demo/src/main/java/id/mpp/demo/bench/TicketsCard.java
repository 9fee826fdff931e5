package id.mpp.demo.bench;

import id.mpp.device.printer.PaperWidth;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.printer.TicketPicture;
import java.io.ByteArrayInputStream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// What came out of the printer, newest on top, drawn from the bytes that left the kiosk's wire.
final class TicketsCard extends BenchCard {

    private static final double WIDTH = 300;
    private static final int KEPT = 20;

    private final VBox papers = new VBox(10);
    private int count;

    TicketsCard(PrinterSimulator printer, PaperWidth width) {
        super("Tiket yang keluar");
        below(papers);
        printer.papers().forEach(paper -> show(picture(paper, width)));
        printer.onPaper(paper -> {
            Image picture = picture(paper, width);
            Platform.runLater(() -> show(picture));
        });
    }

    private static Image picture(byte[] paper, PaperWidth width) {
        return new Image(new ByteArrayInputStream(TicketPicture.png(paper, width)));
    }

    private void show(Image picture) {
        count++;
        var view = new ImageView(picture);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(WIDTH);
        papers.getChildren().addFirst(view);
        if (papers.getChildren().size() > KEPT) {
            papers.getChildren().removeLast();
        }
    }

    @Override
    void look() {
        says(count == 0 ? "Belum ada tiket" : count + " lembar");
    }
}
