package id.mpp.kiosk.journey;

import java.util.List;

/// How one required document stands.
public sealed interface Paper {

    /// Its pages are here; at least one.
    record Scanned(List<Page> pages, Origin origin) implements Paper {
        public Scanned {
            pages = List.copyOf(pages);
        }

        /// Scanned at this machine.
        public Scanned(List<Page> pages) {
            this(pages, Origin.GLASS);
        }
    }

    enum Origin {
        /// This machine's scanner.
        GLASS,
        /// The citizen's phone.
        PHONE
    }

    /// The centre has it already: its pages are not sent again.
    record FromVault(StoredPaper stored) implements Paper {
    }

    /// It came with the application that is corrected and was right: the centre keeps it.
    record Accepted() implements Paper {
    }

    /// The citizen will bring it to the counter.
    record BroughtLater() implements Paper {
    }

    /// One may go on without it, and the citizen did.
    record LeftOut() implements Paper {
    }
}
