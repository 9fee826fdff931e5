package id.mpp.kiosk.paper;

import java.util.Optional;

/// One drawn scan and what is true of it.
///
/// @param fault
///            what is wrong with it; nothing for a good page
/// @param skew
///            how far the page lies askew, clockwise, not counting quarters
/// @param quarters
///            how often it has to be turned clockwise to be read
/// @param jpeg
///            as a scanner would deliver it
public record SampleScan(long seed, Content content, Optional<Finding> fault, double skew, int quarters, byte[] jpeg) {

    /// What is drawn.
    public enum Content {
        /// A printed letter with letterhead, stamp and signature.
        LETTER,
        /// A family card: capitals in a table across the page.
        TABLE,
        /// A printed form filled in by hand.
        FORM,
        /// An identity card of an invented person.
        CARD,
        /// A photocopy of both sides of one, without colours.
        COPY,
        /// A passport photograph.
        PHOTO
    }

    public static final int DPI = 300;

    @Override
    public String toString() {
        return "seed " + seed + ": " + content + ", " + fault.map(Finding::name).orElse("good");
    }
}
