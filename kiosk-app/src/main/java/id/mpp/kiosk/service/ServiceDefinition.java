package id.mpp.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
/// @param words
///            keys: `name`, `summary`, and those named at [Question], [Requirement], [PublicStandard]
public record ServiceDefinition(String id, String version, Agency agency, List<String> lifeEvents,
        List<String> keywords, String icon, Channel channel, List<Question> questions,
        List<Requirement> requirements, PublicStandard standard, Words words) {

    public ServiceDefinition {
        lifeEvents = List.copyOf(lifeEvents);
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
        requirements = List.copyOf(requirements);
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

    /// The questions that these answers lead through, in order. An answer to a question that is no longer on the way
    /// decides nothing.
    public List<Question> route(Answers answers) {
        var route = new ArrayList<Question>();
        Answers counting = Answers.NONE;
        for (Question question : questions) {
            if (question.when().holds(counting)) {
                route.add(question);
                counting = take(question, answers, counting);
            }
        }
        return List.copyOf(route);
    }

    /// Those of the answers that count: given to questions on the route, in its order.
    public Answers counting(Answers answers) {
        Answers counting = Answers.NONE;
        for (Question question : route(answers)) {
            counting = take(question, answers, counting);
        }
        return counting;
    }

    /// The papers that these answers call for, in order.
    public List<Requirement> needed(Answers answers) {
        Answers counting = counting(answers);
        return requirements.stream().filter(requirement -> requirement.when().holds(counting)).toList();
    }

    private static Answers take(Question question, Answers from, Answers into) {
        return from.of(question.id()).map(answer -> into.with(question.id(), answer)).orElse(into);
    }

    /// The same service with these words.
    public ServiceDefinition saying(Words spoken) {
        return new ServiceDefinition(id, version, agency, lifeEvents, keywords, icon, channel, questions, requirements,
                standard, spoken);
    }

    public Optional<Question> question(String question) {
        return questions.stream().filter(it -> it.id().equals(question)).findFirst();
    }

    @Override
    public String toString() {
        return "ServiceDefinition[" + id + " " + version + "]";
    }
}
