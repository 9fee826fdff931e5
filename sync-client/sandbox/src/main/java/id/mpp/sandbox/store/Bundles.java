package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Published catalogues, all of them: a kiosk may still be fetching the one before.
public final class Bundles {

    private final Database database;
    private final Clock clock;

    public Bundles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param position
    ///            grows with every publishing; the `seq` of its announcement
    /// @param sha256
    ///            of the ZIP, hex
    public record Bundle(String version, long position, String sha256, int bytes, Instant publishedAt) {
    }

    /// Publishes a ZIP of services, unless the newest is the same.
    public Bundle publish(byte[] zip, String sha256) {
        return database.alone("catalogue", () -> {
            Optional<Bundle> newest = newest();
            if (newest.isPresent() && newest.get().sha256().equals(sha256)) {
                return newest.get();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            long position = database.next("catalogue");
            String version = now.toString().substring(0, 10).replace('-', '.') + "-" + position;
            database.update("INSERT INTO catalogue_bundles (version, position, sha256, content, published_at)"
                    + " VALUES (?, ?, ?, ?, ?)", version, position, sha256, zip, now);
            return new Bundle(version, position, sha256, zip.length, now);
        });
    }

    public Optional<Bundle> newest() {
        return database.one("SELECT version, position, sha256, OCTET_LENGTH(content) AS bytes, published_at"
                + " FROM catalogue_bundles ORDER BY position DESC FETCH FIRST 1 ROWS ONLY", Bundles::bundle);
    }

    public Optional<byte[]> zip(String version) {
        return database.one("SELECT content FROM catalogue_bundles WHERE version = ?", row -> row.bytes("content"),
                version);
    }

    private static Bundle bundle(Database.Row row) throws SQLException {
        return new Bundle(row.text("version"), row.large("position"), row.text("sha256"), row.number("bytes"),
                row.instant("published_at"));
    }
}
