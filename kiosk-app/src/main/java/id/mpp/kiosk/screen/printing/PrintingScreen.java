package id.mpp.kiosk.screen.printing;

import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.TicketSlot;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;

/// Shows where the paper will come out. Offers nothing to press: the next page comes when the printer has spoken.
public final class PrintingScreen implements Screen<Step.Printing> {

    /// As on the paper, which is Indonesian for everybody.
    private static final String HEAD = "MAL PELAYANAN PUBLIK";

    private final Texts texts;
    private final PrintingModel model = new PrintingModel();
    private final PageLayout page;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private TicketSlot slot;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public PrintingScreen(Texts texts) {
        this.texts = texts;
        page = PageFile.load(this, "printing.fxml");
    }

    @Override
    public String name() {
        return "printing";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Printing step) {
        model.arrive(step);
        render();
    }

    @Override
    public void render() {
        boolean numbered = model.slip().isPresent();
        title.setText(texts.say(numbered ? "printing.title" : "printing.reserving.title"));
        lead.setText(texts.say(numbered ? "printing.lead" : "printing.reserving.lead"));
        slot.show(HEAD, model.slip().map(Slip::eachNumber).orElse(List.of()), model.slip().map(this::place).orElse(""));
    }

    private String place(Slip slip) {
        return slip.turns().stream().map(this::place).collect(Collectors.joining(" · "));
    }

    private String place(Slip.Turn turn) {
        String agency = turn.service().agency().words().say(texts.language(), "short");
        return Stream.concat(Stream.of(agency), turn.ticket().counter().stream()).collect(Collectors.joining(" "));
    }

    @Override
    public Where where() {
        return model.service().map(it -> Where.towardsNumber(texts, it, model.afterSending()))
                .orElseGet(Where::nowhere);
    }

    @Override
    public void clear() {
        model.clear();
        render();
    }
}
