package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two tables of the index in one H2 file, one connection, used under the lock of [ParcelIndex].
final class IndexDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexDatabase.class);
    /// No files beside the database, no shutdown hook of its own: the client closes it.
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final Connection connection;

    private IndexDatabase(Connection connection) {
        this.connection = connection;
    }

    static IndexDatabase open(Path file) throws SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + OPTIONS);
        var database = new IndexDatabase(source.getConnection());
        try {
            database.createTables();
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS waiting (
                        id UUID PRIMARY KEY,
                        kind VARCHAR(20) NOT NULL,
                        bytes BIGINT NOT NULL,
                        sha256 VARCHAR(64) NOT NULL,
                        attempts INT NOT NULL,
                        not_before TIMESTAMP(3) WITH TIME ZONE NOT NULL)""");
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS delivered (
                        id UUID PRIMARY KEY,
                        receipt VARCHAR(80) NOT NULL,
                        sha256 VARCHAR(64) NOT NULL,
                        bytes BIGINT NOT NULL,
                        delivered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL)""");
        }
    }

    Map<ParcelId, IndexEntry> waiting() throws SQLException {
        Map<ParcelId, IndexEntry> entries = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("SELECT id, kind, bytes, sha256, attempts, not_before FROM waiting")) {
            while (rows.next()) {
                var id = new ParcelId(rows.getObject(1, UUID.class));
                ParcelKind kind = kind(rows.getString(2));
                Instant notBefore = rows.getObject(6, Instant.class);
                entries.put(id, new IndexEntry(id, kind, rows.getLong(3), rows.getString(4), rows.getInt(5),
                        notBefore));
            }
        }
        return entries;
    }

    List<Receipt> receipts() throws SQLException {
        List<Receipt> receipts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, receipt, sha256, bytes, delivered_at FROM delivered ORDER BY delivered_at DESC")) {
            while (rows.next()) {
                var id = new ParcelId(rows.getObject(1, UUID.class));
                Instant at = rows.getObject(5, Instant.class);
                receipts.add(new Receipt(id, rows.getString(2), rows.getString(3), rows.getLong(4), at));
            }
        }
        return receipts;
    }

    void write(IndexEntry entry) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("MERGE INTO waiting (id, kind, bytes, sha256, attempts, not_before) KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, entry.id().value());
            statement.setString(2, entry.kind().name());
            statement.setLong(3, entry.bytes());
            statement.setString(4, entry.sha256());
            statement.setInt(5, entry.attempts());
            statement.setObject(6, entry.notBefore().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    void write(Receipt receipt) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("MERGE INTO delivered (id, receipt, sha256, bytes, delivered_at) KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            statement.setObject(1, receipt.id().value());
            statement.setString(2, receipt.receipt());
            statement.setString(3, receipt.sha256());
            statement.setLong(4, receipt.bytes());
            statement.setObject(5, receipt.deliveredAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    void remove(ParcelId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM waiting WHERE id = ?")) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        }
    }

    private static ParcelKind kind(String name) throws SQLException {
        try {
            return ParcelKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new SQLException("unknown kind in the index: " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("the parcel index did not close cleanly", e);
        }
    }
}
