package id.mpp.sync.enrolment;

import id.mpp.sync.Enrolment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// A one-time code as a technician types it (`K7QF-29MD`) or shows it to the kiosk's scanner: a QR that holds
/// `mpp-enrol:<base address>#<code>`, so that a code for another centre is noticed before it is sent anywhere.
///
/// @param code
///            upper case, without dashes and blanks
/// @param centre
///            the base address it is for, when it says so
public record EnrolmentCode(String code, Optional<URI> centre) {

    private static final String SCHEME = "mpp-enrol:";
    private static final int LONGEST = 32;

    /// Either a code or why it is none.
    public sealed interface Read {

        record Good(EnrolmentCode code) implements Read {
        }

        record Bad(Enrolment.Refused why) implements Read {
        }
    }

    /// @param configured
    ///            the centre of this kiosk's configuration. Whoever holds a QR before the scanner must not be able to
    ///            move a kiosk to a centre of his own.
    public static Read read(String text, URI configured) {
        String stripped = text.strip();
        return stripped.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? scanned(stripped.substring(SCHEME.length()), configured)
                : typed(stripped, Optional.empty());
    }

    private static Read scanned(String payload, URI configured) {
        int hash = payload.lastIndexOf('#');
        if (hash < 1) {
            return bad(Enrolment.Cause.CODE_MALFORMED, "this QR names no code; print it anew at the centre");
        }
        try {
            URI centre = new URI(payload.substring(0, hash));
            if (!sameCentre(centre, configured)) {
                // without the address: it is whatever somebody has printed
                return new Read.Bad(new Enrolment.Refused(Enrolment.Cause.CODE_OF_ANOTHER_CENTRE));
            }
            return typed(payload.substring(hash + 1), Optional.of(centre));
        } catch (URISyntaxException e) {
            return bad(Enrolment.Cause.CODE_MALFORMED, "this QR names no centre; print it anew at the centre");
        }
    }

    private static boolean sameCentre(URI one, URI other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(URI address) {
        String text = address.normalize().toString().toLowerCase(Locale.ROOT);
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static Read typed(String text, Optional<URI> centre) {
        String code = text.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{4," + LONGEST + "}")) {
            return new Read.Bad(new Enrolment.Refused(Enrolment.Cause.CODE_MALFORMED));
        }
        return new Read.Good(new EnrolmentCode(code, centre));
    }

    private static Read bad(Enrolment.Cause cause, String why) {
        return new Read.Bad(new Enrolment.Refused(cause, why));
    }

    /// A code is a secret until it is used.
    @Override
    public String toString() {
        return "EnrolmentCode[hidden]";
    }
}
