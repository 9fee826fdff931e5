package id.mpp.kiosk.screen.review;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Correction;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.service.Words;
import id.mpp.kiosk.ui.shell.Masked;
import id.mpp.kiosk.ui.text.AnswerWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is about to be sent, and whether the citizen agrees. Hides the answers.
final class ReviewModel {

    /// The consent text on the screen; goes with the parcel. Raised whenever a word of it changes.
    static final String CONSENT_VERSION = "2026-11-3";

    /// One answer as it is read back.
    ///
    /// @param member
    ///            of which member of a group, `Anggota ke-2`; empty for all other questions
    record Line(String question, String member, String label, String value,
            Answer.Source source) {
        @Override
        public String toString() {
            return "Line[" + question + "]";
        }
    }

    /// One paper; `paper` is empty where nothing is scanned here.
    record PaperLine(Requirement requirement, String name, @Nullable Paper paper) {
    }

    private Step.@Nullable Reviewing step;
    private boolean consented;
    private boolean reading;

    /// The same step again, after *Masih di sini?*, keeps the consent; anything changed asks for it anew.
    ///
    /// @return whether it is another citizen's or another service's: a change made from here comes back to the page of
    ///         rows it was made on
    boolean arrive(Step.Reviewing arrived) {
        if (arrived.equals(step)) {
            return false;
        }
        boolean first = step == null;
        boolean sameApplication = step != null && arrived.application().equals(step.application());
        step = arrived;
        consented = consented && sameApplication;
        reading = false;
        return first;
    }

    private Step.Reviewing step() {
        if (step == null) {
            throw new IllegalStateException("nothing is reviewed");
        }
        return step;
    }

    Application application() {
        return step().application();
    }

    boolean couldNotSave() {
        return step().notice() == Notice.COULD_NOT_SAVE;
    }

    List<Line> answers(Language language) {
        Words words = application().service().words();
        return application().route().stream().flatMap(question -> application().answers().of(question.id())
                .map(answer -> new Line(question.id(), QuestionWords.of(words, question).member(language).orElse(""),
                        QuestionWords.of(words, question).label(language),
                        AnswerWords.say(words, question, answer, language),
                        answer.source()))
                .stream()).toList();
    }

    /// Who applies: by name, or as much of a NIK as may be seen.
    String applicant() {
        Citizen citizen = application().citizen();
        return citizen.name().isBlank() ? "NIK " + Masked.name(citizen) : citizen.name();
    }

    /// The number of the application that is corrected by whoever has shown it.
    Optional<String> found() {
        return application().correction().filter(Correction::partial).map(Correction::receipt);
    }

    /// Of the sentence below the title; it says so when this is for somebody else.
    String leadKey() {
        return Subject.of(application().answers()).map(relation -> "review.lead-for." + relation.option())
                .orElse("review.lead");
    }

    Citizen.Assurance assurance() {
        return application().citizen().assurance();
    }

    List<PaperLine> papers(Language language) {
        Application application = application();
        return application.needed().stream()
                .map(paper -> new PaperLine(paper,
                        application.service().words().say(language, "document." + paper.id() + ".name"),
                        application.papers().get(paper.id())))
                .toList();
    }

    boolean consented() {
        return consented;
    }

    void consent(boolean now) {
        consented = now;
    }

    boolean mayBeSent() {
        return consented && application().complete();
    }

    /// Whether the consent text is open.
    boolean reading() {
        return reading;
    }

    void read(boolean now) {
        reading = now;
    }

    void clear() {
        step = null;
        consented = false;
        reading = false;
    }
}
