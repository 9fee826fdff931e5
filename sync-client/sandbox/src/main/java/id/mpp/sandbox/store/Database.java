package id.mpp.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection, one user at a time. A hall has nine kiosks at most and every statement here takes microseconds; a
/// lock is easier to be sure of than isolation levels, above all for "the next number".
public final class Database implements AutoCloseable {

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    /// @throws StoreException
    ///             when the address cannot be opened
    public Database(String jdbcUrl) {
        try {
            connection = DriverManager.getConnection(jdbcUrl);
            for (String statement : schema().split(";", -1)) {
                if (!statement.isBlank()) {
                    update(statement);
                }
            }
        } catch (SQLException e) {
            throw new StoreException("cannot open the sandbox's database", e);
        }
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(
                Database.class.getResourceAsStream("/id/mpp/sandbox/schema.sql"), "schema.sql is part of this jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All or nothing, and nobody else meanwhile. May be nested: the outermost decides.
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            return inTransaction(work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException("a transaction failed", e);
        } finally {
            leaveTransaction(done);
        }
    }

    private void leaveTransaction(boolean done) {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new StoreException("a transaction could not be ended", e);
        }
    }

    int update(String sql, @Nullable Object... values) {
        lock.lock();
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("an update failed", e);
        } finally {
            lock.unlock();
        }
    }

    <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values) {
        lock.lock();
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException("a query failed", e);
        } finally {
            lock.unlock();
        }
    }

    <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    int count(String sql, @Nullable Object... values) {
        return one(sql, row -> row.number(1), values).orElse(0);
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            @Nullable
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("the sandbox's database did not close", e);
        } finally {
            lock.unlock();
        }
    }

    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /// A row, in the types used here.
    record Row(ResultSet columns) {

        String text(String column) throws SQLException {
            return Objects.requireNonNull(columns.getString(column), column);
        }

        Optional<String> maybeText(String column) throws SQLException {
            return Optional.ofNullable(columns.getString(column));
        }

        int number(int column) throws SQLException {
            return columns.getInt(column);
        }

        int number(String column) throws SQLException {
            return columns.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return columns.getBoolean(column);
        }

        byte[] bytes(String column) throws SQLException {
            return Objects.requireNonNull(columns.getBytes(column), column);
        }

        Instant instant(String column) throws SQLException {
            return maybeInstant(column).orElseThrow(() -> new IllegalStateException(column + " is missing"));
        }

        Optional<Instant> maybeInstant(String column) throws SQLException {
            @Nullable
            OffsetDateTime at = columns.getObject(column, OffsetDateTime.class);
            return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
        }
    }
}
