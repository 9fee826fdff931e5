package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.control.EqualGrid;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.text.Texts;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The words of one part of the public standard, in the language now spoken.
final class PartWords {

    private final Texts texts;
    private final ServiceDefinition service;

    PartWords(Texts texts, ServiceDefinition service) {
        this.texts = texts;
        this.service = service;
    }

    String title(Part part) {
        return texts.say("service.part." + part);
    }

    /// One line for a part that is closed.
    String summary(Part part) {
        return switch (part) {
            case REQUIREMENTS -> service.requirements().isEmpty()
                    ? texts.say("service.papers-none")
                    : texts.say("service.papers", service.requirements().size());
            case PROCEDURE -> texts.say("service.steps", service.standard().steps());
            case TIME -> said("time");
            case COST -> said("cost");
            case PRODUCT -> said("product.short");
            case COMPLAINTS -> texts.say("service.complaints");
            case LEGAL_BASIS -> service.standard().legalBasis().orElse("");
            case FACILITIES, COMPETENCE, SUPERVISION, STAFF, GUARANTEE, SAFETY, EVALUATION -> said(part.textKey());
        };
    }

    /// Everything there is to say.
    Node content(Part part) {
        var content = new VBox();
        content.getStyleClass().add("part-content");
        switch (part) {
            case REQUIREMENTS -> content.getChildren().add(papers());
            case PROCEDURE -> IntStream.rangeClosed(1, service.standard().steps())
                    .forEach(step -> content.getChildren().add(step(step)));
            case TIME, COST, LEGAL_BASIS, FACILITIES, COMPETENCE, SUPERVISION, STAFF, GUARANTEE, SAFETY, EVALUATION ->
                content.getChildren().add(new Phrase(summary(part), "t-body"));
            case PRODUCT -> content.getChildren().add(new Phrase(said("product"), "t-body"));
            case COMPLAINTS -> content.getChildren().add(new Phrase(said("complaints"), "t-body"));
        }
        return content;
    }

    private Node papers() {
        if (service.requirements().isEmpty()) {
            return new Phrase(texts.say("service.papers-none"), "t-body");
        }
        var grid = new EqualGrid(2, service.requirements().stream().map(this::paper).toArray(Node[]::new));
        grid.setHgap(12);
        grid.setVgap(8);
        return grid;
    }

    private Node paper(Requirement paper) {
        String name = said("document." + paper.id() + ".name");
        String words = paper.how() == Requirement.How.FILLED_IN ? texts.say("service.automatic", name) : name;
        return line(new Icon(paper.how() == Requirement.How.FILLED_IN ? "edit" : "doc", 36), words);
    }

    private Node step(int number) {
        var count = new Phrase(String.valueOf(number), "t-body", "strong", "step-number");
        return line(count, said("procedure." + number));
    }

    private static Node line(Node mark, String words) {
        var phrase = new Phrase(words, "t-body", "part-line-words");
        HBox.setHgrow(phrase, Priority.ALWAYS);
        var line = new HBox(mark, phrase);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("part-line");
        return line;
    }

    private String said(String key) {
        return service.words().say(texts.language(), key);
    }
}
