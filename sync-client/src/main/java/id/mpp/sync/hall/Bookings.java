package id.mpp.sync.hall;

import id.mpp.sync.CheckIn;
import id.mpp.sync.Reservation;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Bookings made at home. Blocks; call on virtual threads.
public record Bookings(URI central, KioskCalls calls, Timings timings) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /// By the contract; no centre has to be asked about anything else.
    private static final int SHORTEST = 4;
    private static final int LONGEST = 32;
    private static final int MOST_VOIDED = 20;

    private record Taken(UUID ticketId, String number, String counter, int ahead, Optional<SaidWait> waitingTime,
            URI followUrl, Instant expiresAt, String agencyId, String serviceId, Instant from, Instant until,
            Optional<Boolean> priority) {
    }

    private record Refusal(String type, Optional<Instant> from) {
    }

    /// The same `ticketId` gets the same number again, so a lost answer may be asked for again.
    public CheckIn checkIn(String code, UUID ticketId, List<UUID> voided) {
        String typed = code.strip();
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return new CheckIn.Unknown();
        }
        Map<String, Object> wish = Map.of("code", typed, "ticketId", ticketId.toString(), "voided",
                voided.reversed().stream().limit(MOST_VOIDED).map(UUID::toString).toList());
        Ask ask = Ask.json("POST", Endpoints.at(central, "v1/bookings/check-in"), wish, timings.reserve());
        return switch (calls.send(ask)) {
            case Reply.NoAnswer _ -> new CheckIn.NoNetwork();
            case Reply.Answer answer when answer.isSuccess() -> answer.json(Taken.class)
                    .filter(taken -> taken.ticketId().equals(ticketId))
                    .<CheckIn>map(Bookings::checkedIn)
                    .orElseGet(CheckIn.NoNetwork::new);
            case Reply.Answer answer -> refused(answer);
        };
    }

    private static CheckIn checkedIn(Taken taken) {
        var number = new Reservation.Reserved(taken.ticketId(), taken.number(), taken.counter(), taken.ahead(),
                taken.waitingTime().flatMap(SaidWait::read), taken.followUrl(), taken.expiresAt());
        return new CheckIn.CheckedIn(number, taken.agencyId(), taken.serviceId(), taken.from(), taken.until(),
                taken.priority().orElse(false));
    }

    private static CheckIn refused(Reply.Answer answer) {
        return switch (answer.problem().orElse("")) {
            // a code that is malformed is one that nobody has
            case "booking-unknown", "bad-request" -> new CheckIn.Unknown();
            case "booking-used", "ticket-conflict" -> new CheckIn.Used();
            case "booking-too-early" -> answer.json(Refusal.class)
                    .flatMap(Refusal::from)
                    .<CheckIn>map(CheckIn.TooEarly::new)
                    .orElseGet(CheckIn.NoNetwork::new);
            case "booking-too-late", "reservation-expired" -> new CheckIn.TooLate();
            case "queue-closed", "quota-reached" -> new CheckIn.Closed();
            case "too-many" -> new CheckIn.TooOften(answer.retryAfter().orElse(A_MINUTE));
            default -> new CheckIn.NoNetwork();
        };
    }
}
