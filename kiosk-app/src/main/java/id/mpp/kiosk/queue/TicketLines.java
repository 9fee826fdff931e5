package id.mpp.kiosk.queue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The lines of the book of queue numbers, one a fact:
///
/// ```
/// asked <ticket id> <digest of a booking's code> <asked at>
/// reserved <ticket id> <number> <agency> <service> <general|priority> <taken at> <place in own series, or 0> <counter> <address>
/// printing <ticket id>[,<ticket id>…]
/// copying <ticket id>[,<ticket id>…]
/// fate <ticket id>[,<ticket id>…] <PRINTED|PAPERLESS|VOID>
/// reported <ticket id>
/// ```
///
/// Counter and address are escaped as in a query, `-` for none; lines of an earlier program end before them. Numbers of
/// one slip stand in one line wherever one thing happens to all of them, so that no power cut can come between.
final class TicketLines {

    private static final String NONE = "-";
    private static final int WITHOUT_PLACE = 8;

    private TicketLines() {
    }

    /// What a line says.
    sealed interface Fact {

        record Begun(TicketEntry entry) implements Fact {
        }

        /// There may be a paper.
        record Printing(List<UUID> slip) implements Fact {
        }

        /// There may be one more paper, which says that it is a copy.
        record Copying(List<UUID> slip) implements Fact {
        }

        record Decided(List<UUID> slip, TicketFate fate) implements Fact {
        }

        record Reported(UUID ticketId) implements Fact {
        }
    }

    static String begun(TicketEntry entry) {
        if (!entry.numbered()) {
            return "asked " + entry.ticketId() + " " + entry.booking().orElse(NONE) + " " + entry.takenAt();
        }
        return String.join(" ", "reserved", entry.ticketId().toString(), entry.number(), entry.agencyId(),
                entry.serviceId(), entry.priority() ? "priority" : "general", entry.takenAt().toString(),
                String.valueOf(entry.ownSequence()), escaped(entry.place().counter()),
                escaped(entry.place().followUrl()));
    }

    static String printing(Collection<UUID> slip) {
        return "printing " + joined(slip);
    }

    static String copying(Collection<UUID> slip) {
        return "copying " + joined(slip);
    }

    static String decided(Collection<UUID> slip, TicketFate fate) {
        return "fate " + joined(slip) + " " + fate;
    }

    static String reported(UUID ticketId) {
        return "reported " + ticketId;
    }

    static Fact read(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "asked" -> new Fact.Begun(
                    TicketEntry.asked(UUID.fromString(words[1]), words[2], OffsetDateTime.parse(words[3])));
            case "reserved" -> new Fact.Begun(reserved(words));
            case "printing" -> new Fact.Printing(slip(words[1]));
            case "copying" -> new Fact.Copying(slip(words[1]));
            case "fate" -> new Fact.Decided(slip(words[1]), TicketFate.valueOf(words[2]));
            case "reported" -> new Fact.Reported(UUID.fromString(words[1]));
            default -> throw new IllegalStateException("tickets.journal: unknown fact " + words[0]);
        };
    }

    private static TicketEntry reserved(String[] words) {
        var place = words.length > WITHOUT_PLACE
                ? new TicketEntry.Place(plain(words[8]), plain(words[9]))
                : TicketEntry.Place.UNKNOWN;
        return new TicketEntry(UUID.fromString(words[1]), words[2], words[3], words[4], words[5].equals("priority"),
                OffsetDateTime.parse(words[6]), Integer.parseInt(words[7]), place, Optional.empty());
    }

    private static String joined(Collection<UUID> slip) {
        return slip.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> slip(String joined) {
        return Arrays.stream(joined.split(",", -1)).map(UUID::fromString).toList();
    }

    private static String escaped(Optional<String> text) {
        return text.map(it -> URLEncoder.encode(it, StandardCharsets.UTF_8)).orElse(NONE);
    }

    private static Optional<String> plain(String word) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(URLDecoder.decode(word, StandardCharsets.UTF_8));
    }
}
