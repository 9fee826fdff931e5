package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answers;

/// Who stands here, and how sure we are. Hides itself.
///
/// @param nik
///            sixteen digits
/// @param name
///            full name; empty when only the NIK was typed
/// @param known
///            what the profile already answers, keyed by [id.mpp.kiosk.service.Question.ProfileField] name
public record Citizen(String nik, String name, Assurance assurance, Answers known) {

    /// How sure, weakest first.
    public enum Assurance {
        TYPED, CARD_PRESENT, SIGNED_IN
    }

    @Override
    public String toString() {
        return "Citizen[" + assurance + "]";
    }
}
