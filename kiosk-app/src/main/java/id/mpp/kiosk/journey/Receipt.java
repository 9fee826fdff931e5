package id.mpp.kiosk.journey;

/// The number the citizen keeps. Made here (kiosk, day, sequence, check character), so it can be promised before the
/// centre answers.
///
/// @param number
///            `26-0472-7K`
/// @param parcel
///            the parcel it stands for
public record Receipt(String number, String parcel) {
}
