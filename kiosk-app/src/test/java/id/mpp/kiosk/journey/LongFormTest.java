package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Question.TextKind;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.ui.kit.SampleForms;
import id.mpp.kiosk.ui.kit.SampleVisits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Forms with groups, ages, amounts, papers one may leave out, and applying for somebody else.
class LongFormTest {

    @Test
    void forWhomItIsComesFirstAndTheOtherPersonIsAskedForOnlyThen() {
        assertEquals("subject.who", SampleForms.begun().openQuestion().orElseThrow().id());
        assertEquals("village", ask(after(SampleForms.begun(), Subject.WHO, choice("self"))));
        assertEquals("subject.nik", ask(after(SampleForms.begun(), Subject.WHO, choice("parent"))));
    }

    @Test
    void everyMemberIsAskedAfterTheCountAndGrownOnesForTheirWork() {
        var asked = SampleForms.answered().route().stream().map(Question::id).toList();
        assertEquals(
                List.of("subject.who", "subject.nik", "subject.name", "subject.birth-date", "village", "city", "rent",
                        "work", "member", "member.1.name", "member.1.born", "member.1.job", "member.2.name",
                        "member.2.born"),
                asked);
    }

    @Test
    void oneMemberMoreAtReviewAsksOnlyForTheNewOneAndComesBack() {
        Step step = changed(SampleForms.reviewed(2), "member", number(3));
        assertEquals("member.3.name", ask(step));
        step = Journey.next(step, new Event.Answered("member.3.name", SampleVisits.text("Raka")));
        step = Journey.next(step, new Event.Answered("member.3.born", born(2020)));
        assertEquals("school", ask(step), "three members open another question");
        step = Journey.next(step, new Event.Answered("school", SampleVisits.text("TK Pertiwi")));
        assertInstanceOf(Step.Reviewing.class, step);
    }

    @Test
    void whoIsNoLongerAMemberIsForgotten() {
        var application = reviewing(changed(SampleForms.reviewed(3), "member", number(1)));
        assertEquals(List.of("member", "member.1.name", "member.1.born", "member.1.job"), application.answers()
                .byQuestion().keySet().stream().filter(id -> id.startsWith("member")).toList());
        assertEquals("member.2.name", ask(changed(application, "member", number(2))), "asked anew");
    }

    @Test
    void theWorkOfAMemberWhoTurnsOutToBeAChildIsNotHandedIn() {
        var application = reviewing(changed(SampleForms.reviewed(2), "member.1.born", born(2015)));
        assertTrue(application.answers().of("member.1.job").isPresent(), "kept, in case it was a slip");
        assertTrue(application.counting().answers().of("member.1.job").isEmpty());
    }

    @Test
    void aMadCountAsksForNobodyTooMany() {
        var answers = Answers.NONE.with(Subject.WHO, choice("self")).with("member", number(Long.MAX_VALUE));
        assertEquals(6, SampleForms.moving().route(answers, SampleVisits.DAY).stream()
                .filter(question -> question.id().endsWith(".name")).count());
        assertTrue(SampleForms.moving().question("member.9999.name").isEmpty());
        assertTrue(SampleForms.moving().question("member.0.name").isEmpty());
        assertTrue(SampleForms.moving().question("village.1.name").isEmpty());
    }

    @Test
    void anAmountCallsForAPaper() {
        var needed = SampleForms.answered().needed();
        assertEquals(List.of("photo"), needed.stream().map(paper -> paper.id()).toList());
        var dear = SampleForms.answered().with("rent", number(5_000_000)).needed();
        assertEquals(List.of("permit", "photo"), dear.stream().map(paper -> paper.id()).toList());
    }

    @Test
    void aPaperThatNeedNotBeThereIsOfferedOnceAndLeftOut() {
        Step papers = Journey.forward(SampleForms.answered());
        assertInstanceOf(Step.Gathering.class, papers);
        var reviewing = assertInstanceOf(Step.Reviewing.class, Journey.next(papers, new Event.DocumentsFinished()));
        assertEquals(Map.of("photo", new Paper.LeftOut()), reviewing.application().papers());
        assertTrue(reviewing.application().complete());
        assertInstanceOf(Step.Sending.Storing.class, Journey.next(reviewing, new Event.Confirmed("1")));
    }

