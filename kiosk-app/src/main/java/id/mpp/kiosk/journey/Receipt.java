package id.mpp.kiosk.journey;

/// The number the citizen keeps. Made here (kiosk, day, sequence, check character), so it can be promised before the
/// centre answers.
///
/// @param number
///            `26-0472-7K`
/// @param parcel
///            the parcel it stands for
/// @param delivered
///            whether the centre has acknowledged that parcel by now
public record Receipt(String number, String parcel, boolean delivered) {

    /// Durable here, not yet acknowledged.
    public Receipt(String number, String parcel) {
        this(number, parcel, false);
    }

    /// The same once the centre has acknowledged it.
    public Receipt acknowledged() {
        return new Receipt(number, parcel, true);
    }
}
