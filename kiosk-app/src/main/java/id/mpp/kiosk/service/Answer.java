package id.mpp.kiosk.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a citizen said. Hides itself when printed.
public sealed interface Answer {

    Source source();

    /// Where it comes from; a citizen may change either.
    enum Source {
        CITIZEN, PROFILE
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
