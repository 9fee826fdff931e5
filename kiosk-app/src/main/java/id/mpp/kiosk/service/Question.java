package id.mpp.kiosk.service;

import java.util.List;
import java.util.Optional;

/// One thing asked on one page. Texts stand in the service's words: `question.<id>.title`, `.label` (a word or two for
/// the review page), optional `.help`, and for options `question.<id>.<option>` and optional `.<option>.help`.
public sealed interface Question {

    String id();

    Condition when();

    /// Which field of the citizen's profile already answers it, if any.
    Optional<ProfileField> prefill();

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

    enum ProfileField {
        NIK, NAME, BIRTH_DATE, ADDRESS, PHONE
    }
}
