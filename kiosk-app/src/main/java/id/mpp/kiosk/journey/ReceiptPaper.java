package id.mpp.kiosk.journey;

/// The receipt on paper, as far as the citizen wants it there. Unlike a queue number it can be printed again: every
/// paper carries the same number, and all but the first say that they are a copy.
///
/// @param mayExist
///            whether a paper may have come out already, so that the next one is a copy
public record ReceiptPaper(State state, boolean mayExist) {

    /// Nobody has asked for it.
    public static final ReceiptPaper UNASKED = new ReceiptPaper(State.UNASKED, false);

    public enum State {
        UNASKED,
        PRINTING,
        /// The printer itself has confirmed it.
        PRINTED,
        /// Certainly nothing came out.
        NOT_PRINTED,
        /// There may be a paper, half of one, or none.
        UNCERTAIN
    }

    ReceiptPaper asked() {
        return new ReceiptPaper(State.PRINTING, mayExist);
    }

    /// What the printer says.
    ReceiptPaper told(State outcome) {
        return switch (outcome) {
            case PRINTED -> printed();
            case NOT_PRINTED -> notPrinted();
            case UNCERTAIN -> uncertain();
            case UNASKED, PRINTING -> this;
        };
    }

    /// Also late, when nobody was sure any more.
    ReceiptPaper printed() {
        return state == State.PRINTING || state == State.UNCERTAIN ? new ReceiptPaper(State.PRINTED, true) : this;
    }

    ReceiptPaper notPrinted() {
        return state == State.PRINTING ? new ReceiptPaper(State.NOT_PRINTED, mayExist) : this;
    }

    ReceiptPaper uncertain() {
        return state == State.PRINTING ? new ReceiptPaper(State.UNCERTAIN, true) : this;
    }
}
