package id.mpp.kiosk.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One public service as data.
///
/// @param id
///            `dukcapil.akta-lahir`
/// @param version
///            of this folder's content, recorded with every application
/// @param lifeEvents
///            where it is found by what happened in a life, `kelahiran`
/// @param keywords
///            everyday words a person would search with, all languages mixed
/// @param icon
///            name of an icon of the design system
/// @param particulars
///            what only some services have
/// @param words
///            keys: `name`, `summary`, and those named at [Question], [Requirement], [PublicStandard]
public record ServiceDefinition(String id, String version, Agency agency, List<String> lifeEvents,
        List<String> keywords, String icon, Channel channel, List<Question> questions,
        List<Requirement> requirements, PublicStandard standard, Particulars particulars, Words words) {

    public ServiceDefinition {
        lifeEvents = List.copyOf(lifeEvents);
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        requirements = List.copyOf(requirements);
    }

    /// Nothing particular about it.
    public ServiceDefinition(String id, String version, Agency agency, List<String> lifeEvents, List<String> keywords,
            String icon, Channel channel, List<Question> questions, List<Requirement> requirements,
            PublicStandard standard, Words words) {
        this(id, version, agency, lifeEvents, keywords, icon, channel, questions, requirements, standard,
                Particulars.NONE, words);
    }

    /// @param changed
    ///            since when its rules are as they are, where that is news; the words have a sentence `changed`
    /// @param onBehalf
    ///            for whom else one may apply; see [Subject]
    /// @param dailyQuota
    ///            most numbers a day for this service
    public record Particulars(Optional<LocalDate> changed, List<Subject.Relation> onBehalf, OptionalInt dailyQuota) {

        public static final Particulars NONE = new Particulars(Optional.empty(), List.of(), OptionalInt.empty());

        public Particulars {
            onBehalf = List.copyOf(onBehalf);
        }
    }

    public enum Channel {
        /// Can be finished here.
        ONLINE,
        /// Begun here, ends at the counter.
        HYBRID,
        /// The kiosk gives a number and the list of what to bring.
        COUNTER
    }

    /// Can an application be filled in here?
    public boolean applicable() {
        return channel != Channel.COUNTER;
    }

    /// Everything that may be asked: for whom it is, where one may apply for others, and then the folder's questions.
    public List<Question> asked() {
        return Stream.concat(Subject.questions(particulars.onBehalf()).stream(), questions.stream()).toList();
    }

    /// The questions that these answers lead through, in order; those of a group once for each member. An answer to a
    /// question that is no longer on the way decides nothing.
    ///
    /// @param today
    ///            the day from which ages are counted
    public List<Question> route(Answers answers, LocalDate today) {
        var route = new ArrayList<Question>();
        Answers counting = Answers.NONE;
        for (Question question : asked()) {
            counting = walk(question, answers, counting, today, route);
            if (question instanceof Question.Group group
                    && counting.of(group.id()).orElse(null) instanceof Answer.Number(var count, _)) {
                for (Question ofOne : group.ofEach(count)) {
                    counting = walk(ofOne, answers, counting, today, route);
                }
            }
        }
        return List.copyOf(route);
    }

    private static Answers walk(Question question, Answers answers, Answers counting, LocalDate today,
            List<Question> route) {
        if (!question.when().holds(counting, today)) {
            return counting;
        }
        route.add(question);
        return take(question, answers, counting);
    }

    /// Those of the answers that count: given to questions on the route, in its order.
    public Answers counting(Answers answers, LocalDate today) {
        Answers counting = Answers.NONE;
        for (Question question : route(answers, today)) {
            counting = take(question, answers, counting);
        }
        return counting;
    }

    /// The papers that these answers call for, in order.
    public List<Requirement> needed(Answers answers, LocalDate today) {
        Answers counting = counting(answers, today);
        return requirements.stream().filter(requirement -> requirement.when().holds(counting, today)).toList();
    }

    private static Answers take(Question question, Answers from, Answers into) {
        return from.of(question.id()).map(answer -> into.with(question.id(), answer)).orElse(into);
    }

    /// The same service with these words.
    public ServiceDefinition saying(Words spoken) {
        return new ServiceDefinition(id, version, agency, lifeEvents, keywords, icon, channel, questions, requirements,
                standard, particulars, spoken);
    }

    /// The same service at this counter.
    public ServiceDefinition at(Agency counter) {
        return new ServiceDefinition(id, version, counter, lifeEvents, keywords, icon, channel, questions,
                requirements, standard, particulars, words);
    }

    /// By its id, `name` or `member.2.name`.
    public Optional<Question> question(String question) {
        Optional<Question> own = asked().stream().filter(it -> it.id().equals(question)).findFirst();
        return own.or(() -> Member.of(question).flatMap(member -> asked().stream()
                .filter(it -> it.id().equals(member.group())).filter(Question.Group.class::isInstance)
                .map(Question.Group.class::cast).flatMap(group -> group.ofEach(member.number()).stream())
                .filter(it -> it.id().equals(question)).findFirst()));
    }

    @Override
    public String toString() {
        return "ServiceDefinition[" + id + " " + version + "]";
    }
}
