package id.mpp.kiosk.service;

import java.time.LocalDate;

/// One paper a service needs. Texts: `document.<id>.name`, optional `document.<id>.help`.
///
/// @param id
///            document type, `sk_lahir`; the same type serves many services
/// @param how
///            how it comes to us
/// @param pages
///            most pages it may have
/// @param colour
///            it is kept in colour: a photo
/// @param optional
///            one may go on without it
/// @param reuse
///            how many months one handed in before is good for; 0: a new one every time
public record Requirement(String id, Condition when, How how, int pages, boolean colour, boolean optional, int reuse) {

    /// What does not grow old: a certificate of birth.
    public static final int FOR_EVER = 1200;

    /// A new one every time.
    public Requirement(String id, Condition when, How how, int pages, boolean colour, boolean optional) {
        this(id, when, how, pages, colour, optional, 0);
    }

    /// Grey, and not to be left out.
    public Requirement(String id, Condition when, How how, int pages) {
        this(id, when, how, pages, false, false);
    }

    /// May one that is handed in now serve again?
    public boolean mayBeReused() {
        return reuse > 0;
    }

    /// Is one that was handed in `on` that day still good `today`?
    public boolean reusable(LocalDate on, LocalDate today) {
        return mayBeReused() && !on.plusMonths(reuse).isBefore(today);
    }

    public enum How {
        /// Laid on the scanner here, or brought to the counter.
        SCANNED,
        /// Made by the kiosk from the answers (forms), or known to the agency already (identity, credit points);
        /// nothing to do.
        FILLED_IN,
        /// Only the original at the counter will do.
        BROUGHT
    }
}
