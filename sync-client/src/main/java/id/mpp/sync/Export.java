package id.mpp.sync;

import java.util.Optional;

/// What came of copying the waiting parcels to a stick. They still wait here, and still go by the line when it is back.
///
/// @param written
///            copied now
/// @param alreadyThere
///            lay there whole from an earlier export
/// @param left
///            did not get there
/// @param trouble
///            why some did not; the next export goes on where this one ended
public record Export(int written, int alreadyThere, int left, Optional<Trouble> trouble) {

    /// What a stick can do.
    public enum Trouble {
        /// Take it to the centre, or use a larger one.
        STICK_FULL,
        /// Move its little switch, or use another one.
        STICK_READ_ONLY,
        /// Pulled out, or broken: plug it in again.
        STICK_GONE,
        /// This machine has no name yet to file parcels under: enrol it.
        NOT_ENROLLED,
        /// The disk of this machine could not be read.
        DISK
    }

    /// What came of reading an acknowledgement back.
    ///
    /// @param removed
    ///            waited here, and are at the centre for certain
    /// @param gone
    ///            acknowledged, but did not wait here any more
    /// @param different
    ///            acknowledged with other bytes than wait here: they stay
    /// @param refused
    ///            why nothing was believed or read: a few words for staff
    public record Acknowledged(int removed, int gone, int different, Optional<String> refused) {
    }
}
