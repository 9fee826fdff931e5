package id.mpp.sync;

/// Whether this machine is a known kiosk. Whatever it says, what citizens handed in waits safely and is delivered after
/// the next enrolment.
public sealed interface Enrolment {

    /// Nobody has typed or shown a code yet.
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
    record Refused(Cause cause, String why) implements Enrolment {

        public Refused(Cause cause) {
            this(cause, cause.advice);
        }
    }

    /// The centre could not be asked; tried again by itself.
    record Unreachable(String why) implements Enrolment {
    }

    /// Why a machine is not, or no longer, a kiosk.
    enum Cause {
        CODE_MALFORMED("this is no enrolment code; a code has letters and digits, K7QF-29MD"), //
        CODE_OF_ANOTHER_CENTRE("this code belongs to another centre than the one in the configuration; check both"), //
        CODE_UNKNOWN(
                "the centre does not know this code; check what was typed, or ask the administrator for a new one"), //
        CODE_USED("the code has enrolled another machine; ask the administrator for a new one"), //
        CODE_EXPIRED("the code has expired; ask the administrator for a new one"), //
        HALL_FULL("the hall has nine kiosks already; the administrator has to strike one off first"), //
        REVOKED("the administrator has struck this kiosk off; ask for a new code and enrol it again"), //
        CLONED("another machine uses this kiosk's key; the administrator has to find it, then enrol this one again"), //
        ENDED("the enrolment has come to its end; ask the administrator for a new code"), //
        UNKNOWN("the centre does not know this kiosk any more; ask the administrator for a new code");

        private final String advice;

        Cause(String advice) {
            this.advice = advice;
        }
    }
}
