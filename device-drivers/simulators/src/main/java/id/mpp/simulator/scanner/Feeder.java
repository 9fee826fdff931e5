package id.mpp.simulator.scanner;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies on and in the scanner. Guarded by [EsclScannerSimulator].
final class Feeder {

    private static final BufferedImage WHITE_LID = white();
    private static final BufferedImage EMPTY_BACK = white();

    private final Deque<Sheet> sheets = new ArrayDeque<>();
    private @Nullable BufferedImage glass;

    private static BufferedImage white() {
        var white = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                white.setRGB(x, y, 0xF4F4F2);
            }
        }
        return white;
    }

    void layOnGlass(@Nullable BufferedImage paper) {
        glass = paper;
    }

    boolean paperOnGlass() {
        return glass != null;
    }

    void load(List<Sheet> more) {
        sheets.addAll(more);
    }

    void clear() {
        sheets.clear();
    }

    int size() {
        return sheets.size();
    }

    /// Two sheets go in at once and lie crumpled in the tray.
    void pullTwo() {
        sheets.pollFirst();
        sheets.pollFirst();
    }

    /// What the lamp sees next for this job; nothing when there is no more.
    ///
    /// @param endless
    ///            the sensor sees a sheet where none is
    Optional<BufferedImage> next(EsclJob job, boolean endless) {
        if (!job.fromFeeder()) {
            return job.pagesSent() == 0 ? Optional.of(glass == null ? WHITE_LID : glass) : Optional.empty();
        }
        var back = job.back();
        if (back.isPresent()) {
            return back;
        }
        var sheet = Optional.ofNullable(sheets.pollFirst());
        if (sheet.isEmpty() && endless) {
            return Optional.of(EMPTY_BACK);
        }
        if (job.bothSides()) {
            sheet.ifPresent(it -> job.turnedOver(it.back().orElse(EMPTY_BACK)));
        }
        return sheet.map(Sheet::front);
    }
}
