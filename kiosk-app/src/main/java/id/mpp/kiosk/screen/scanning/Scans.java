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

    /// Fetches one page, looks at it and makes it clean. `told` hears of any number of [Progress.Advanced] and
    /// [Progress.Grown], of [Progress.Checking] when the last byte is here, and then of one other, unless the scan is
    /// cancelled: then of nothing more.
    Scan begin(Wanted wanted, Consumer<Progress> told);

    /// Puts front and back of a card on one page, each as large as it is.
    void cardSheet(Page front, Page back, BiConsumer<Page, Image> made);

    /// Turns a page by a quarter, clockwise.
    void turned(Page page, BiConsumer<Page, Image> made);

    /// Decodes a page that was kept earlier, fine enough to be looked at large.
    void picture(Page page, Consumer<Image> shown);

    /// The same, small: of thirty pages all can be held at once.
    void thumbnail(Page page, Consumer<Image> shown);

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

        /// The rows that have come of the page, drawn as large as the whole page; what is missing is transparent.
        ///
        /// @param part
        ///            of the page that is drawn, 0–1
        record Grown(Image picture, double part) implements Progress {
        }

        /// The whole page is here and is being looked at: a second or two.
        record Checking() implements Progress {
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
        /// The feeder took two sheets at once.
        TWO_SHEETS,
        /// Paper is stuck.
        JAM,
        COVER_OPEN,
        /// Something else that staff can mend.
        NEEDS_STAFF,
        /// The page came only in part, or cannot be read: it is not kept.
        TORN,
        /// There is no room for a page.
        NO_ROOM,
        /// Not there, or silent.
        UNUSABLE
    }
}
