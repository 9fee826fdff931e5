package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Misfit;
import id.mpp.kiosk.service.Question.DigitKind;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers that are known before anything is asked, and what an application leaves behind for the next one of the
/// same visit.
final class Prefill {

    private Prefill() {
    }

    /// @param day
    ///            from which a question for a date counts
    static Answers of(ServiceDefinition service, Citizen citizen, LocalDate day) {
        Answers known = Answers.NONE;
        for (Question question : service.questions()) {
            Optional<Answer> answer = question.prefill().flatMap(field -> citizen.known().of(field.name()))
                    .flatMap(candidate -> fitted(question, candidate, day));
            if (answer.isPresent()) {
                known = known.with(question.id(), answer.get());
            }
        }
        return known;
    }

    /// The answers once more, after something was said of whom the application is for. What the folder wants filled in
    /// is then that person's, as far as it was said, and never the profile's: a child does not bear its mother's name,
    /// and where somebody lives is not derived. Only telephone and e-mail stay those of who stands here. What the
    /// citizen typed stays.
    ///
    /// @param application
    ///            as it was before that
    static Answers forSubject(Application application, Answers answers) {
        Answers before = application.answers();
        LocalDate day = application.day();
        boolean another = Subject.of(answers).isPresent();
        Answers profile = of(application.service(), application.citizen(), day);
        Answers known = answers;
        for (Question question : application.service().questions()) {
            Optional<ProfileField> field = question.prefill().filter(one -> !one.contact());
            if (field.isEmpty() || typed(before, question, field.get())) {
                continue;
            }
            Optional<Answer> answer = another
                    ? ofSubject(answers, field.get()).flatMap(candidate -> fitted(question, candidate, day))
                    : profile.of(question.id());
            known = known.without(question.id()::equals);
            if (answer.isPresent()) {
                known = known.with(question.id(), answer.get());
            }
        }
        return known;
    }

    /// Was it typed at this very question, and not taken from what was said of the other person?
    private static boolean typed(Answers before, Question question, ProfileField field) {
        Optional<Answer> given = before.of(question.id());
        return given.filter(answer -> answer.source() == Answer.Source.CITIZEN).isPresent()
                && !given.equals(ofSubject(before, field));
    }

    private static Optional<Answer> ofSubject(Answers answers, ProfileField field) {
        return switch (field) {
            case NIK -> answers.of(Subject.NIK);
            case NAME -> answers.of(Subject.NAME);
            case BIRTH_DATE -> answers.of(Subject.BIRTH_DATE);
            case BIRTHPLACE, MOTHER_NAME, FAMILY_CARD, HOUSEHOLD_SIZE, ADDRESS, VILLAGE -> Optional.empty();
            case PHONE, EMAIL, OCCUPATION, EDUCATION, EXPERIENCE, WISHED_SALARY, PARTNER, DESTINATION, NPWP ->
                Optional.empty();
            case BPJS_CARD, KPJ, HEALTH_PROFESSION, STR_NUMBER, STR_TERM, STR_UNTIL -> Optional.empty();
            case FIRST_PRACTICE -> Optional.empty();
        };
    }

    /// What is known of the citizen after an application has come so far: whatever many services ask for was said once
    /// and is not asked again. What was said of a child or a parent is not the citizen's.
    static Citizen knownAfter(Application application) {
        Citizen citizen = application.citizen();
        boolean another = Subject.of(application.answers()).isPresent();
        Answers known = citizen.known();
        for (Question question : application.route()) {
            Optional<ProfileField> field = question.prefill().filter(one -> !another || one.contact())
                    .filter(one -> one != ProfileField.NIK);
            Optional<Answer> said = application.answers().of(question.id())
                    .filter(answer -> answer.source() == Answer.Source.CITIZEN);
            if (field.isPresent() && said.isPresent()) {
                known = known.with(field.get().name(), said.get().from(Answer.Source.EARLIER));
            }
        }
        return new Citizen(citizen.nik(), citizen.name(), citizen.assurance(), known);
    }

    /// What is known may not be what a question takes (a foreign phone number): then the question is asked. Of a place
    /// as much is taken as is asked for.
    private static Optional<Answer> fitted(Question question, Answer answer, LocalDate day) {
        if (question instanceof Question.Region region && answer instanceof Answer.Region place) {
            return around(place, region.level().ordinal() + 1).map(Answer.class::cast);
        }
        return fits(question, answer, day) ? Optional.of(answer) : Optional.empty();
    }

    /// The place of so many levels, 1 for a province, that `place` lies in or is; nothing where it is larger.
    private static Optional<Answer.Region> around(Answer.Region place, int levels) {
        List<String> parts = List.of(place.code().split("\\."));
        if (parts.size() < levels) {
            return Optional.empty();
        }
        List<String> path = place.path().size() == parts.size()
                ? place.path().subList(parts.size() - levels, parts.size())
                : List.of();
        return Optional.of(new Answer.Region(String.join(".", parts.subList(0, levels)), path, place.source()));
    }

    /// How many of a group there are is asked each time. A NIK is taken as it stands: what cannot be typed may still
    /// be somebody's.
    static boolean fits(Question question, Answer answer, LocalDate day) {
        return switch (question) {
            case Question.Group _ -> false;
            case Question.Digits(_, _, _, var least, var most, var kind) when kind == DigitKind.NIK ->
                answer instanceof Answer.Text(var digits, _) && digits.length() >= least && digits.length() <= most;
            case Question.Choice _,Question.Date _,Question.Text _,Question.Digits _,Question.Number _ ->
                Misfit.of(question, answer, day).isEmpty();
            case Question.Money _,Question.Region _,Question.Listed _ -> Misfit.of(question, answer, day).isEmpty();
        };
    }
}
