package id.mpp.sync;

import java.util.List;
import java.util.Map;

/// What goes into a parcel, still in the clear and therefore only ever in memory.
///
/// @param manifest
///            small JSON-able facts (strings, numbers, booleans, nested maps and lists); `parts` is added by sealing
/// @param parts
///            the files, in order
public record Contents(ParcelKind kind, Map<String, Object> manifest, List<Part> parts) {

    public Contents {
        parts = List.copyOf(parts);
    }

    /// One file in a parcel.
    ///
    /// @param name
    ///            a plain file name, `answers.json`
    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    public record Part(String name, String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return "Part[" + name + ", " + bytes.length + " bytes]";
        }
    }

    @Override
    public String toString() {
        return "Contents[" + kind + ", " + parts.size() + " parts]";
    }
}
