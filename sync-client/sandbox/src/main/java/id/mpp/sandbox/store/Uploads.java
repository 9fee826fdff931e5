package id.mpp.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Sealed bytes on their way, one file an upload, written as they arrive so that a cut line loses nothing (tus 1.0).
/// One that nobody goes on with is thrown away after a while, and none survives a restart of the sandbox; the kiosk is
/// then told 404 and begins again.
public final class Uploads implements AutoCloseable {

    private static final int BUFFER_BYTES = 65_536;

    private final Path folder;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration life;

    /// @param life
    ///            of an upload since something last came for it
    public Uploads(Clock clock, Duration life) throws IOException {
        this.clock = clock;
        this.life = life;
        folder = Files.createTempDirectory("sandbox-uploads");
    }

    /// One upload; the monitor of its file lets only one request write at a time.
    private record Upload(String kioskId, long length, Path file, Instant expires) {

        private Upload until(Instant later) {
            return new Upload(kioskId, length, file, later);
        }
    }

    /// An upload that has begun.
    public record Begun(String id, Instant expires) {
    }

    /// Where an upload stands.
    public record Progress(long offset, long length, Instant expires) {

        public boolean complete() {
            return offset == length;
        }
    }

    /// How a piece arrived.
    public sealed interface Arrival {

        record Stored(long offset, Instant expires) implements Arrival {
        }

        /// Begins elsewhere than the upload stands.
        record WrongOffset() implements Arrival {
        }

        /// Holds more than was announced.
        record TooMuch() implements Arrival {
        }
    }

    public Begun create(String kioskId, long length) throws IOException {
        throwAwayExpired();
        String id = UUID.randomUUID().toString().replace("-", "");
        Path file = Files.createFile(folder.resolve(id));
        Upload upload = new Upload(kioskId, length, file, expiry());
        uploads.put(id, upload);
        return new Begun(id, upload.expires());
    }

    private Instant expiry() {
        return clock.instant().plus(life);
    }

    private void throwAwayExpired() throws IOException {
        for (Map.Entry<String, Upload> each : uploads.entrySet()) {
            if (isOver(each.getValue())) {
                forget(each.getKey());
            }
        }
    }

    private boolean isOver(Upload upload) {
        return !clock.instant().isBefore(upload.expires());
    }

    public Optional<Progress> progress(String id, String kioskId) throws IOException {
        Optional<Upload> upload = find(id, kioskId);
        return upload.isEmpty()
                ? Optional.empty()
                : Optional.of(new Progress(Files.size(upload.get().file()), upload.get().length(),
                        upload.get().expires()));
    }

    /// Empty if there is no such upload.
    ///
    /// @throws IOException
    ///             when the line is cut; what came before is kept
    public Optional<Arrival> append(String id, String kioskId, long offset, InputStream body) throws IOException {
        Optional<Upload> upload = find(id, kioskId);
        if (upload.isEmpty()) {
            return Optional.empty();
        }
        Upload prolonged = upload.get().until(expiry());
        uploads.computeIfPresent(id, (_, _) -> prolonged);
        return Optional.of(append(prolonged, offset, body));
    }

    /// Nothing is held while waiting for bytes: a request that was left behind on a half-open line must not stop the
    /// one that goes on in its place, and finds itself overtaken should it ever wake.
    private static Arrival append(Upload upload, long offset, InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long stands = offset;
        Arrival arrival = append(upload, stands, buffer, 0);
        for (int read = body.read(buffer); read >= 0 && arrival instanceof Arrival.Stored; read = body.read(buffer)) {
            arrival = append(upload, stands, buffer, read);
            stands += read;
        }
        return arrival;
    }

    private static Arrival append(Upload upload, long offset, byte[] piece, int length) throws IOException {
        synchronized (upload.file()) {
            if (Files.size(upload.file()) != offset) {
                return new Arrival.WrongOffset();
            }
            if (offset + length > upload.length()) {
                return new Arrival.TooMuch();
            }
            try (OutputStream file = Files.newOutputStream(upload.file(), StandardOpenOption.APPEND)) {
                file.write(piece, 0, length);
            }
            return new Arrival.Stored(offset + length, upload.expires());
        }
    }

    /// The bytes of a complete upload.
    public byte[] bytes(String id, String kioskId) throws IOException {
        return Files.readAllBytes(find(id, kioskId).orElseThrow(() -> new IOException("no such upload")).file());
    }

    public void forget(String id) throws IOException {
        Upload upload = uploads.remove(id);
        if (upload != null) {
            Files.deleteIfExists(upload.file());
        }
    }

    private Optional<Upload> find(String id, String kioskId) {
        return Optional.ofNullable(uploads.get(id))
                .filter(upload -> upload.kioskId().equals(kioskId) && !isOver(upload));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
