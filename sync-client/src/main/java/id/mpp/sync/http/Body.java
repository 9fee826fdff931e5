package id.mpp.sync.http;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// What a request carries. Sent at most once per call: OkHttp would otherwise send it again by itself after a 408, a
/// 503 or a stale connection, and only the courier may decide that.
public sealed interface Body {

    record None() implements Body {
    }

    /// Small bytes of any type.
    @SuppressWarnings("ArrayRecordComponent") // small, and compared by nobody
    record Bytes(String mediaType, byte[] bytes) implements Body {

        @Override
        public String toString() {
            return "Bytes[" + mediaType + ", " + bytes.length + " bytes]";
        }
    }

    /// `length` bytes of a file from `offset`, streamed.
    record FilePart(String mediaType, Path file, long offset, long length) implements Body {
    }

    /// At most `length` bytes of a file from `offset`, streamed without a length, so that it can end in good order
    /// wherever it is told to: the far end has then all that was sent, and the connection goes on.
    ///
    /// @param enough
    ///            asked again and again on the sending thread; takes no time
    record FileSlice(String mediaType, Path file, long offset, long length, BooleanSupplier enough) implements Body {
    }
}
