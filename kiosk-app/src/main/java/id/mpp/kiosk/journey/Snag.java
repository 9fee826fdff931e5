package id.mpp.kiosk.journey;

/// Why an application could not be shown, in a sentence on the page.
///
/// @param minutes
///            after which it may be asked again; 0 where that is not known
public record Snag(Kind kind, int minutes) {

    public static final Snag NONE = of(Kind.NONE);

    public enum Kind {
        NONE,
        /// A code was shown that is no receipt.
        UNKNOWN_CODE,
        /// No application has this number and this day of birth; or it was withdrawn meanwhile.
        NO_SUCH,
        /// It was asked for too often.
        TOO_OFTEN,
        NO_NETWORK,
        /// The sign-in has ended.
        SIGNED_OUT,
        /// Sign-in by phone was turned down, ran out or broke off.
        SIGN_IN_DENIED,
        SIGN_IN_EXPIRED,
        SIGN_IN_LOST,
        /// Whoever signed in did not send it.
        NOT_YOURS
    }

    public static Snag of(Kind kind) {
        return new Snag(kind, 0);
    }

    static Snag of(Notice signInFailed) {
        return of(switch (signInFailed) {
            case SIGN_IN_DENIED -> Kind.SIGN_IN_DENIED;
            case SIGN_IN_EXPIRED -> Kind.SIGN_IN_EXPIRED;
            default -> Kind.SIGN_IN_LOST;
        });
    }
}
