package id.mpp.sync.http;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/// A body that OkHttp must not send twice.
final class OneShotBody extends RequestBody {

    /// OkHttp's word for a length that is not known.
    private static final long UNTOLD = -1;
    /// How much is sent between two looks whether it is enough: a tenth of a second at 1 Mbit/s.
    private static final long STEP_BYTES = 16 * 1024;

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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(offset);
            try (Source source = Okio.source(Channels.newInputStream(channel))) {
                long left = length;
                while (left > 0 && !enough.getAsBoolean()) {
                    long step = Math.min(left, STEP_BYTES);
                    sink.write(source, step);
                    left -= step;
                }
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
