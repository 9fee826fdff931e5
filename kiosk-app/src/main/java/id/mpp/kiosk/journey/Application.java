package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Member;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One citizen's request, as far as it has come. Lives in memory only.
///
/// @param day
///            on which it was begun: ages are counted from it, so that nothing changes at midnight
/// @param papers
///            by document id
/// @param reviewed
///            whether the review page was reached once; a change then leads straight back there
/// @param keeping
///            the wish that the centre keeps what is new among the papers
/// @param correction
///            the application that it corrects
public record Application(ServiceDefinition service, Citizen citizen, LocalDate day, Answers answers,
        Map<String, Paper> papers, boolean reviewed, Optional<Keeping> keeping, Optional<Correction> correction) {

    /// That corrects none.
    public Application(ServiceDefinition service, Citizen citizen, LocalDate day, Answers answers,
            Map<String, Paper> papers, boolean reviewed, Optional<Keeping> keeping) {
        this(service, citizen, day, answers, papers, reviewed, keeping, Optional.empty());
    }

    /// Whose new papers nobody keeps.
    public Application(ServiceDefinition service, Citizen citizen, LocalDate day, Answers answers,
            Map<String, Paper> papers, boolean reviewed) {
        this(service, citizen, day, answers, papers, reviewed, Optional.empty());
    }

    public Application {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    /// A fresh one. What the citizen's profile already answers is filled in, wherever it fits the question.
    public static Application begin(ServiceDefinition service, Citizen citizen, LocalDate day) {
        return new Application(service, citizen, day, Prefill.of(service, citizen, day), Map.of(), false);
    }

    /// What is asked, in order; to correct without what was sent before, only what was wrong.
    public List<Question> route() {
        return correction.filter(Correction::partial)
                .map(it -> it.questions().stream().flatMap(id -> service.question(id).stream()).toList())
                .orElseGet(() -> service.route(answers, day));
    }

    /// The first question on the route that nobody has answered, or whose answer was wrong and stands there still.
    public Optional<Question> openQuestion() {
        return route().stream().filter(question -> answers.of(question.id()).isEmpty() || isWrong(question.id()))
                .findFirst();
    }

    private boolean isWrong(String questionId) {
        return correction.filter(it -> it.questions().contains(questionId)).isPresent() && filledIn(questionId);
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

    /// The papers that the answers call for, in order.
    public List<Requirement> needed() {
        return correction.filter(Correction::partial)
                .map(it -> service.requirements().stream().filter(paper -> it.documents().contains(paper.id()))
                        .toList())
                .orElseGet(() -> service.needed(answers, day));
    }

    /// Papers to lay on the scanner here: forms the kiosk fills in and originals for the counter need nothing.
    public List<Requirement> papersToScan() {
        return needed().stream().filter(paper -> paper.how() == Requirement.How.SCANNED).toList();
    }

    /// One of them, by its id.
    Optional<Requirement> toScan(String documentId) {
        return papersToScan().stream().filter(paper -> paper.id().equals(documentId)).findFirst();
    }

    /// Of what the centre keeps, the newest that is a paper still missing and recent enough. Papers the centre keeps
    /// are the citizen's own: none of them is taken for somebody else's.
    List<StoredPaper> fitting(List<StoredPaper> stored) {
        // what was wrong once may be what is kept
        if (correction.isPresent() || citizen.assurance() != Citizen.Assurance.SIGNED_IN
                || Subject.of(answers).isPresent()) {
            return List.of();
        }
        return missingPapers().stream().flatMap(paper -> stored.stream()
                .filter(it -> it.type().equals(paper.id()) && paper.reusable(it.on(), day))
                .max(Comparator.comparing(StoredPaper::on)).stream()).toList();
    }

    /// The papers scanned for this application that may be kept for the next one; only a citizen who has signed in has
    /// where to keep them.
    public List<Requirement> keepable() {
        if (citizen.assurance() != Citizen.Assurance.SIGNED_IN || Subject.of(answers).isPresent()) {
            return List.of();
        }
        return papersToScan().stream().filter(
                paper -> paper.mayBeReused() && papers.get(paper.id()) instanceof Paper.Scanned).toList();
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
        Answers counting = correction.filter(Correction::partial).isPresent()
                ? answers
                : service.counting(answers, day);
        return new Application(service, citizen, day, counting, needed, reviewed, keeping, correction);
    }

    /// With this answer. Fewer members of a group than before: those too many are forgotten with all that was said of
    /// them. What follows from an answer about whom this is for is filled in anew.
    Application with(String questionId, Answer answer) {
        Answers more = answers.with(questionId, answer);
        if (answer instanceof Answer.Number(var count, _)) {
            more = more.without(id -> Member.of(id)
                    .filter(member -> member.group().equals(questionId) && member.number() > count).isPresent());
        }
        if (Subject.asks(questionId)) {
            more = Prefill.forSubject(this, more);
        }
        return new Application(service, citizen, day, more, papers, reviewed, keeping, correction);
    }

    /// Of this citizen, as far as more is known of them now: what was filled in from what was known before is filled
    /// in anew.
    Application with(Citizen better) {
        Answers before = answers;
        Answers refilled = Prefill.of(service, better, day);
        boolean another = Subject.of(answers).isPresent();
        for (Question question : another ? List.<Question>of() : service.questions()) {
            Optional<Answer> known = refilled.of(question.id());
            if (known.isPresent() && !wasAsked(question)) {
                before = before.with(question.id(), known.get());
            }
        }
        return new Application(service, better, day, before, papers, reviewed, keeping, correction);
    }

    Application with(String documentId, Paper paper) {
        var more = new LinkedHashMap<>(papers);
        more.put(documentId, paper);
        return new Application(service, citizen, day, answers, more, reviewed, keeping, correction);
    }

    /// With these in the places of the papers they are.
    Application with(List<StoredPaper> stored) {
        Application more = this;
        for (StoredPaper paper : stored) {
            more = more.with(paper.type(), new Paper.FromVault(paper));
        }
        return more;
    }

    Application correcting(Correction which) {
        return new Application(service, citizen, day, answers, papers, reviewed, keeping, Optional.of(which));
    }

    Application keeping(Optional<Keeping> now) {
        return new Application(service, citizen, day, answers, papers, reviewed, now, correction);
    }

    /// Going on without the papers that are missing and need not be there.
    Application leavingOut() {
        Application fewer = this;
        for (Requirement paper : missingPapers()) {
            if (paper.optional()) {
                fewer = fewer.with(paper.id(), new Paper.LeftOut());
            }
        }
        return fewer;
    }

    Application without(String documentId) {
        var fewer = new LinkedHashMap<>(papers);
        fewer.remove(documentId);
        return new Application(service, citizen, day, answers, fewer, reviewed, keeping, correction);
    }

    Application reviewed(boolean now) {
        return new Application(service, citizen, day, answers, papers, now, keeping, correction);
    }

    private boolean wasAsked(Question question) {
        return answers.of(question.id()).filter(answer -> !answer.source().filledIn()).isPresent();
    }

    /// Was it filled in, and not asked?
    public boolean filledIn(String questionId) {
        return answers.of(questionId).filter(answer -> answer.source().filledIn()).isPresent();
    }

    /// What was filled in between the question asked before this one and this one, and after it when nothing more will
    /// be asked: the citizen sees on the page of this question what was done for them there.
    public List<Question> filledInAround(String questionId) {
        List<Question> route = route();
        int here = IntStream.range(0, route.size()).filter(i -> route.get(i).id().equals(questionId)).findFirst()
                .orElse(0);
        int first = here;
        while (first > 0 && filledIn(route.get(first - 1).id())) {
            first--;
        }
        boolean last = route.subList(Math.min(here + 1, route.size()), route.size()).stream()
                .allMatch(later -> filledIn(later.id()));
        return IntStream.range(first, last ? route.size() : here).filter(i -> i != here).mapToObj(route::get).toList();
    }

    /// Who stands here and what is known of them by now, for the next application of the same visit.
    public Citizen citizenAfterwards() {
        return Prefill.knownAfter(this);
    }

    @Override
    public String toString() {
        return "Application[" + service.id() + "]";
    }
}
