package id.mpp.sandbox.opener;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What became of a sealed parcel.
public sealed interface Opening {

    /// Verified to its last byte.
    ///
    /// @param manifest
    ///            the JSON object of `manifest.json`
    record Opened(UUID id, Kind kind, JsonNode manifest, List<Part> parts) implements Opening {

        @Override
        public String toString() {
            return "Opened[" + id + ", " + kind + "]";
        }
    }

    /// Not a parcel, not for this centre, or damaged.
    ///
    /// @param why
    ///            for the log: what is wrong with the file, never what is in it
    record Unreadable(String why) implements Opening {
    }

    /// What a parcel is about.
    enum Kind {
        TICKET, APPLICATION, SURVEY, COMPLAINT, AUDIT, HEALTH
    }

    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    record Part(String name, String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return "Part[" + name + ", " + bytes.length + " bytes]";
        }
    }
}
