package id.mpp.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One thing asked on one page. Texts stand in the service's words: `question.<id>.title`, `.label` (a word or two for
/// the review page), optional `.help`, and for options `question.<id>.<option>` and optional `.<option>.help`.
/// [QuestionWords] says them.
public sealed interface Question {

    String id();

    Condition when();

    /// What is asked of the citizen themselves, if many services ask for it: where it is known already, it is not
    /// asked again.
    Optional<ProfileField> prefill();

    /// The same question under another id and condition.
    default Question as(String other, Condition asked) {
        return switch (this) {
            case Choice it -> new Choice(other, asked, it.prefill, it.options);
            case Date it -> new Date(other, asked, it.prefill, it.earliest, it.latest);
            case Text it -> new Text(other, asked, it.prefill, it.kind, it.maximum);
            case Digits it -> new Digits(other, asked, it.prefill, it.minimum, it.maximum, it.kind);
            case Number it -> new Number(other, asked, it.prefill, it.minimum, it.maximum, it.unit);
            case Money it -> new Money(other, asked, it.prefill, it.minimum, it.maximum);
            case Region it -> new Region(other, asked, it.prefill, it.level);
            case Listed it -> new Listed(other, asked, it.prefill, it.list);
            case Group it -> new Group(other, asked, it.minimum, it.maximum, it.questions);
        };
    }

    /// One of two to many.
    record Choice(String id, Condition when, Optional<ProfileField> prefill, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// @param icon
    ///            name of an icon of the design system
    record Option(String id, String icon) {
    }

    /// A day. `earliest` and `latest` are whole years counted from today, negative in the past: a birth is −1…0.
    record Date(String id, Condition when, Optional<ProfileField> prefill, int earliest, int latest)
            implements
                Question {
    }

    /// Words, typed on the touch keyboard.
    record Text(String id, Condition when, Optional<ProfileField> prefill, TextKind kind, int maximum)
            implements
                Question {
    }

    enum TextKind {
        NAME, SENTENCE, ADDRESS, EMAIL
    }

    /// Digits with a fixed meaning, typed on the keypad and kept as text: leading zeros count.
    record Digits(String id, Condition when, Optional<ProfileField> prefill, int minimum, int maximum, DigitKind kind)
            implements
                Question {
    }

    enum DigitKind {
        NIK, FAMILY_CARD, PHONE, OTHER
    }

    /// A quantity within bounds. `unit` is a text key of the service, `unit.<unit>`.
    record Number(String id, Condition when, Optional<ProfileField> prefill, long minimum, long maximum, String unit)
            implements
                Question {
    }

    /// Rupiah, whole ones.
    record Money(String id, Condition when, Optional<ProfileField> prefill, long minimum, long maximum)
            implements
                Question {
    }

    /// A place of a certain size, found step by step from the province down.
    record Region(String id, Condition when, Optional<ProfileField> prefill, Level level) implements Question {
    }

    /// The four levels of the country (UU 23/2014), largest first.
    enum Level {
        PROVINCE, REGENCY, DISTRICT, VILLAGE
    }

    /// One of a long list that many services share.
    record Listed(String id, Condition when, Optional<ProfileField> prefill, Listing list) implements Question {
    }

    /// How many there are, and then `questions` for each ([Member]). Itself it is answered with the number.
    record Group(String id, Condition when, int minimum, int maximum, List<Question> questions) implements Question {
        public Group {
            questions = List.copyOf(questions);
        }

        /// No profile knows how many.
        @Override
        public Optional<ProfileField> prefill() {
            return Optional.empty();
        }

        /// The questions of the first `count` members, in order; never of more than there may be.
        public List<Question> ofEach(long count) {
            return IntStream.rangeClosed(1, Math.clamp(count, 0, maximum)).boxed()
                    .flatMap(number -> questions.stream().map(question -> Member.ask(id, number, question))).toList();
        }
    }

    /// What is the same of one person in every service that asks for it. A folder names it in small letters.
    enum ProfileField {
        NIK,
        NAME,
        BIRTH_DATE,
        BIRTHPLACE,
        MOTHER_NAME,
        /// The number of the family card the citizen stands on.
        FAMILY_CARD,
        /// How many stand on it.
        HOUSEHOLD_SIZE,
        /// Street and house, where the citizen lives.
        ADDRESS,
        /// Where the citizen lives; a question for a larger place takes the place around it.
        VILLAGE,
        PHONE,
        EMAIL,
        OCCUPATION,
        EDUCATION,
        EXPERIENCE,
        WISHED_SALARY,
        /// The name of whom the citizen is going to marry.
        PARTNER,
        /// The country somebody is about to leave for.
        DESTINATION,
        NPWP,
        /// Number of the card of BPJS Kesehatan.
        BPJS_CARD,
        /// Number of a member of BPJS Ketenagakerjaan.
        KPJ,
        /// What a health worker is, and the registration (STR) that goes with it.
        HEALTH_PROFESSION,
        STR_NUMBER,
        STR_TERM,
        STR_UNTIL,
        /// Where a health worker practises first of all.
        FIRST_PRACTICE;

        /// Whom to reach, whoever the application is for.
        public boolean contact() {
            return this == PHONE || this == EMAIL;
        }
    }
}
