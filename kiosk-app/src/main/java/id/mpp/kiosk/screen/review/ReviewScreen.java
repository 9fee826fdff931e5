package id.mpp.kiosk.screen.review;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.review.ReviewModel.Line;
import id.mpp.kiosk.screen.review.ReviewModel.PaperLine;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.PageFile;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.Where;
import id.mpp.kiosk.ui.Where.Stage;
import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.PagedColumn;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything once more. *Kirim permohonan* works once the citizen has ticked that it is right and may be used.
public final class ReviewScreen implements Screen<Step.Reviewing> {

    private static final int CONSENT_PARTS = 5;

    private final Texts texts;
    private final Consumer<Event> tell;
    private final ReviewModel model = new ReviewModel();
    private final ConsentCard consent = new ConsentCard();
    private final PageLayout page;
    @FXML
    private Note trouble;
    @FXML
    private PagedColumn rows;
    @FXML
    private HBox agreement;
    @FXML
    private ActionButton send;
    @FXML
    private ActionButton close;

    @SuppressWarnings("NullAway.Init") // the FXML loader fills the fields before anyone sees them
    public ReviewScreen(Texts texts, Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        page = PageFile.load(this, "review.fxml");
        HBox.setHgrow(consent, Priority.ALWAYS);
        consent.whenPressed(() -> consent(!model.consented()));
        agreement.getChildren().addFirst(consent);
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public PageLayout page() {
        return page;
    }

    @Override
    public void show(Step.Reviewing step) {
        draw(model.arrive(step));
    }

    @Override
    public void render() {
        draw(false);
    }

    private void draw(boolean fromFirst) {
        Language language = texts.language();
        boolean reading = model.reading();
        page.setTitleText(texts.say(reading ? "review.consent-title" : "review.title"));
        page.setLeadText(reading
                ? texts.say("review.consent-version", ReviewModel.CONSENT_VERSION)
                : texts.say(model.leadKey()));
        trouble.sayOrHide(model.couldNotSave() && !reading ? texts.say("review.could-not-save") : "");
        rows.show(reading ? consentText() : lines(language), fromFirst);
        Worded.everything(rows, texts);
        put(agreement, !reading);
        put(send, !reading);
        put(close, reading);
        consent.setSelected(model.consented());
        send.setOff(!model.mayBeSent());
    }

    private static void put(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private List<Node> consentText() {
        return IntStream.rangeClosed(1, CONSENT_PARTS)
                .<Node>mapToObj(part -> new Phrase(texts.say("review.consent-text." + part), "t-lead")).toList();
    }

    private List<Node> lines(Language language) {
        var all = new ArrayList<Node>();
        all.add(applicant());
        String member = "";
        for (Line line : model.answers(language)) {
            boolean another = !line.member().equals(member);
            member = line.member();
            String heading = member.isEmpty() ? texts.say("review.rest") : member;
            all.add(another ? headed(heading, row(line)) : row(line));
        }
        boolean grouped = all.stream().anyMatch(VBox.class::isInstance);
        for (PaperLine paper : model.papers(language)) {
            all.add(grouped ? headed(texts.say("review.papers"), row(paper)) : row(paper));
            grouped = false;
        }
        return all;
    }

    /// Who corrects without a sign-in has shown a number, and no name.
    private ReviewRow applicant() {
        return model.found().map(receipt -> new ReviewRow(texts.say("review.corrected"), receipt))
                .orElseGet(() -> new ReviewRow(texts.say("review.applicant"), model.applicant())
                        .noting(texts.say("review.assurance." + model.assurance().name())));
    }

    /// With its first row, so that no heading stands alone at the foot of a page.
    private static VBox headed(String heading, ReviewRow row) {
        var headed = new VBox(new Phrase(heading, "t-h3"), row);
        headed.getStyleClass().add("review-group");
        return headed;
    }

    private ReviewRow row(Line line) {
        var row = new ReviewRow(line.label(), line.value());
        if (line.source().filledIn()) {
            row.noting(texts.say("review.filled", texts.say("common.source." + line.source().name())));
        }
        return row.with("common.change", "edit", "change-" + line.question(),
                () -> tell.accept(new Event.ChangeAsked(line.question())));
    }

    private ReviewRow row(PaperLine line) {
        String id = line.requirement().id();
        Runnable scan = () -> tell.accept(new Event.ScanAsked(id));
        return switch (line.requirement().how()) {
            case FILLED_IN -> new ReviewRow(line.name(), texts.say("review.automatic"));
            case BROUGHT -> new ReviewRow(line.name(), texts.say("review.to-bring"));
            case SCANNED -> switch (line.paper()) {
                case null -> new ReviewRow(line.name(), texts.say("review.missing"))
                        .with("review.scan", "scan", "document-scan-" + id, scan);
                case Paper.LeftOut() -> new ReviewRow(line.name(), texts.say("review.left-out"))
                        .with("review.scan", "scan", "document-scan-" + id, scan);
                case Paper.Accepted() -> new ReviewRow(line.name(), texts.say("review.accepted"));
                case Paper.BroughtLater() -> new ReviewRow(line.name(), texts.say("review.postponed"))
                        .with("review.scan", "scan", "document-scan-" + id, scan);
                case Paper.FromVault(var stored) -> new ReviewRow(line.name(),
                        texts.say("review.stored", Days.dated(stored.on(), texts.language())))
                        .with("review.look", "eye", "document-look-" + id,
                                () -> tell.accept(new Event.StoredPaperAsked(id)));
                case Paper.Scanned(var pages, var origin) -> new ReviewRow(line.name(),
                        texts.say(origin == Paper.Origin.PHONE ? "review.from-phone" : "review.scanned", pages.size()))
                        .with("review.scan-again", "scan", "document-scan-" + id, scan);
            };
        };
    }

    private void consent(boolean now) {
        model.consent(now);
        consent.setSelected(now);
        send.setOff(!model.mayBeSent());
    }

    @FXML
    private void read() {
        model.read(true);
        draw(true);
    }

    @FXML
    private void closeText() {
        model.read(false);
        draw(true);
    }

    @FXML
    private void back() {
        if (model.reading()) {
            closeText();
        } else {
            tell.accept(new Event.WentBack());
        }
    }

    @FXML
    private void confirm() {
        tell.accept(new Event.Confirmed(ReviewModel.CONSENT_VERSION));
    }

    @Override
    public Where where() {
        return Where.in(Stage.REVIEW, model.application(), texts.language());
    }

    @Override
    public void clear() {
        model.clear();
        rows.clear();
        consent.setSelected(false);
    }
}
