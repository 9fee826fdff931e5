package id.mpp.sync.hall;

import id.mpp.sync.QueueState;
import id.mpp.sync.Reservation;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Queue numbers and waiting lines. Blocks; call on virtual threads.
public record Queues(URI central, KioskCalls calls, Timings timings) {

    private record Number(UUID ticketId, String number, String counter, int ahead, Optional<SaidWait> waitingTime,
            URI followUrl, Instant expiresAt) {
    }

    private record Lines(List<Line> queues) {
    }

    private record Line(String agencyId, Optional<String> lastCalled, int waiting, int priorityWaiting,
            Optional<SaidWait> waitingTime, Optional<SaidWait> priorityWaitingTime, boolean open,
            Optional<Instant> opensAt,
            Optional<Instant> closesAt, Optional<Integer> remaining) {
    }

    /// The same `ticketId` gets the same number again.
    public Reservation reserve(UUID ticketId, String agencyId, String serviceId, boolean priority) {
        Map<String, Object> wish = Map.of("ticketId", ticketId.toString(), "serviceId", serviceId, "priority",
                priority);
        URI address = Endpoints.at(central, "v1/queues/" + agencyId + "/reservations");
        return switch (calls.send(Ask.json("POST", address, wish, timings.reserve()))) {
            case Reply.NoAnswer _ -> new Reservation.NoNetwork();
            case Reply.Answer answer when answer.isSuccess() -> answer.json(Number.class)
                    .filter(number -> number.ticketId().equals(ticketId))
                    .<Reservation>map(Queues::reserved)
                    .orElseGet(Reservation.NoNetwork::new);
            case Reply.Answer answer -> declined(answer);
        };
    }

    private static Reservation reserved(Number number) {
        return new Reservation.Reserved(number.ticketId(), number.number(), number.counter(), number.ahead(),
                number.waitingTime().flatMap(SaidWait::read), number.followUrl(), number.expiresAt());
    }

    private static Reservation declined(Reply.Answer answer) {
        return switch (answer.problem().orElse("")) {
            case "queue-closed" -> new Reservation.Declined("closed");
            case "quota-used", "quota-reached" -> new Reservation.Declined("quota");
            case "not-found" -> new Reservation.Declined("unknown-agency");
            case "reservation-expired", "ticket-conflict" -> new Reservation.Declined("expired");
            default -> new Reservation.NoNetwork();
        };
    }

    /// Empty when the centre does not answer.
    public Optional<List<QueueState>> now() {
        Reply reply = calls.send(Ask.get(Endpoints.at(central, "v1/queues"), timings.smallCall()));
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            return Optional.empty();
        }
        return answer.json(Lines.class).map(lines -> lines.queues().stream().map(Queues::state).toList());
    }

    private static QueueState state(Line line) {
        return new QueueState(line.agencyId(), line.lastCalled().orElse(""), line.waiting(), line.priorityWaiting(),
                line.waitingTime().flatMap(SaidWait::read), line.priorityWaitingTime().flatMap(SaidWait::read),
                line.open(), line.opensAt(), line.closesAt(), line.remaining());
    }
}
