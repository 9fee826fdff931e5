package id.mpp.kiosk.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why an answer does not fit its question, exact enough to tell the citizen what is still missing. Says nothing of the
/// answer itself.
public sealed interface Misfit {

    /// A date for a choice, an option that is not offered: a bug or an old profile, never a citizen's slip.
    record NotOffered() implements Misfit {
    }

    record Empty() implements Misfit {
    }

    /// So many characters or digits are still missing.
    record TooShort(int missing) implements Misfit {
    }

    /// So many characters or digits too many.
    record TooLong(int over) implements Misfit {
    }

    record NotOnlyDigits() implements Misfit {
    }

    /// Digits 7 to 12 of a NIK are no birth date. Nothing else of a NIK can be checked: it has no check digit, and
    /// neither region nor date need still be true of its bearer.
    record ImpossibleNik() implements Misfit {
    }

    record NoEmail() implements Misfit {
    }

    record TooEarly(LocalDate earliest) implements Misfit {
    }

    record TooLate(LocalDate latest) implements Misfit {
    }

    record TooSmall(long minimum) implements Misfit {
    }

    record TooLarge(long maximum) implements Misfit {
    }

    Pattern ADDRESS_OF_EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

    /// Holds an answer against its question.
    ///
    /// @param today
    ///            the kiosk's day, from which a date question counts
    /// @return empty when the answer fits
    static Optional<Misfit> of(Question question, Answer answer, LocalDate today) {
        return switch (question) {
            case Question.Choice choice when answer instanceof Answer.Choice(var option, _) ->
                choice.options().stream().anyMatch(offered -> offered.id().equals(option))
                        ? Optional.empty()
                        : Optional.of(new NotOffered());
            case Question.Date date when answer instanceof Answer.Date(var day, _) -> ofDay(date, day, today);
            case Question.Text text when answer instanceof Answer.Text(var words, _) -> ofWords(text, words);
            case Question.Digits digits when answer instanceof Answer.Text(var words, _) -> ofDigits(digits, words);
            case Question.Number number when answer instanceof Answer.Number(var value, _) ->
                within(number.minimum(), number.maximum(), value);
            case Question.Money money when answer instanceof Answer.Number(var value, _) ->
                within(money.minimum(), money.maximum(), value);
            case Question.Group group when answer instanceof Answer.Number(var value, _) ->
                within(group.minimum(), group.maximum(), value);
            case Question.Listed listed when answer instanceof Answer.Choice(var option, _) ->
                listed.list().item(option).isPresent() ? Optional.empty() : Optional.of(new NotOffered());
            case Question.Region region when answer instanceof Answer.Region(var code, _, _) ->
                isCode(code, region.level()) ? Optional.empty() : Optional.of(new NotOffered());
            case Question.Choice _,Question.Date _,Question.Text _,Question.Digits _,Question.Number _ ->
                Optional.of(new NotOffered());
            case Question.Money _,Question.Group _,Question.Listed _,Question.Region _ ->
                Optional.of(new NotOffered());
        };
    }

    private static Optional<Misfit> ofDay(Question.Date question, LocalDate day, LocalDate today) {
        var earliest = today.plusYears(question.earliest());
        var latest = today.plusYears(question.latest());
        if (day.isBefore(earliest)) {
            return Optional.of(new TooEarly(earliest));
        }
        return day.isAfter(latest) ? Optional.of(new TooLate(latest)) : Optional.empty();
    }

    private static Optional<Misfit> ofWords(Question.Text question, String words) {
        if (words.isBlank()) {
            return Optional.of(new Empty());
        }
        if (words.length() > question.maximum()) {
            return Optional.of(new TooLong(words.length() - question.maximum()));
        }
        return switch (question.kind()) {
            case EMAIL -> ADDRESS_OF_EMAIL.matcher(words).matches() ? Optional.empty() : Optional.of(new NoEmail());
            case NAME, SENTENCE, ADDRESS -> Optional.empty();
        };
    }

    private static Optional<Misfit> ofDigits(Question.Digits question, String digits) {
        if (digits.isEmpty()) {
            return Optional.of(new Empty());
        }
        if (!digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Optional.of(new NotOnlyDigits());
        }
        if (digits.length() < question.minimum()) {
            return Optional.of(new TooShort(question.minimum() - digits.length()));
        }
        if (digits.length() > question.maximum()) {
            return Optional.of(new TooLong(digits.length() - question.maximum()));
        }
        return switch (question.kind()) {
            case NIK -> possibleNik(digits) ? Optional.empty() : Optional.of(new ImpossibleNik());
            case FAMILY_CARD, PHONE, OTHER -> Optional.empty();
        };
    }

    private static Optional<Misfit> within(long minimum, long maximum, long value) {
        if (value < minimum) {
            return Optional.of(new TooSmall(minimum));
        }
        return value > maximum ? Optional.of(new TooLarge(maximum)) : Optional.empty();
    }

    /// `33`, `33.14`, `33.14.05`, `33.14.05.2003`. Whether there is such a place only the list of all of them knows.
    private static boolean isCode(String code, Question.Level level) {
        return switch (level) {
            case PROVINCE -> code.matches("\\d{2}");
            case REGENCY -> code.matches("\\d{2}\\.\\d{2}");
            case DISTRICT -> code.matches("\\d{2}\\.\\d{2}\\.\\d{2}");
            case VILLAGE -> code.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");
        };
    }

    /// Sixteen digits: region (6), DDMMYY with 40 added to a woman's day, serial (4) that is never 0000. The century is
    /// not written, so 29 February passes when either century has it.
    ///
    /// @param digits
    ///            digits only
    static boolean possibleNik(String digits) {
        if (digits.length() != 16 || digits.endsWith("0000")) {
            return false;
        }
        var written = Integer.parseInt(digits.substring(6, 8));
        var day = written > 40 ? written - 40 : written;
        var month = Integer.parseInt(digits.substring(8, 10));
        var year = Integer.parseInt(digits.substring(10, 12));
        return isDay(2000 + year, month, day) || isDay(1900 + year, month, day);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
