package id.mpp.kiosk.paper;

/// A side of a page as it is shown.
public enum Edge {
    LEFT, TOP, RIGHT, BOTTOM;

    /// Where this side comes to lie when the page is turned clockwise by quarters.
    Edge turned(int quarters) {
        return values()[Math.floorMod(ordinal() + quarters, values().length)];
    }
}
