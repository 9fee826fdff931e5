package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
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
    /// No files beside the database, no shutdown hook of its own: the client closes it. A small cache: H2 would take a
    /// tenth of the heap. No tidying at the end: a kiosk is switched off, not waited for.
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=1024;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String RECEIPTS = "SELECT id, receipt, sha256, bytes, delivered_at FROM delivered";

    private final Connection connection;

    private IndexDatabase(Connection connection) {
        this.connection = connection;
    }

    /// @param file
    ///            as H2 names it, without its ending
    static IndexDatabase open(String file) throws SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + OPTIONS);
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
                    CREATE TABLE IF NOT EXISTS tried (
                        id UUID PRIMARY KEY,
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

    Map<ParcelId, ParcelIndex.Tries> tries() throws SQLException {
        Map<ParcelId, ParcelIndex.Tries> known = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, attempts, not_before FROM tried")) {
            while (rows.next()) {
                var id = new ParcelId(rows.getObject(1, UUID.class));
                known.put(id, new ParcelIndex.Tries(rows.getInt(2), rows.getObject(3, Instant.class)));
            }
        }
        return known;
    }

    List<Receipt> receipts() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIPTS + " ORDER BY delivered_at DESC")) {
            return receipts(statement);
        }
    }

    List<Receipt> receipt(ParcelId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIPTS + " WHERE id = ?")) {
            statement.setObject(1, id.value());
            return receipts(statement);
        }
    }

    private static List<Receipt> receipts(PreparedStatement statement) throws SQLException {
        List<Receipt> receipts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                var id = new ParcelId(rows.getObject(1, UUID.class));
                Instant at = rows.getObject(5, Instant.class);
                receipts.add(new Receipt(id, rows.getString(2), rows.getString(3), rows.getLong(4), at));
            }
        }
        return receipts;
    }

    /// Everything at once.
    void fill(Map<ParcelId, ParcelIndex.Tries> tries, List<Receipt> receipts) throws SQLException {
        connection.setAutoCommit(false);
        for (Map.Entry<ParcelId, ParcelIndex.Tries> known : tries.entrySet()) {
            write(known.getKey(), known.getValue());
        }
        for (Receipt receipt : receipts) {
            write(receipt);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    void write(ParcelId id, ParcelIndex.Tries known) throws SQLException {
        try (PreparedStatement statement = connection
                .prepareStatement("MERGE INTO tried (id, attempts, not_before) KEY (id) VALUES (?, ?, ?)")) {
            statement.setObject(1, id.value());
            statement.setInt(2, known.attempts());
            statement.setObject(3, known.notBefore().atOffset(ZoneOffset.UTC));
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
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM tried WHERE id = ?")) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
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
