package id.mpp.sync.http;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
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

    static @Nullable RequestBody of(String method, Body body) {
        return switch (body) {
            case Body.None() -> takesBody(method) ? new OneShotBody(null, 0, sink -> {
            }) : null;
            case Body.Bytes bytes ->
                new OneShotBody(MediaType.get(bytes.mediaType()), bytes.bytes().length,
                        sink -> sink.write(bytes.bytes()));
            case Body.FilePart part ->
                new OneShotBody(MediaType.get(part.mediaType()), part.length(), sink -> copy(part, sink));
        };
    }

    private static boolean takesBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static void copy(Body.FilePart part, BufferedSink sink) throws IOException {
        try (FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            channel.position(part.offset());
            try (Source source = Okio.source(Channels.newInputStream(channel))) {
                sink.write(source, part.length());
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
