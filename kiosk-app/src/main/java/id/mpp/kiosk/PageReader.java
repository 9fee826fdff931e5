package id.mpp.kiosk;

import id.mpp.kiosk.paper.PageText;
import java.util.Optional;

/// Reads what stands on a page, if it can.
@FunctionalInterface
interface PageReader {

    /// Nobody reads pages here, and nobody misses it.
    PageReader NONE = _ -> Optional.empty();

    /// Blocks until it is read or given up.
    ///
    /// @param picture
    ///            PNG or JPEG
    Optional<PageText> read(byte[] picture);
}
