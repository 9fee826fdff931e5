package id.mpp.kiosk.journey;

/// What came of an act.
///
/// @param count
///            parcels, where parcels are concerned; else 0
/// @param trouble
///            a code of what went wrong, for words: `STICK_FULL`, `PAPER`; or [#ALL_ARRIVED]; else empty
public record DutyOutcome(DutyAct act, Result result, int count, String trouble) {

    /// The stick had the centre's word for everything that waited here.
    public static final String ALL_ARRIVED = "ALL_ARRIVED";

    public enum Result {
        DONE,
        /// Not possible, or not any more: nothing has changed.
        REFUSED,
        /// It was tried.
        FAILED,
        /// The record of it could not be kept, so it was not begun.
        NOT_RECORDED
    }

    public DutyOutcome(DutyAct act, Result result) {
        this(act, result, 0, "");
    }
}
