package id.mpp.device.scanner;

import id.mpp.device.DeviceStatus.Cause;
import java.util.List;

/// What became of a scan. A truncated page is never a page: it is `NotScanned`.
public sealed interface ScanOutcome {

    /// Whole pages in the order they lay; at least one.
    record Scanned(List<PageImage> pages) implements ScanOutcome {
        public Scanned {
            pages = List.copyOf(pages);
        }
    }

    record NotScanned(Cause cause) implements ScanOutcome {
    }

    /// This scanner has no such way in: no feeder, or none that sees both sides. Nothing was moved, nobody can mend it;
    /// ask for something else.
    record CannotDo(ScanRequest.Source source) implements ScanOutcome {
    }

    record Cancelled() implements ScanOutcome {
    }
}
