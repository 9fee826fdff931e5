package id.mpp.kiosk.setup;

import java.util.Optional;

/// What the centre's administrator prints for a technician, `mpp-enrol:<address of the centre>#<code>`. A machine that
/// has no centre yet takes both from it, and shows the address before it is kept: whoever holds a QR before the scanner
/// of a machine that is set up already cannot move it (id.mpp.sync.enrolment.EnrolmentCode).
public record EnrolmentQr(String address, String code) {

    private static final String SCHEME = "mpp-enrol:";

    public static Optional<EnrolmentQr> read(String text) {
        String stripped = text.strip();
        int hash = stripped.lastIndexOf('#');
        return stripped.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && hash > SCHEME.length()
                ? Optional.of(new EnrolmentQr(stripped.substring(SCHEME.length(), hash), stripped.substring(hash + 1)))
                : Optional.empty();
    }

    /// The code is a secret until it is used.
    @Override
    public String toString() {
        return "EnrolmentQr[" + address + "]";
    }
}
