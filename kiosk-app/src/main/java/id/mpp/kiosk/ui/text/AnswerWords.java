package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.Unit;
import id.mpp.kiosk.service.Words;
import java.text.NumberFormat;

/// An answer as a citizen reads it back: days spelled out, numbers with their unit, a NIK hidden but for its end.
public final class AnswerWords {

    private static final int SHOWN_DIGITS = 4;

    private AnswerWords() {
    }

    /// @param words
    ///            of the service that asks
    public static String say(Words words, Question question, Answer answer, Language language) {
        return switch (answer) {
            case Answer.Choice choice -> chosen(words, question, choice.option(), language);
            case Answer.Date date -> Days.spelled(date.day(), language);
            case Answer.Text text -> text(question, text.text());
            case Answer.Region region -> region.spelled();
            case Answer.Number number -> counted(words, question, number.value(), language);
        };
    }

    private static String text(Question question, String text) {
        return switch (question) {
            case Question.Digits digits -> switch (digits.kind()) {
                case NIK, FAMILY_CARD -> "•••• " + text.substring(Math.max(0, text.length() - SHOWN_DIGITS));
                case PHONE -> grouped(text);
                case OTHER -> text;
            };
            case Question.Choice _,Question.Date _,Question.Text _,Question.Number _ -> text;
            case Question.Money _,Question.Region _,Question.Listed _,Question.Group _ -> text;
        };
    }

    private static String chosen(Words words, Question question, String option, Language language) {
        return question instanceof Question.Listed listed
                ? listed.list().item(option).map(item -> item.name(language)).orElse(option)
                : QuestionWords.of(words, question).option(language, option);
    }

    private static String counted(Words words, Question question, long value, Language language) {
        String figures = figures(value, language);
        return switch (question) {
            case Question.Number number -> Unit.of(words, number, language).around(figures);
            case Question.Money _ -> rupiah(value, language);
            case Question.Choice _,Question.Date _,Question.Text _,Question.Digits _ -> figures;
            case Question.Region _,Question.Listed _,Question.Group _ -> figures;
        };
    }

    /// `Rp 2.500.000`.
    public static String rupiah(long value, Language language) {
        return "Rp\u00a0" + figures(value, language);
    }

    /// `1.500.000`.
    public static String figures(long value, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /// A telephone number in groups of four, as it is dictated: `0812 3456 7890`.
    public static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
