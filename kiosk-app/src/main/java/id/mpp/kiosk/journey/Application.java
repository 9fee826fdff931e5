package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One citizen's request, as far as it has come. Lives in memory only.
///
/// @param papers
///            by document id
/// @param reviewed
///            whether the review page was reached once; a change then leads straight back there
public record Application(ServiceDefinition service, Citizen citizen, Answers answers, Map<String, Paper> papers,
        boolean reviewed) {

    public Application {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    /// A fresh one. What the citizen's profile already answers is filled in, wherever it fits the question.
    public static Application begin(ServiceDefinition service, Citizen citizen) {
        return new Application(service, citizen, Prefill.of(service, citizen), Map.of(), false);
    }

    public List<Question> route() {
        return service.route(answers);
    }

    /// The first question on the route that nobody has answered.
    public Optional<Question> openQuestion() {
        return route().stream().filter(question -> answers.of(question.id()).isEmpty()).findFirst();
    }

    /// The question before `questionId` that the citizen was asked; what the profile answered was not.
    public Optional<Question> askedBefore(String questionId) {
        return route().stream().takeWhile(question -> !question.id().equals(questionId)).filter(this::wasAsked)
                .reduce((earlier, later) -> later);
    }

    /// The last question the citizen was asked.
    public Optional<Question> askedLast() {
        return route().stream().filter(this::wasAsked).reduce((earlier, later) -> later);
    }

    /// Papers to lay on the scanner here: forms the kiosk fills in and originals for the counter need nothing.
    public List<Requirement> papersToScan() {
        return service.needed(answers).stream().filter(paper -> paper.how() == Requirement.How.SCANNED).toList();
    }

    /// Those of them that are neither scanned nor put off to the counter.
    public List<Requirement> missingPapers() {
        return papersToScan().stream().filter(paper -> !papers.containsKey(paper.id())).toList();
    }

    /// Nothing is lacking: it may be sent.
    public boolean complete() {
        return openQuestion().isEmpty() && missingPapers().isEmpty();
    }

    /// What is handed in: without answers to questions that are no longer on the route and without papers that are no
    /// longer called for.
    public Application counting() {
        var needed = new LinkedHashMap<String, Paper>();
        for (Requirement requirement : papersToScan()) {
            Paper paper = papers.get(requirement.id());
            if (paper != null) {
                needed.put(requirement.id(), paper);
            }
        }
        return new Application(service, citizen, service.counting(answers), needed, reviewed);
    }

    Application with(String questionId, Answer answer) {
        return new Application(service, citizen, answers.with(questionId, answer), papers, reviewed);
    }

    Application with(String documentId, Paper paper) {
        var more = new LinkedHashMap<>(papers);
        more.put(documentId, paper);
        return new Application(service, citizen, answers, more, reviewed);
    }

    Application without(String documentId) {
        var fewer = new LinkedHashMap<>(papers);
        fewer.remove(documentId);
        return new Application(service, citizen, answers, fewer, reviewed);
    }

    Application reviewed(boolean now) {
        return new Application(service, citizen, answers, papers, now);
    }

    private boolean wasAsked(Question question) {
        return answers.of(question.id()).filter(answer -> answer.source() == Answer.Source.CITIZEN).isPresent();
    }

    @Override
    public String toString() {
        return "Application[" + service.id() + "]";
    }
}
