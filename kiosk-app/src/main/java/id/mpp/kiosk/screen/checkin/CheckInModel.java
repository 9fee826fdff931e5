package id.mpp.kiosk.screen.checkin;

import id.mpp.kiosk.journey.BookingTrouble;
import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.HallClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What is said about a booking: how to give its code, that it is being looked for, or why there is no number and what
/// to do instead.
final class CheckInModel {

    /// As the contract has it.
    private static final int SHORTEST = 4;
    private static final long SECONDS_A_MINUTE = 60;

    private final ZoneId zone;
    private Optional<CheckingIn> step = Optional.empty();

    /// @param zone
    ///            of the hall
    CheckInModel(ZoneId zone) {
        this.zone = zone;
    }

    /// Two lines about a trouble.
    ///
    /// @param heading
    ///            key of what is so
    /// @param next
    ///            key of what to do now
    /// @param filling
    ///            for both; empty where there is nothing to fill in
    record Said(String heading, String next, String filling) {
    }

    void arrive(CheckingIn arrived) {
        step = Optional.of(arrived);
    }

    boolean waiting() {
        return step.filter(CheckingIn.Waiting.class::isInstance).isPresent();
    }

    /// The code was no good as it was typed: it stays to be mended.
    boolean mendable() {
        return trouble().filter(it -> it instanceof BookingTrouble.Unknown || it instanceof BookingTrouble.NoNetwork)
                .isPresent();
    }

    boolean sendable(String typed) {
        return !waiting() && typed.replaceAll("[^A-Za-z0-9]", "").length() >= SHORTEST;
    }

    Optional<Said> said() {
        return trouble().map(this::words);
    }

    private Optional<BookingTrouble> trouble() {
        return step.flatMap(it -> it instanceof CheckingIn.Asking asking ? asking.trouble() : Optional.empty());
    }

    private Said words(BookingTrouble trouble) {
        return switch (trouble) {
            case BookingTrouble.NoBooking _ -> said("no-booking", "");
            case BookingTrouble.Unknown _ -> said("unknown", "");
            case BookingTrouble.Used _ -> said("used", "");
            case BookingTrouble.TooEarly early -> said("early", clock(early.from()));
            case BookingTrouble.TooLate _ -> said("late", "");
            case BookingTrouble.Closed _ -> said("closed", "");
            case BookingTrouble.TooOften often -> said("often",
                    Long.toString(Math.ceilDiv(often.pause().toSeconds(), SECONDS_A_MINUTE)));
            case BookingTrouble.NoNetwork _ -> said("no-network", "");
            case BookingTrouble.NotHere _ -> said("not-here", "");
        };
    }

    private String clock(Instant at) {
        return HallClock.say(at.atZone(zone));
    }

    private static Said said(String what, String filling) {
        return new Said("checkin." + what, "checkin." + what + ".next", filling);
    }

    void clear() {
        step = Optional.empty();
    }
}
