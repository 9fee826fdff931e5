package id.mpp.kiosk.journey;

import java.util.List;

/// How one required document stands.
public sealed interface Paper {

    /// Scanned here; at least one page.
    record Scanned(List<Page> pages) implements Paper {
        public Scanned {
            pages = List.copyOf(pages);
        }
    }

    /// The citizen will bring it to the counter.
    record BroughtLater() implements Paper {
    }

    /// One may go on without it, and the citizen did.
    record LeftOut() implements Paper {
    }
}
