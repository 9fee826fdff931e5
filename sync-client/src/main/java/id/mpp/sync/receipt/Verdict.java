package id.mpp.sync.receipt;

import id.mpp.sync.ReceiptClaim;

/// What is to be thought of a receipt's claim.
public sealed interface Verdict {

    /// Signed by a kiosk of this centre while it was one.
    record Genuine(ReceiptClaim claim, Issuer kiosk) implements Verdict {
    }

    /// Signed with the key of a kiosk that was struck off since. Whoever had that key could write any time on it, so
    /// that a claim from before is not proven by its signature: the centre knows the number.
    ///
    /// @param before
    ///            whether it says that it was made before that
    record StruckOff(ReceiptClaim claim, Issuer kiosk, boolean before) implements Verdict {
    }

    record NotGenuine(Why why) implements Verdict {
    }

    /// The list of keys is older than the claim and does not know its key.
    record KeysUnknown() implements Verdict {
    }

    /// Who signed.
    ///
    /// @param kioskId
    ///            `kiosk-0002`
    /// @param name
    ///            as the hall calls it
    record Issuer(String kioskId, String name) {
    }

    /// Why something is not genuine.
    enum Why {
        /// Torn, too long, of another kind, or signed in another way.
        NO_CLAIM("this is no receipt's claim, or only a part of one; scan it again"),
        NO_SUCH_KIOSK("the centre has no such kiosk"),
        SIGNATURE("it was changed, or another key signed it"),
        BEFORE_THE_KEY("it says that it is older than the kiosk's key"),
        AFTER_THE_KEY("it says that it is younger than the end of the key that signed it"),
        FROM_THE_FUTURE("it says that it was made in the future; if not, set this machine's clock");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The one word that a program may switch on; the centre's page uses the same.
    default String code() {
        return switch (this) {
            case Genuine _ -> "genuine";
            case StruckOff(_, _, boolean before) -> before ? "struck-off-before" : "struck-off-after";
            case NotGenuine _ -> "not-genuine";
            case KeysUnknown _ -> "keys-unknown";
        };
    }
}
