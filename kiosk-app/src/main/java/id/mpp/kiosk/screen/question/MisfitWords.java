package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Misfit;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.ui.text.AnswerWords;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;

/// One polite sentence that says what is still to do.
final class MisfitWords {

    private MisfitWords() {
    }

    static String say(Texts texts, Question question, Misfit misfit) {
        var language = texts.language();
        return switch (misfit) {
            case Misfit.NotOffered _ -> texts.say("question.misfit.not-offered");
            case Misfit.Empty _ -> texts.say("question.misfit.empty");
            case Misfit.TooShort tooShort -> tooShort(texts, question, tooShort.missing());
            case Misfit.TooLong tooLong -> texts.say("question.misfit.too-long", tooLong.over());
            case Misfit.NotOnlyDigits _ -> texts.say("question.misfit.not-only-digits");
            case Misfit.ImpossibleNik _ -> texts.say("question.misfit.impossible-nik");
            case Misfit.NoEmail _ -> texts.say("question.misfit.no-email");
            case Misfit.TooEarly tooEarly ->
                texts.say("question.misfit.too-early", Days.dated(tooEarly.earliest(), language));
            case Misfit.TooLate tooLate ->
                texts.say("question.misfit.too-late", Days.dated(tooLate.latest(), language));
            case Misfit.TooSmall tooSmall ->
                texts.say("question.misfit.too-small", figures(question, tooSmall.minimum(), language));
            case Misfit.TooLarge tooLarge ->
                texts.say("question.misfit.too-large", figures(question, tooLarge.maximum(), language));
        };
    }

    private static String figures(Question question, long value, Language language) {
        return question instanceof Question.Money
                ? AnswerWords.rupiah(value, language)
                : AnswerWords.figures(value, language);
    }

    private static String tooShort(Texts texts, Question question, int missing) {
        if (!(question instanceof Question.Digits digits)) {
            return texts.say("question.misfit.too-short.OTHER", missing, 0);
        }
        return texts.say("question.misfit.too-short." + digits.kind().name(), missing, digits.minimum());
    }
}
