package id.mpp.kiosk.queue;

/// What became of a number. Decided once; a second word about it changes nothing.
public enum TicketFate {
    /// The printer confirmed the paper, or the citizen has it in hand.
    PRINTED,
    /// Shown on the screen, and the citizen confirmed having kept it.
    PAPERLESS,
    /// Nobody has it: never called.
    VOID
}
