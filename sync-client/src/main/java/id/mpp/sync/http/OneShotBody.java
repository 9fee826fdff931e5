package id.mpp.sync.http;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/// A body that OkHttp must not send twice.
final class OneShotBody extends RequestBody {

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

    /// @param silence
    ///            how long the far end may take nothing, where OkHttp does not watch
    static @Nullable RequestBody of(String method, Body body, Duration silence) {
        return switch (body) {
            case Body.None() -> takesBody(method) ? new OneShotBody(null, 0, sink -> {
            }) : null;
            case Body.Bytes bytes ->
                new OneShotBody(MediaType.get(bytes.mediaType()), bytes.bytes().length,
                        sink -> sink.write(bytes.bytes()));
            case Body.FilePart part ->
                new OneShotBody(MediaType.get(part.mediaType()), part.length(),
                        sink -> copy(part.file(), part.offset(), part.length(), sink));
            case Body.FileSlice part -> new FileSliceBody(part, silence);
        };
    }

    private static boolean takesBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static void copy(Path file, long offset, long length, BufferedSink sink) throws IOException {
        try (var in = new FileInputStream(file.toFile()); Source source = Okio.source(in)) {
            in.getChannel().position(offset);
            sink.write(source, length);
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
