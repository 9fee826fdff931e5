package id.mpp.sync.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came back.
public sealed interface Reply {

    /// Nobody answered, or somebody who is not the centre did. `why` is for log and staff.
    record NoAnswer(String why) implements Reply {
    }

    /// An answer; hides its body.
    ///
    /// @param headers
    ///            names in lower case
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(int status, Map<String, List<String>> headers, byte[] body) implements Reply {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /// Whether the same request may succeed another time (contract: 408, 425, 429 and 5xx).
        public boolean meansLater() {
            return status >= 500 || status == 408 || status == 425 || status == 429;
        }

        /// A web page: nothing of the contract is one, so somebody else has answered.
        public boolean isPage() {
            return header("Content-Type").orElse("").startsWith("text/html");
        }

        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
        }

        /// The body as `type`; empty when it is not JSON or not that.
        public <T> Optional<T> json(Class<T> type) {
            String mediaType = header("Content-Type").orElse("");
            return mediaType.contains("json") ? Json.read(body, type) : Optional.empty();
        }

        /// RFC 9457 problem type, without its `urn:mpp:problem:`; empty when there is none.
        public Optional<String> problem() {
            return json(Problem.class).map(problem -> problem.type().replace("urn:mpp:problem:", ""));
        }

        private Optional<Duration> asked(String text) {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            // by the far end's own clock, or a kiosk whose clock is an hour off would wait that hour
            return date(text).flatMap(until -> date().map(now -> Duration.between(now, until)))
                    .filter(wait -> !wait.isNegative());
        }

        /// The centre's clock, RFC 9110 §6.6.1.
        Optional<Instant> date() {
            return header("Date").flatMap(Answer::date);
        }

        private static Optional<Instant> date(String text) {
            try {
                return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /// One line for log and staff; nothing of the body but the problem's type.
        public String summary() {
            return "HTTP " + status + problem().map(type -> " " + type).orElse("");
        }

        @Override
        public String toString() {
            return "Answer[" + status + ", " + body.length + " bytes]";
        }
    }

    /// RFC 9457 problem details, as far as they are used.
    record Problem(String type, int status) {
    }

    /// RFC 9110 §10.2.3, seconds or a date, as a time from now.
    default Optional<Duration> retryAfter() {
        return switch (this) {
            case NoAnswer _ -> Optional.empty();
            case Answer answer -> answer.header("Retry-After").flatMap(text -> answer.asked(text.strip()));
        };
    }

    /// One line for log and staff.
    default String line() {
        return switch (this) {
            case NoAnswer(String why) -> why;
            case Answer answer -> answer.summary();
        };
    }
}
