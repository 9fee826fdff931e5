package id.mpp.kiosk.journey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How this machine stands, for staff: counts and reasons, and nothing of any citizen.
///
/// @param numbers
///            of today, the latest first
/// @param pause
///            why it serves nobody once staff have left
/// @param stick
///            whether one is plugged in
public record DutyState(List<Part> parts, List<IssuedNumber> numbers, Post post, Optional<PauseReason> pause,
        boolean stick) {

    public static final DutyState UNKNOWN = new DutyState(List.of(), List.of(), new Post(0, 0, 0, List.of(), ""),
            Optional.empty(), false);

    public DutyState {
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
    }

    /// One device, or the line.
    ///
    /// @param advice
    ///            what is wrong and what to do; empty when nothing is
    public record Part(Kind kind, Health health, String advice) {

        public enum Kind {
            PRINTER,
            SCANNER,
            CARD_READER,
            CODE_READER,
            NETWORK,
            /// Only while it is not the one that was meant.
            CONFIGURATION
        }

        public enum Health {
            READY,
            /// Works, and wants somebody to look at it soon.
            LOW,
            TROUBLE,
            ABSENT,
            /// Not known yet.
            STARTING
        }
    }

    /// What waits for the centre.
    ///
    /// @param megabytes
    ///            rounded up
    /// @param oldestHours
    ///            how long the oldest has waited; 0 when none waits
    /// @param trouble
    ///            why nothing more is taken; empty while it is
    public record Post(int waiting, int megabytes, long oldestHours, List<Aside> aside, String trouble) {

        public Post {
            aside = List.copyOf(aside);
        }

        public int setAside() {
            return aside.stream().mapToInt(Aside::count).sum();
        }

        /// Whether another try can help any of them.
        public boolean canTryAgain() {
            return aside.stream().anyMatch(it -> !it.damaged());
        }
    }

    /// Parcels that wait for staff instead of the line, by reason.
    ///
    /// @param damaged
    ///            the file here is not what was sealed: no try helps
    public record Aside(String code, String why, int count, boolean damaged) {
    }

    public Optional<IssuedNumber> number(UUID ticketId) {
        return numbers.stream().filter(it -> it.ticketId().equals(ticketId)).findFirst();
    }

    public long count(IssuedNumber.Fate fate) {
        return numbers.stream().filter(it -> it.fate() == fate).count();
    }

    /// The first thing somebody has to see to.
    public Optional<Part> mostUrgent() {
        return parts.stream().filter(part -> !part.advice().isEmpty()).min((one, other) -> Boolean.compare(
                one.health() == Part.Health.LOW, other.health() == Part.Health.LOW));
    }
}
