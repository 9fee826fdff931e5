package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Presence;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// The number the citizen keeps. Made here (kiosk, day, sequence, check character), so it can be promised before the
/// centre answers.
///
/// @param number
///            `26-0472-7K`
/// @param parcel
///            the parcel it stands for
/// @param delivered
///            whether the centre has acknowledged that parcel by now
/// @param said
///            what else stands on it
public record Receipt(String number, String parcel, boolean delivered, Said said) {

    /// Durable here, not yet acknowledged.
    public Receipt(String number, String parcel, Said said) {
        this(number, parcel, false, said);
    }

    /// Fixed when the parcel was kept: the screen and every paper say the same, however late they are asked for.
    ///
    /// @param at
    ///            when it was kept, by the centre's clock, in the hall's time
    /// @param due
    ///            the last day of the time the standard promises; empty where a date would be a guess
    /// @param toBring
    ///            papers to bring to the counter, by document id, in the service's order
    /// @param originals
    ///            whether papers were scanned, whose originals the counter may want to see
    /// @param presence
    ///            when the agency's counter is open; without hours where nobody has told
    /// @param proof
    ///            what a phone opens to verify it; empty when this machine could not sign
    public record Said(ZonedDateTime at, Optional<LocalDate> due, List<String> toBring, boolean originals,
            Presence presence, Optional<String> proof) {

        public Said {
            toBring = List.copyOf(toBring);
        }
    }

    /// The same once the centre has acknowledged it.
    public Receipt acknowledged() {
        return new Receipt(number, parcel, true, said);
    }
}
