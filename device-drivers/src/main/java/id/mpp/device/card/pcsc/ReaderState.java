package id.mpp.device.card.pcsc;

import id.mpp.device.card.AnswerToReset;

/// How a reader is, from `SCARD_READERSTATE.dwEventState`: flags below, a count of card movements above.
///
/// @param flags
///            `SCARD_STATE_…` (pcsclite.h)
/// @param movements
///            how often a card came or went; tells two quick taps from one long one
/// @param card
///            what the card says of itself, empty if there is none
record ReaderState(int flags, int movements, AnswerToReset card) {

    /// Nothing is known yet: the first wait returns at once.
    static final ReaderState UNKNOWN = new ReaderState(0, 0, new AnswerToReset(""));

    private static final int STATE_CHANGED = 0x2;
    private static final int STATE_UNKNOWN = 0x4;
    private static final int STATE_UNAVAILABLE = 0x8;
    private static final int STATE_PRESENT = 0x20;
    private static final int STATE_MUTE = 0x200;

    static ReaderState of(long eventState, byte[] atr) {
        int flags = (int) (eventState & 0xFFFF) & ~STATE_CHANGED;
        return new ReaderState(flags, (int) (eventState >>> 16) & 0xFFFF, AnswerToReset.parse(atr));
    }

    long asCurrentState() {
        return (long) movements << 16 | flags;
    }

    /// Unplugged, or taken away by its driver.
    boolean readerGone() {
        return (flags & (STATE_UNKNOWN | STATE_UNAVAILABLE)) != 0;
    }

    /// A card that answers. A mute one is held badly and becomes a card, or nothing, in the next moment.
    boolean hasCard() {
        return (flags & STATE_PRESENT) != 0 && (flags & STATE_MUTE) == 0;
    }
}
