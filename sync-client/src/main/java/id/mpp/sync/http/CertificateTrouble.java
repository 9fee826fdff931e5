package id.mpp.sync.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Why a certificate was not accepted (RFC 5280 section 6), in words that tell a technician what to do. The most common
/// cause is a kiosk whose battery is empty: its clock says a time at which no certificate is valid.
public final class CertificateTrouble {

    /// What the matter is, for whoever has words of their own.
    public enum Kind {
        EXPIRED,
        NOT_YET_VALID,
        /// Of an authority that is not installed on this machine, or of none.
        UNKNOWN_AUTHORITY,
        /// For another name than the one that was asked for.
        OTHER_NAME,
        /// The far end does not speak TLS at all.
        NO_TLS,
        /// No agreement for another reason: versions, algorithms, a line that broke.
        OTHER
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /// Nothing of the certificate is quoted: it may be anybody's.
    static final String OF_ANOTHER_NAME = "the certificate is for another name than the centre's; check the address in the"
            + " configuration, unless a filter or captive portal stands in between";

    private CertificateTrouble() {
    }

    /// Says what is wrong from what the handshake threw.
    public static Kind of(SSLException e) {
        Optional<CertPathValidatorException> judged = cause(e, CertPathValidatorException.class);
        if (judged.filter(it -> it.getReason() == BasicReason.EXPIRED).isPresent()) {
            return Kind.EXPIRED;
        }
        if (judged.filter(it -> it.getReason() == BasicReason.NOT_YET_VALID).isPresent()) {
            return Kind.NOT_YET_VALID;
        }
        if (cause(e, CertPathBuilderException.class).isPresent()
                || judged.filter(it -> it.getReason() == BasicReason.UNSPECIFIED).isPresent()) {
            return Kind.UNKNOWN_AUTHORITY;
        }
        // the handshake's own judgement of the name (RFC 9525) is the one that is no kind of its own
        if (e instanceof SSLPeerUnverifiedException || cause(e, CertificateException.class)
                .filter(it -> it.getClass() == CertificateException.class).isPresent()) {
            return Kind.OTHER_NAME;
        }
        return String.valueOf(e.getMessage()).startsWith("Unsupported or unrecognized") ? Kind.NO_TLS : Kind.OTHER;
    }

    /// The day on which the certificate that is the trouble begins or ends to be good; empty where no day is.
    public static Optional<LocalDate> day(SSLException e) {
        return cause(e, CertPathValidatorException.class).flatMap(judged -> switch (of(e)) {
            case EXPIRED -> certificate(judged).map(X509Certificate::getNotAfter);
            case NOT_YET_VALID -> certificate(judged).map(X509Certificate::getNotBefore);
            case UNKNOWN_AUTHORITY, OTHER_NAME, NO_TLS, OTHER -> Optional.<Date>empty();
        }).map(it -> LocalDate.ofInstant(it.toInstant(), ZoneOffset.UTC));
    }

    /// @param clock
    ///            this machine's, by which certificates are judged
    static String words(SSLHandshakeException e, Instant clock) {
        String now = DAY.format(clock.atOffset(ZoneOffset.UTC));
        String day = day(e).map(it -> " (" + DAY.format(it) + ")").orElse("");
        return switch (of(e)) {
            case EXPIRED -> "the centre's certificate expired" + day
                    + "; this machine's clock says " + now
                    + ": set the clock if that is wrong, else the centre needs a new certificate";
            case NOT_YET_VALID -> "the centre's certificate is not valid yet" + day
                    + "; this machine's clock says " + now + ": it is probably behind, set it";
            case UNKNOWN_AUTHORITY ->
                "the centre's certificate is from an authority that this machine does not know; install the authority's"
                        + " certificate here, unless a filter or captive portal stands in between";
            case OTHER_NAME -> OF_ANOTHER_NAME;
            case NO_TLS, OTHER -> "no encrypted line to the centre (" + e.getClass().getSimpleName()
                    + "); check its certificate and this machine's clock";
        };
    }

    /// The one in the chain that is the trouble; not always the centre's own.
    private static Optional<X509Certificate> certificate(CertPathValidatorException e) {
        if (e.getCertPath() == null || e.getIndex() < 0) {
            return Optional.empty();
        }
        List<? extends Certificate> path = e.getCertPath().getCertificates();
        return e.getIndex() < path.size() && path.get(e.getIndex()) instanceof X509Certificate certificate
                ? Optional.of(certificate)
                : Optional.empty();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
