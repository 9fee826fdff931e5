package id.mpp.kiosk.screen.receiving;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.Finding;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// The way from the citizen's phone as this page needs it. Is called on the FX thread, never waits, and answers there.
public interface PhonePaper {

    /// Hands over how it stands at once and at every change. One page at a time.
    void follow(Consumer<Standing> page);

    /// *Kirim yang lain*: what has come is forgotten, or a way that is over is opened anew.
    void another();

    /// *Pakai*: what has come is told to the journey.
    void take();

    sealed interface Standing {

        /// The address is being asked for.
        record Preparing() implements Standing {
        }

        /// A phone may come.
        ///
        /// @param opened
        ///            a phone shows the page
        /// @param refused
        ///            why the last file was of no use, `LOCKED`
        record Waiting(URI address, Instant expiresAt, boolean opened, Optional<String> refused) implements Standing {

            @Override
            public String toString() {
                return "Waiting[until " + expiresAt + "]";
            }
        }

        /// A file is here and is being looked at.
        record Checking(Waiting way) implements Standing {
        }

        /// It can be used.
        ///
        /// @param findings
        ///            what is not as it should be, on any of the pages
        record Shown(Waiting way, List<Page> pages, List<Image> pictures, Set<Finding> findings) implements Standing {

            @Override
            public String toString() {
                return "Shown[" + pages.size() + "]";
            }
        }

        /// No phone can come this way any more.
        record Over(boolean expired) implements Standing {
        }
    }
}