    @Test
    void aPaperThatMustBeThereIsNotLeftOut() {
        var dear = new Step.Gathering(SampleForms.answered().with("rent", number(5_000_000)));
        assertInstanceOf(Step.Gathering.class, Journey.next(dear, new Event.DocumentsFinished()));
    }

    @Test
    void ofAnotherPersonNothingIsTakenFromTheProfileButTheTelephone() {
        var mother = Application.begin(prefilled(), SampleVisits.siti(), SampleVisits.DAY);
        assertEquals("Siti Rahayu", text(mother, "name"));
        var other = mother.with(Subject.WHO, choice("parent"));
        assertTrue(other.answers().of("name").isEmpty());
        assertEquals("081234567890", text(other, "phone"));
        var named = other.with(Subject.NAME, SampleVisits.text("Sri Wahyuni"));
        assertEquals("Sri Wahyuni", text(named, "name"));
        assertEquals(Source.CITIZEN, named.answers().of("name").orElseThrow().source());
        assertEquals("Siti Rahayu", text(named.with(Subject.WHO, choice("self")), "name"));
    }

    @Test
    void aCorrectedNameIsCorrectedEverywhere() {
        var named = Application.begin(prefilled(), SampleVisits.siti(), SampleVisits.DAY)
                .with(Subject.WHO, choice("parent")).with(Subject.NAME, SampleVisits.text("Sri Wahyuni"));
        assertEquals("Sri Wahyuningsih", text(named.with(Subject.NAME, SampleVisits.text("Sri Wahyuningsih")), "name"));
    }

    @Test
    void whatWasTypedAtAQuestionOutlivesAChangeOfPerson() {
        var typed = Application.begin(prefilled(), SampleVisits.siti(), SampleVisits.DAY)
                .with("name", SampleVisits.text("Siti R. Lestari")).with(Subject.WHO, choice("parent"));
        assertEquals("Siti R. Lestari", text(typed, "name"));
    }

    @Test
    void whoTurnsSeventeenTomorrowIsAskedAsAChildToday() {
        var almost = SampleForms.reviewed(1).with("member.1.born",
                new Answer.Date(SampleVisits.DAY.minusYears(17).plusDays(1), Source.CITIZEN));
        assertFalse(almost.route().stream().anyMatch(question -> question.id().equals("member.1.job")));
    }

    private static ServiceDefinition prefilled() {
        var moving = SampleForms.moving();
        List<Question> questions = List.of(
                new Question.Text("name", new Condition.Always(), Optional.of(ProfileField.NAME), TextKind.NAME, 60),
                new Question.Digits("phone", new Condition.Always(), Optional.of(ProfileField.PHONE), 9, 13,
                        Question.DigitKind.PHONE));
        return new ServiceDefinition(moving.id(), "1", moving.agency(), List.of(), List.of(), "home", moving.channel(),
                questions, List.of(), moving.standard(), moving.particulars(), moving.words());
    }

    private static String text(Application application, String question) {
        return assertInstanceOf(Answer.Text.class, application.answers().of(question).orElseThrow()).text();
    }

    private static Step after(Application application, String question, Answer answer) {
        return Journey.next(new Step.Answering(application, question), new Event.Answered(question, answer));
    }

    private static Step changed(Application application, String question, Answer answer) {
        Step step = Journey.next(new Step.Reviewing(application, Notice.NONE), new Event.ChangeAsked(question));
        return Journey.next(step, new Event.Answered(question, answer));
    }

    private static Application reviewing(Step step) {
        return assertInstanceOf(Step.Reviewing.class, step).application();
    }

    private static String ask(Step step) {
        return assertInstanceOf(Step.Answering.class, step).questionId();
    }

    private static Answer choice(String option) {
        return SampleVisits.choice(option);
    }

    private static Answer number(long value) {
        return new Answer.Number(value, Source.CITIZEN);
    }

    private static Answer born(int year) {
        return new Answer.Date(LocalDate.of(year, 1, 1), Source.CITIZEN);
    }
}
