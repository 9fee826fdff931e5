package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Member;
import id.mpp.kiosk.service.Misfit;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The question now asked and the answer as far as it is given. Hides the answer.
final class QuestionModel {

    /// More digits than any amount of money has; a `long` holds them.
    static final int MOST_DIGITS = 15;

    private final Supplier<LocalDate> today;
    private final Regions regions;
    private final String hall;
    private @Nullable Application application;
    private @Nullable Question question;
    private Optional<Answer> filledIn = Optional.empty();
    private Optional<String> chosen = Optional.empty();
    private Optional<DayPicker> days = Optional.empty();
    private Optional<Picker> picker = Optional.empty();
    private String typed = "";
    private boolean hidden;
    private Optional<Misfit> complaint = Optional.empty();

    /// @param today
    ///            the kiosk's day
    /// @param hall
    ///            the regency the hall stands in, by code or name
    QuestionModel(Supplier<LocalDate> today, Regions regions, String hall) {
        this.today = today;
        this.regions = regions;
        this.hall = hall;
    }

    /// A question arrived; an answer given before is kept. The same one again, after *Masih di sini?*, keeps what was
    /// typed so far as well.
    void ask(Step.Answering step) {
        if (step.application().equals(application) && step.questionId().equals(question().id())) {
            return;
        }
        clear();
        application = step.application();
        question = step.application().service().question(step.questionId()).orElseThrow();
        Optional<Answer> before = step.application().answers().of(step.questionId());
        filledIn = before.filter(answer -> answer.source().filledIn());
        if (question instanceof Question.Date date) {
            days = Optional.of(dayPicker(date));
        }
        picker = switch (question) {
            case Question.Region region ->
                Optional.of(new RegionPicker(regions, region.level(), regions.regency(hall).orElse("")));
            case Question.Listed listed -> Optional.of(new ListPicker(listed.list()));
            case Question.Choice _,Question.Date _,Question.Text _,Question.Digits _ -> Optional.empty();
            case Question.Number _,Question.Money _,Question.Group _ -> Optional.empty();
        };
        before.ifPresent(this::take);
    }

    private DayPicker dayPicker(Question.Date date) {
        LocalDate now = today.get();
        return new DayPicker(now.plusYears(date.earliest()), now.plusYears(date.latest()), now);
    }

    private void take(Answer answer) {
        switch (answer) {
            case Answer.Choice choice when picker.orElse(null) instanceof ListPicker list ->
                list.take(choice.option());
            case Answer.Choice choice -> chosen = Optional.of(choice.option());
            case Answer.Date date -> days.ifPresent(picker -> picker.choose(date.day()));
            case Answer.Text text -> typed = text.text();
            case Answer.Number number -> typed = Long.toString(number.value());
            case Answer.Region region when picker.orElse(null) instanceof RegionPicker places ->
                places.take(region.code());
            case Answer.Region _ -> {
                // the answer to another kind of question: nothing to show
            }
        }
        hidden = secret();
    }

    Question question() {
        return known(question);
    }

    Application application() {
        return known(application);
    }

    ServiceDefinition service() {
        return application().service();
    }

    /// 1 for the first.
    int number() {
        return application().route().indexOf(question()) + 1;
    }

    int count() {
        return application().route().size();
    }

    String title(Language language) {
        return QuestionWords.of(words(), question()).title(language);
    }

    String help(Language language) {
        return QuestionWords.of(words(), question()).help(language);
    }

    String option(Language language, Question.Option option) {
        return QuestionWords.of(words(), question()).option(language, option.id());
    }

    String optionHelp(Language language, Question.Option option) {
        return QuestionWords.of(words(), question()).optionHelp(language, option.id());
    }

    Words words() {
        return service().words();
    }

    /// What was filled in here, as long as the field still says it.
    Optional<Answer> filledIn() {
        return filledIn.filter(known -> said().filter(known::saysWhat).isPresent());
    }

    /// What else was filled in between the question before and this one.
    List<Question> filledInAround() {
        return filledIn.isPresent() ? List.of() : application().filledInAround(question().id());
    }

    Optional<String> chosen() {
        return chosen;
    }

    void choose(String option) {
        chosen = Optional.of(option);
        complaint = Optional.empty();
    }

    /// The columns of a date question.
    DayPicker days() {
        return days.orElseThrow();
    }

    /// Of a question for a region or for one of a list.
    Picker picker() {
        return picker.orElseThrow();
    }

    /// One step back within the question.
    ///
    /// @return false where there is none
    boolean back() {
        return picker.filter(Picker::back).isPresent();
    }

    /// `Anggota ke-2`; empty for a question of no group.
    Optional<String> member(Language language) {
        return QuestionWords.of(words(), question()).member(language);
    }

    /// Will members that were described already be forgotten with the number chosen now?
    boolean membersLost() {
        return question() instanceof Question.Group && !typed.isEmpty() && application().answers().byQuestion().keySet()
                .stream().flatMap(id -> Member.of(id).stream())
                .anyMatch(member -> member.group().equals(question().id())
                        && member.number() > Long.parseLong(typed));
    }

    LocalDate today() {
        return today.get();
    }

    /// Words, or digits without any grouping.
    String typed() {
        return typed;
    }

    void type(String text) {
        int most = mostDigits();
        typed = text.length() > most ? text.substring(0, most) : text;
        complaint = Optional.empty();
    }

    /// After a change by hand that the model did not see, in the columns.
    void changed() {
        complaint = Optional.empty();
    }

    private int mostDigits() {
        return switch (question()) {
            case Question.Digits digits -> digits.maximum();
            case Question.Number _,Question.Money _,Question.Group _ -> MOST_DIGITS;
            case Question.Text text -> text.maximum();
            case Question.Choice _,Question.Date _,Question.Region _,Question.Listed _ -> 0;
        };
    }

    /// Numbers that must not be read over a shoulder.
    boolean secret() {
        return question() instanceof Question.Digits digits
                && (digits.kind() == Question.DigitKind.NIK || digits.kind() == Question.DigitKind.FAMILY_CARD);
    }

    boolean hidden() {
        return hidden;
    }

    void hide(boolean now) {
        hidden = now;
    }

    /// The answer as it stands; empty while nothing is chosen or typed. What was filled in and is left as it was keeps
    /// its source.
    Optional<Answer> answer() {
        return filledIn().or(this::said);
    }

    private Optional<Answer> said() {
        return switch (question()) {
            case Question.Region _,Question.Listed _ -> picker().answer();
            case Question.Choice _ ->
                chosen.map(option -> new Answer.Choice(option, Answer.Source.CITIZEN));
            case Question.Date _ -> days().chosen().map(day -> new Answer.Date(day, Answer.Source.CITIZEN));
            case Question.Text _,Question.Digits _ -> typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Answer.Text(typed.strip(), Answer.Source.CITIZEN));
            case Question.Number _,Question.Money _,Question.Group _ -> typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Number(Long.parseLong(typed), Answer.Source.CITIZEN));
        };
    }

    /// The answer if it fits its question. If not, the page complains from now on until something changes.
    Optional<Answer> fitting() {
        complaint = answer().flatMap(answer -> Misfit.of(question(), answer, today.get()));
        return complaint.isEmpty() ? answer() : Optional.empty();
    }

    Optional<Misfit> complaint() {
        return complaint;
    }

    void clear() {
        application = null;
        question = null;
        filledIn = Optional.empty();
        chosen = Optional.empty();
        days = Optional.empty();
        picker = Optional.empty();
        typed = "";
        hidden = false;
        complaint = Optional.empty();
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no question is asked");
        }
        return value;
    }
}
