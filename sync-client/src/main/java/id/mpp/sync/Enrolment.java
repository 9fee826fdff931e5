package id.mpp.sync;

/// Whether this machine is a known kiosk.
public sealed interface Enrolment {

    /// Nobody has typed a code yet.
    record NotEnrolled() implements Enrolment {
    }

    /// Known to the centre.
    ///
    /// @param kioskId
    ///            `kiosk-0002`
    /// @param kioskNumber
    ///            1–9, the digit in this kiosk's offline ticket series (`A2-007`)
    record Enrolled(String kioskId, int kioskNumber) implements Enrolment {
    }

    /// The centre said no; `why` tells the technician what to do.
    record Refused(String why) implements Enrolment {
    }

    /// The centre could not be asked; tried again by itself.
    record Unreachable(String why) implements Enrolment {
    }
}
