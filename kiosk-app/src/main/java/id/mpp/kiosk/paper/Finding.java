package id.mpp.kiosk.paper;

/// What can be wrong with a scanned page, in the order in which it matters. Texts: `scanning.finding.<NAME>`, what it
/// is and what to do next.
public enum Finding {
    /// Nothing is on it. The only one a citizen cannot overrule.
    EMPTY,
    /// Too little light: an open lid.
    TOO_DARK,
    /// The scanner took too much light; ink has faded.
    TOO_LIGHT,
    /// Two identity cards lie on the glass.
    TWO_CARDS,
    /// Print or a card runs out of the glass.
    CUT_OFF,
    FOLDED_CORNER,
    /// Ink hardly differs from its paper.
    LOW_CONTRAST,
    /// The paper moved or does not lie flat.
    BLURRED,
    /// It lay on its head; it has been turned.
    UPSIDE_DOWN,
    /// It lay on its side; it has been turned.
    SIDEWAYS,
    /// The words expected on this kind of paper are not there.
    OTHER_PAPER;

    /// The kiosk has put it right by itself: said, but no reason to scan again.
    public boolean mended() {
        return this == UPSIDE_DOWN || this == SIDEWAYS;
    }

    /// May the citizen keep the page all the same?
    public boolean keepable() {
        return this != EMPTY;
    }
}
