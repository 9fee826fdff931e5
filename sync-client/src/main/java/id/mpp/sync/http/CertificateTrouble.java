package id.mpp.sync.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;

/// Why a certificate was not accepted (RFC 5280 section 6), in words that tell a technician what to do. The most common
/// cause is a kiosk whose battery is empty: its clock says a time at which no certificate is valid.
final class CertificateTrouble {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    /// Nothing of the certificate is quoted: it may be anybody's.
    static final String OF_ANOTHER_NAME = "the certificate is for another name than the centre's; check the address in the"
            + " configuration, unless a filter or captive portal stands in between";

    private CertificateTrouble() {
    }

    /// @param clock
    ///            this machine's, by which certificates are judged
    static String words(SSLHandshakeException e, Instant clock) {
        Optional<CertPathValidatorException> judged = cause(e, CertPathValidatorException.class);
        String now = DAY.format(clock.atOffset(ZoneOffset.UTC));
        if (judged.filter(it -> it.getReason() == BasicReason.EXPIRED).isPresent()) {
            return "the centre's certificate expired" + day(judged.get(), X509Certificate::getNotAfter)
                    + "; this machine's clock says " + now
                    + ": set the clock if that is wrong, else the centre needs a new certificate";
        }
        if (judged.filter(it -> it.getReason() == BasicReason.NOT_YET_VALID).isPresent()) {
            return "the centre's certificate is not valid yet" + day(judged.get(), X509Certificate::getNotBefore)
                    + "; this machine's clock says " + now + ": it is probably behind, set it";
        }
        boolean isOfAStranger = cause(e, CertPathBuilderException.class).isPresent()
                || judged.filter(it -> it.getReason() == BasicReason.UNSPECIFIED).isPresent();
        return isOfAStranger
                ? "the centre's certificate is from an authority that this machine does not know; install the authority's"
                        + " certificate here, unless a filter or captive portal stands in between"
                : "no encrypted line to the centre (" + e.getClass().getSimpleName()
                        + "); check its certificate and this machine's clock";
    }

    /// Of the certificate in the chain that is the trouble; not always the centre's own.
    private static String day(CertPathValidatorException e, Function<X509Certificate, Date> which) {
        if (e.getCertPath() == null || e.getIndex() < 0) {
            return "";
        }
        List<? extends Certificate> path = e.getCertPath().getCertificates();
        return e.getIndex() < path.size() && path.get(e.getIndex()) instanceof X509Certificate certificate
                ? " (" + DAY.format(which.apply(certificate).toInstant().atOffset(ZoneOffset.UTC)) + ")"
                : "";
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
