package id.mpp.sync.http;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/// A body that OkHttp must not send twice.
final class OneShotBody extends RequestBody {

    /// OkHttp's word for a length that is not known.
    private static final long UNTOLD = -1;
    /// How much is sent between two looks whether it is enough: a quarter of a second at 1 Mbit/s.
    private static final long STEP_BYTES = 32 * 1024;

    private final @Nullable MediaType mediaType;
    private final long length;
    private final Writing writing;

    private OneShotBody(@Nullable MediaType mediaType, long length, Writing writing) {
        this.mediaType = mediaType;
        this.length = length;
        this.writing = writing;
    }

    private interface Writing {
        void to(BufferedSink sink) throws IOException;
    }

    static @Nullable RequestBody of(String method, Body body) {
        return switch (body) {
            case Body.None() -> takesBody(method) ? new OneShotBody(null, 0, sink -> {
            }) : null;
            case Body.Bytes bytes ->
                new OneShotBody(MediaType.get(bytes.mediaType()), bytes.bytes().length,
                        sink -> sink.write(bytes.bytes()));
            case Body.FilePart part ->
                new OneShotBody(MediaType.get(part.mediaType()), part.length(),
                        sink -> copy(part.file(), part.offset(), part.length(), () -> false, sink));
            case Body.FileSlice part ->
                new OneShotBody(MediaType.get(part.mediaType()), UNTOLD,
                        sink -> copy(part.file(), part.offset(), part.length(), part.enough(), sink));
        };
    }

    private static boolean takesBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static void copy(Path file, long offset, long length, BooleanSupplier enough, BufferedSink sink)
            throws IOException {
        try (var in = new FileInputStream(file.toFile()); Source source = Okio.source(in)) {
            in.getChannel().position(offset);
            var step = new Buffer();
            long left = length;
            while (left > 0 && !enough.getAsBoolean()) {
                fill(step, source, Math.min(left, STEP_BYTES));
                left -= step.size();
                // as one: each write is a piece of its own on the wire when no length was told
                sink.write(step, step.size());
            }
        }
    }

    private static void fill(Buffer step, Source source, long bytes) throws IOException {
        while (step.size() < bytes) {
            if (source.read(step, bytes - step.size()) < 0) {
                throw new EOFException("the file is shorter than it was");
            }
        }
    }

    @Override
    public @Nullable MediaType contentType() {
        return mediaType;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        writing.to(sink);
    }
}
