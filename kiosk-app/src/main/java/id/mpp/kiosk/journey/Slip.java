package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The numbers of one visit, which share one paper and one fate, in the order they are gone to. Mostly a single one.
///
/// @param turns
///            at least one
/// @param booking
///            the one it was made of
/// @param began
///            place of the turn the visit began with, which is the one that was applied for
public record Slip(List<Turn> turns, Optional<Booking> booking, int began) {

    /// One of them, and what it is for.
    public record Turn(ServiceDefinition service, Ticket ticket) {
    }

    public Slip {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a slip without a number");
        }
    }

    /// Taken here.
    public Slip(List<Turn> turns) {
        this(turns, Optional.empty(), 0);
    }

    /// A single number.
    public static Slip of(ServiceDefinition service, Ticket ticket) {
        return new Slip(List.of(new Turn(service, ticket)));
    }

    /// The number of a booking.
    public static Slip booked(ServiceDefinition service, Ticket ticket, Booking booking) {
        return new Slip(List.of(new Turn(service, ticket)), Optional.of(booking), 0);
    }

    public Turn first() {
        return turns.getFirst();
    }

    /// What the visit began with.
    public ServiceDefinition service() {
        return turns.get(began).service();
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
        return String.join(", ", eachNumber());
    }

    public List<String> eachNumber() {
        return turns.stream().map(turn -> turn.ticket().number()).toList();
    }

    /// The same once more, in the same order.
    public Wishes wishes() {
        return new Wishes(turns.stream().map(Turn::service).toList(), first().ticket().priority(), booking,
                began);
    }
}
