package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which application is corrected, and what of it is sent once more. Hides itself.
///
/// @param from
///            the page it was begun on, where *Kembali* leads
public record Correction(Following.Showing from) {

    /// Of the application that is corrected.
    public String receipt() {
        return from.application().receipt();
    }

    public List<String> documents() {
        return from.application().wanted().map(Tracked.Wanted::documents).orElse(List.of());
    }

    public List<String> questions() {
        return from.application().wanted().map(Tracked.Wanted::questions).orElse(List.of());
    }

    /// Found by number and day of birth: then nothing that was sent before comes back to this machine, and only what
    /// was wrong is asked for.
    public Optional<LocalDate> birthDate() {
        return from.access() instanceof Following.Access.Dated(_, var day) ? Optional.of(day) : Optional.empty();
    }

    /// Only what was wrong.
    public boolean partial() {
        return birthDate().isPresent();
    }

    /// What was wrong, and nothing else; of somebody who has shown a number and a day of birth.
    static Application onlyWhatWasWrong(Following.Showing from, ServiceDefinition service, LocalDate today) {
        var nobodyKnown = new Citizen("", "", Citizen.Assurance.TYPED, Answers.NONE);
        return new Application(service, nobodyKnown, today, Answers.NONE, Map.of(), false)
                .correcting(new Correction(from));
    }

    /// Everything as it was sent; what was wrong is asked for again.
    static Application everything(Following.Showing from, ServiceDefinition service, Citizen citizen, SentBefore sent,
            LocalDate today) {
        var correction = new Correction(from);
        Answers answers = answers(service, citizen, sent, today);
        return new Application(service, citizen, today, answers, papers(correction, sent), false)
                .correcting(correction);
    }

    /// What the service asks by now and was not answered then is known from the account, or asked.
    private static Answers answers(ServiceDefinition service, Citizen citizen, SentBefore sent, LocalDate today) {
        Answers given = Answers.NONE;
        for (SentBefore.Given one : sent.answers()) {
            Optional<Answer> answer = service.question(one.question()).flatMap(asked -> read(asked, one, today));
            if (answer.isPresent()) {
                given = given.with(one.question(), answer.get());
            }
        }
        if (Subject.of(given).isPresent()) {
            return given;
        }
        Answers all = Prefill.of(service, citizen, today);
        for (Map.Entry<String, Answer> one : given.byQuestion().entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    /// Empty where it is no answer to this question any more.
    private static Optional<Answer> read(Question asked, SentBefore.Given given, LocalDate today) {
        try {
            Answer answer = switch (asked) {
                case Question.Choice _,Question.Listed _ -> new Answer.Choice(given.value(), Source.EARLIER);
                case Question.Date _ -> new Answer.Date(LocalDate.parse(given.value()), Source.EARLIER);
                case Question.Text _,Question.Digits _ -> new Answer.Text(given.value(), Source.EARLIER);
                case Question.Number _,Question.Money _,Question.Group _ ->
                    new Answer.Number(Long.parseLong(given.value()), Source.EARLIER);
                case Question.Region _ -> new Answer.Region(given.value(), given.names(), Source.EARLIER);
            };
            return Optional.of(answer).filter(it -> fits(asked, it, today));
        } catch (DateTimeException | NumberFormatException anotherKind) {
            return Optional.empty();
        }
    }

    private static boolean fits(Question asked, Answer answer, LocalDate today) {
        return asked instanceof Question.Group(_, _, var least, var most, _)
                ? answer instanceof Answer.Number(var count, _) && count >= least && count <= most
                : Prefill.fits(asked, answer, today);
    }

    private static Map<String, Paper> papers(Correction correction, SentBefore sent) {
        var papers = new LinkedHashMap<String, Paper>();
        sent.papers().forEach((id, stood) -> {
            if (!correction.documents().contains(id)) {
                papers.put(id, switch (stood) {
                    case HANDED_IN -> new Paper.Accepted();
                    case BROUGHT_LATER -> new Paper.BroughtLater();
                    case LEFT_OUT -> new Paper.LeftOut();
                });
            }
        });
        return papers;
    }

    @Override
    public String toString() {
        return "Correction[hidden]";
    }
}
