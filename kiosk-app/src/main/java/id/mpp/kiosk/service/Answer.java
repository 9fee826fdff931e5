package id.mpp.kiosk.service;

import java.time.LocalDate;

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

    record Number(long value, Source source) implements Answer {
        @Override
        public String toString() {
            return "Number[hidden]";
        }
    }
}
