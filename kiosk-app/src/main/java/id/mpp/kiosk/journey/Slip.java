package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The numbers of one visit, which share one paper and one fate, in the order they are gone to. Mostly a single one.
///
/// @param turns
///            at least one
public record Slip(List<Turn> turns) {

    /// One of them, and what it is for.
    public record Turn(ServiceDefinition service, Ticket ticket) {
    }

    public Slip {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a slip without a number");
        }
    }

    /// A single number.
    public static Slip of(ServiceDefinition service, Ticket ticket) {
        return new Slip(List.of(new Turn(service, ticket)));
    }

    public Turn first() {
        return turns.getFirst();
    }

    public boolean single() {
        return turns.size() == 1;
    }

    /// The first number's: no other slip has it.
    public UUID id() {
        return first().ticket().id();
    }

    public List<Ticket> tickets() {
        return turns.stream().map(Turn::ticket).toList();
    }

    public List<UUID> ids() {
        return turns.stream().map(turn -> turn.ticket().id()).toList();
    }

    /// `A-022` or `A-022, B-007`
    public String numbers() {
        return turns.stream().map(turn -> turn.ticket().number()).collect(Collectors.joining(", "));
    }

    /// The same once more, in the same order.
    public Wishes wishes() {
        return new Wishes(turns.stream().map(Turn::service).toList(), first().ticket().priority());
    }
}
