package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Decoded pages: of each a small picture, of the one looked at a large one. Let go of with the paper.
final class Pictures {

    private final Scans scans;
    private final Runnable changed;
    private final Map<Page, Image> small = new HashMap<>();
    private @Nullable Page shown;
    private @Nullable Image large;

    /// @param changed
    ///            told when a picture has been decoded
    Pictures(Scans scans, Runnable changed) {
        this.scans = scans;
        this.changed = changed;
    }

    /// A page that comes with its large picture.
    void take(Page page, Image picture) {
        shown = page;
        large = picture;
        want(page);
    }

    /// The small picture is wanted.
    void want(Page page) {
        if (!small.containsKey(page)) {
            scans.thumbnail(page, image -> {
                small.put(page, image);
                changed.run();
            });
        }
    }

    /// Nothing while it is being decoded.
    Optional<Image> small(Page page) {
        return Optional.ofNullable(small.get(page));
    }

    /// The large picture, or the small one until it is decoded.
    Optional<Image> large(Page page) {
        if (shown != page) {
            shown = page;
            large = null;
            scans.picture(page, image -> {
                if (shown == page) {
                    large = image;
                    changed.run();
                }
            });
        }
        return Optional.ofNullable(large).or(() -> small(page));
    }

    /// Forgets all others, except for the one looked at.
    void keepOnly(Collection<Page> pages) {
        small.keySet().removeIf(page -> page != shown && !pages.contains(page));
    }

    void clear() {
        small.clear();
        shown = null;
        large = null;
    }
}
