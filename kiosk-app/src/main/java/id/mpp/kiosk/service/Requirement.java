package id.mpp.kiosk.service;

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
public record Requirement(String id, Condition when, How how, int pages, boolean colour, boolean optional) {

    /// Grey, and not to be left out.
    public Requirement(String id, Condition when, How how, int pages) {
        this(id, when, how, pages, false, false);
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
