package id.mpp.sandbox.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Bookings made at home. Each is good for one number.
public final class Bookings {

    /// Letters and digits nobody mistakes for one another when typing them.
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    /// Who comes a little early need not stand about.
    private static final Duration EARLY = Duration.ofMinutes(15);
    /// For whom checked in in time and got no number that counts.
    private static final Duration LATE_ONCE_GIVEN_BACK = Duration.ofMinutes(30);
    private static final String ALL = "SELECT bookings.*, (SELECT state FROM tickets"
            + " WHERE tickets.ticket_id = bookings.ticket_id) AS ticket_state FROM bookings";

    private final Database database;
    private final Tickets tickets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Bookings(Database database, Tickets tickets, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// @param code
    ///            what the citizen shows or types, `MPP-7F3K9Q`
    /// @param ticketId
    ///            of the number made of it; empty again when that is void
    /// @param givenBack
    ///            a number was made of it once
    public record Booking(String code, String agencyId, String serviceId, Instant from, Instant until,
            boolean priority, Optional<String> ticketId, boolean givenBack) {

        Instant end() {
            return givenBack ? until.plus(LATE_ONCE_GIVEN_BACK) : until;
        }
    }

    /// How a check-in ended.
    public sealed interface CheckIn {

        record Done(Booking booking, Tickets.Reserving reserving) implements CheckIn {
        }

        record Unknown() implements CheckIn {
        }

        record Used() implements CheckIn {
        }

        record TooEarly(Instant from) implements CheckIn {
        }

        record TooLate(Instant until) implements CheckIn {
        }
    }

    /// Makes a booking, as the citizen's phone would.
    public Booking book(String agencyId, String serviceId, Instant from, Instant until, boolean priority) {
        StringBuilder code = new StringBuilder("MPP-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        Booking booking = new Booking(code.toString(), agencyId, serviceId, from, until, priority, Optional.empty(),
                false);
        database.update("INSERT INTO bookings (code, agency_id, service_id, valid_from, valid_until, priority)"
                + " VALUES (?, ?, ?, ?, ?, ?)", booking.code(), agencyId, serviceId, from, until, priority);
        return booking;
    }

    /// @param voided
    ///            numbers of this kiosk which nobody has
    public CheckIn checkIn(String typedCode, UUID ticketId, String kioskId, List<UUID> voided) {
        return database.alone("numbers", () -> {
            voided.forEach(id -> tickets.takeBack(id, kioskId));
            Optional<Booking> found = find(typedCode);
            if (found.isEmpty()) {
                return new CheckIn.Unknown();
            }
            Booking booking = found.get();
            if (booking.ticketId().isPresent() && !booking.ticketId().get().equals(ticketId.toString())) {
                return new CheckIn.Used();
            }
            if (booking.ticketId().isEmpty() && clock.instant().isBefore(booking.from().minus(EARLY))) {
                return new CheckIn.TooEarly(booking.from());
            }
            if (booking.ticketId().isEmpty() && !clock.instant().isBefore(booking.end())) {
                return new CheckIn.TooLate(booking.until());
            }
            return redeemed(booking, ticketId, kioskId);
        });
    }

    private CheckIn redeemed(Booking booking, UUID ticketId, String kioskId) {
        Tickets.Reserving reserving = tickets.reserveBooked(ticketId, kioskId, booking.agencyId(), booking.serviceId(),
                booking.priority());
        if (reserving instanceof Tickets.Reserving.First) {
            database.update("UPDATE bookings SET ticket_id = ?, kiosk_id = ? WHERE code = ?", ticketId.toString(),
                    kioskId, booking.code());
        }
        return new CheckIn.Done(booking, reserving);
    }

    private Optional<Booking> find(String typedCode) {
        String bare = typedCode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return database.one(ALL + " WHERE REPLACE(code, '-', '') = ?", Bookings::booking, bare);
    }

    /// Next ones first.
    public List<Booking> all() {
        return database.all(ALL + " ORDER BY valid_from, code", Bookings::booking);
    }

    private static Booking booking(Database.Row row) throws SQLException {
        boolean isVoid = row.maybeText("ticket_state").filter("VOID"::equals).isPresent();
        return new Booking(row.text("code"), row.text("agency_id"), row.text("service_id"), row.instant("valid_from"),
                row.instant("valid_until"), row.flag("priority"), row.maybeText("ticket_id").filter(_ -> !isVoid),
                isVoid);
    }
}
