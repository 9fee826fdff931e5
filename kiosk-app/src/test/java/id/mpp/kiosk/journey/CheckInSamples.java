package id.mpp.kiosk.journey;

import id.mpp.kiosk.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every step and event of a booking, for the table.
final class CheckInSamples {

    private static final Step FROM = new Step.Welcome(Notice.NONE);
    private static final Booking BOOKING = new Booking("MPP-7F3K9Q");

    private CheckInSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("CheckingIn.Asking", new CheckingIn.Asking(FROM, Optional.empty()));
        steps.put("CheckingIn.Asking, from the choice of a line",
                new CheckingIn.Asking(new Step.ChoosingQueue(Sample.service(),
                        Optional.of(Sample.receipt("26-0472-7K", "parcel")), Notice.NONE),
                        Optional.of(new BookingTrouble.TooLate())));
        steps.put("CheckingIn.Waiting", new CheckingIn.Waiting(FROM, BOOKING));
        return steps;
    }

    static List<Event> events() {
        return List.of(new CheckInEvent.CheckInAsked(), new CheckInEvent.BookingShown(BOOKING),
                new CheckInEvent.BookingTaken(Slip.of(Sample.service(), Sample.ticket("A-024"))),
                new CheckInEvent.BookingRefused(new BookingTrouble.Used()), new CheckInEvent.OrdinaryNumberAsked());
    }
}
