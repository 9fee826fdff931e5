package id.mpp.kiosk.screen.outofservice;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.control.IconPlate;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/// What is wrong, what is safe, where else to go; machine and code for whoever is called. Staff are called from
/// the bar.
public final class OutOfServiceScreen implements Screen<Step.OutOfService.Closed> {

    private final Texts texts;
    private final Hall hall;
    private final PageLayout page;
    private Step.OutOfService.Closed shown = new Step.OutOfService.Paused("");
    @FXML
    private IconPlate icon;
    @FXML
    private Phrase title;
    @FXML
    private Phrase lead;
    @FXML
    private HBox other;
    @FXML
    private Phrase otherPlace;
    @FXML
    private Phrase deskPlace;
    @FXML
    private Phrase machine;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public OutOfServiceScreen(Texts texts, Hall hall) {
        this.texts = texts;
        this.hall = hall;
        page = PageFile.load(this, "outofservice.fxml");
    }

    @Override
    public String name() {
        return "outofservice";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.OutOfService.Closed step) {
        shown = step;
        render();
    }

    @Override
    public void render() {
        boolean elsewhere = !hall.otherMachine().isEmpty();
        other.setVisible(elsewhere);
        other.setManaged(elsewhere);
        otherPlace.setText(hall.otherMachine());
        deskPlace.setText(hall.helpDesk());
        switch (shown) {
            case Step.OutOfService.Broken(String code) -> {
                icon.setName("wrench");
                title.setText(texts.say("outofservice.title"));
                lead.setText(texts.say("outofservice.lead"));
                machine.setText(texts.say("outofservice.machine", hall.machine(), code));
            }
            case Step.OutOfService.Paused(String words, var why) -> {
                icon.setName("clock");
                title.setText(texts.say("outofservice.paused.title"));
                lead.setText(words.isBlank() ? texts.say("outofservice.paused.lead." + why.name()) : words);
                machine.setText(texts.say("outofservice.paused.machine", hall.machine()));
            }
        }
    }

    @Override
    public Where where() {
        return Where.nowhere();
    }

    @Override
    public void clear() {
        // nothing personal was ever here
    }
}
