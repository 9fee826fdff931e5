package id.mpp.kiosk.journey;

/// A number booked at home, by its code.
public record Booking(String code) {

    /// Whoever has the code may come with it.
    @Override
    public String toString() {
        return "Booking[hidden]";
    }
}
