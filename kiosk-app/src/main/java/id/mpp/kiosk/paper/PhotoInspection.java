package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.ReadingDirection.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Looks at a paper that was photographed with a phone. Less is asked of its light than of a scanner's: a room is
/// darker, shadows fall, and all that counts is that it can be read.
final class PhotoInspection {

    /// Smallest print is read by a machine down to here; below, people guess too.
    private static final double COARSEST = 95;
    private static final double FINE = 150;
    /// Paper in a room at night; noise eats the print.
    private static final int DARK_PAPER = 72;
    /// Share of the paper's light that ink takes at least.
    private static final double FAINT = 0.2;
    /// Left over after it was laid flat.
    private static final double LITTLE = 2;

    private PhotoInspection() {
    }

    static Inspected of(PhotoPaper photo) {
        Grey full = photo.page().grey();
        Grey fine = full.shrunkTo(FINE);
        double toFull = full.dpi() / fine.dpi();
        int bare = fine.usual();
        var whole = Frame.whole(fine.width(), fine.height());
        double skew = photo.card() ? 0 : Skew.of(Ink.of(fine), 0, photo.found() ? LITTLE : Skew.MOST);
        Frame straight = photo.found() ? whole.turnedBy(skew) : Inspection.around(whole, skew);
        Ink ink = Ink.of(fine.under(straight, bare));
        Reading reading = Inspection.reading(photo.card()
                ? Ink.hearts(full.under(straight.times(toFull), bare))
                : ink);
        var found = EnumSet.noneOf(Finding.class);
        var cut = EnumSet.noneOf(Edge.class);
        cut.addAll(photo.cut());
        if (!photo.found()) {
            cut.addAll(RunOut.over(fine, (_, _) -> false));
        }
        double sharpness = -1;
        if (Inspection.saysNothing(ink, reading)) {
            found.add(Finding.EMPTY);
        } else {
            sharpness = Sharpness.blur(full, ink.depth());
            Optional<Finding> light = light(ink);
            light.ifPresent(found::add);
            if (!cut.isEmpty()) {
                found.add(Finding.CUT_OFF);
            }
            // where nothing is steep enough to be measured, nothing is sharp
            boolean sharp = sharpness >= 0 && sharpness <= Inspection.BLURRED;
            if (light.isEmpty() && (!sharp || full.dpi() < COARSEST)) {
                found.add(Finding.BLURRED);
            }
            if (reading.sure() && reading.quarters() != 0) {
                found.add(reading.quarters() == 2 ? Finding.UPSIDE_DOWN : Finding.SIDEWAYS);
            }
        }
        int quarters = reading.sure() ? reading.quarters() : 0;
        return new Inspected(new Verdict(List.copyOf(found), photo.card(), Inspection.shown(cut, quarters)), false,
                straight.times(toFull), quarters, ink.depth(), ink.paper(), sharpness);
    }

    private static Optional<Finding> light(Ink ink) {
        if (ink.paper() < DARK_PAPER) {
            return Optional.of(Finding.TOO_DARK);
        }
        if (ink.paper() >= Inspection.OVEREXPOSED && ink.paper() - ink.depth() > Inspection.FADED_INK) {
            return Optional.of(Finding.TOO_LIGHT);
        }
        return ink.depth() < FAINT * ink.paper() ? Optional.of(Finding.LOW_CONTRAST) : Optional.empty();
    }
}
