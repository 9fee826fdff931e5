package id.mpp.sync.export;

import java.time.Instant;
import java.util.List;

/// `manifest.json` on the stick, written last: what to expect beside it. Nothing personal.
record Manifest(int version, String kioskId, Instant writtenAt, List<Line> parcels) {

    static final String FILE = "manifest.json";

    record Line(String id, String kind, long bytes, String sha256) {
    }
}
