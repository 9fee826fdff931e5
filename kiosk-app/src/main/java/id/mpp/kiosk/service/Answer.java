package id.mpp.kiosk.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a citizen said. Hides itself when printed.
public sealed interface Answer {

    Source source();

    /// Where it comes from; a citizen may change each of them.
    enum Source {
        /// Said here, at this very question.
        CITIZEN,
        /// The citizen's account at the centre.
        PROFILE,
        /// An identity card, read through a secure access module or a vendor's service.
        CARD,
        /// A scanned paper as a machine read it; the citizen has confirmed it.
        PAPER,
        /// Said before: in the same visit, when signing in or in another application; or in the application that
        /// is corrected.
        EARLIER;

        /// Nobody was asked for it at this question.
        public boolean filledIn() {
            return this != CITIZEN;
        }
    }

    /// The same, known from elsewhere.
    default Answer from(Source other) {
        return switch (this) {
            case Choice it -> new Choice(it.option, other);
            case Date it -> new Date(it.day, other);
            case Text it -> new Text(it.text, other);
            case Region it -> new Region(it.code, it.path, other);
            case Number it -> new Number(it.value, other);
        };
    }

    /// Whether both say the same, wherever they come from. A place is told by its code.
    default boolean saysWhat(Answer other) {
        return this instanceof Region here && other instanceof Region there
                ? here.code.equals(there.code)
                : from(Source.CITIZEN).equals(other.from(Source.CITIZEN));
    }

    record Choice(String option, Source source) implements Answer {
        @Override
        public String toString() {
            return "Choice[hidden]";
        }
    }

    record Date(LocalDate day, Source source) implements Answer {
        @Override
        public String toString() {
            return "Date[hidden]";
        }
    }

    /// Text and digits alike.
    record Text(String text, Source source) implements Answer {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /// A place by its official code, `33.14.05.2003`: text with dots, for leading zeros and levels count.
    ///
    /// @param path
    ///            the names as the citizen read them, from the smallest to the largest: what was shown is what is sent
    record Region(String code, List<String> path, Source source) implements Answer {
        public Region {
            path = List.copyOf(path);
        }

        /// `Krikilan, Kecamatan Masaran, Kabupaten Sragen, Jawa Tengah`; the code where no names are known.
        public String spelled() {
            if (path.isEmpty()) {
                return code;
            }
            var names = new ArrayList<>(path);
            int district = names.size() - 3;
            if (district >= 0) {
                names.set(district, "Kecamatan " + names.get(district));
            }
            return String.join(", ", names);
        }

        @Override
        public String toString() {
            return "Region[hidden]";
        }
    }

    /// A quantity: counted things, rupiah, members of a group.
    record Number(long value, Source source) implements Answer {
        @Override
        public String toString() {
            return "Number[hidden]";
        }
    }
}
