package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answers;

/// Who stands here, and how sure we are. Hides itself.
///
/// @param nik
///            sixteen digits
/// @param name
///            full name; empty when only the NIK was typed
/// @param known
///            what is known already, keyed by [id.mpp.kiosk.service.Question.ProfileField] name
public record Citizen(String nik, String name, Assurance assurance, Answers known) {

    /// How sure, weakest first.
    public enum Assurance {
        /// Sixteen digits, and nothing more is known.
        TYPED,
        /// The same, while some card lay on the reader: nobody knows whose.
        CARD_PRESENT,
        /// A card told whose it is; that its holder stands here is not known.
        CARD_READ,
        /// Approved on the citizen's own phone. Only who has signed in may see documents kept at the centre.
        SIGNED_IN
    }

    @Override
    public String toString() {
        return "Citizen[" + assurance + "]";
    }
}
