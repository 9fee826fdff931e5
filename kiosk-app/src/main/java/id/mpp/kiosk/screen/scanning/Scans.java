package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.IdentityOffer;
import id.mpp.kiosk.paper.Verdict;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// The scanner as this page needs it. Is called on the FX thread, never waits, and answers on the FX thread.
public interface Scans {

    /// Fetches one page, looks at it and makes it clean. `told` hears of any number of [Progress.Advanced] and then of
    /// one other, unless the scan is cancelled: then of nothing more.
    Scan begin(Wanted wanted, Consumer<Progress> told);

    /// Puts front and back of a card on one page, each as large as it is.
    void cardSheet(Page front, Page back, BiConsumer<Page, Image> made);

    /// Decodes a page that was kept earlier.
    void picture(Page page, Consumer<Image> shown);

    /// May a scan be begun now?
    boolean usable();

    /// What is to be scanned.
    ///
    /// @param document
    ///            kind of paper, `kk`
    /// @param colour
    ///            the page is wanted in colour
    record Wanted(String document, boolean colour) {
    }

    /// A scan on its way.
    @FunctionalInterface
    interface Scan {
        void cancel();
    }

    /// What is heard of a scan.
    sealed interface Progress {

        /// `part` is 0–1, or negative while the scanner does not say.
        record Advanced(double part) implements Progress {
        }

        /// A whole page with something on it, straight and clean, its picture, decoded, and what was found on it.
        record Arrived(Page page, Image picture, Verdict verdict) implements Progress {
        }

        /// A machine has read the page that arrived, and surely it is another paper than the one asked for, or there is
        /// a name or NIK on it that the citizen may take over.
        record Read(Page page, boolean other, Optional<IdentityOffer> offer) implements Progress {
        }

        record Failed(Trouble why) implements Progress {
        }
    }

    /// Why there is no page.
    enum Trouble {
        /// A page came and nothing is on it.
        EMPTY_PAGE,
        /// Nothing lies on the glass.
        NO_DOCUMENT,
        /// Paper is stuck or a lid is open: staff can mend it.
        NEEDS_STAFF,
        /// Not there, or silent.
        UNUSABLE
    }
}
