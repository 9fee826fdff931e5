package id.mpp.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// The sandbox's memory: H2 or PostgreSQL, by its JDBC address. Flyway brings the schema up to date when it opens.
///
/// Work that must not meet other work of its kind (the next number of a queue, one parcel) is done [#alone] under a
/// name; a lock is easier to be sure of than isolation levels. It holds within one process, which is all there is of a
/// sandbox; primary keys hold beyond.
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final HikariDataSource pool;
    private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();
    @SuppressWarnings("ThreadLocalUsage") // of this database: a test opens several
    private final ThreadLocal<@Nullable Transaction> transaction = new ThreadLocal<>();

    /// @throws StoreException
    ///             when the address cannot be opened or its schema not be brought up to date
    public Database(String jdbcUrl) {
        try {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(jdbcUrl);
            config.setMaximumPoolSize(MOST_CONNECTIONS);
            config.setConnectionTimeout(LONGEST_WAIT.toMillis());
            config.setPoolName("sandbox");
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException("cannot open the sandbox's database; check its address and whether it runs", e);
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:id/mpp/sandbox/schema")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException("the schema of the sandbox's database cannot be brought up to date", e);
        }
    }

    /// What a thread has under way: its connection, and the locks it lets go only after the commit, so that the next
    /// one sees what was done.
    private record Transaction(Connection connection, List<ReentrantLock> held) {
    }

    /// All or nothing, and nobody else under this name until it is committed. May be nested: the outermost decides.
    /// Names are taken in this order: kiosks, numbers, help-calls, keys, sequences.
    <T> T alone(String name, Supplier<T> work) {
        return together(() -> {
            ReentrantLock lock = locks.computeIfAbsent(name, _ -> new ReentrantLock());
            lock.lock();
            Objects.requireNonNull(transaction.get()).held().add(lock);
            return work.get();
        });
    }

    /// All or nothing. May be nested: the outermost decides.
    <T> T together(Supplier<T> work) {
        if (transaction.get() != null) {
            return work.get();
        }
        List<ReentrantLock> held = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            transaction.set(new Transaction(connection, held));
            return committed(connection, work);
        } catch (SQLException e) {
            throw new StoreException("a transaction failed", e);
        } finally {
            transaction.remove();
            held.reversed().forEach(ReentrantLock::unlock);
        }
    }

    private static <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private interface Use<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T use(String failure, Use<T> use) {
        try {
            @Nullable
            Transaction own = transaction.get();
            if (own != null) {
                return use.with(own.connection());
            }
            try (Connection connection = pool.getConnection()) {
                return use.with(connection);
            }
        } catch (SQLException e) {
            throw new StoreException(failure, e);
        }
    }

    int update(String sql, @Nullable Object... values) {
        return use("an update failed", connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values) {
        return use("a query failed", connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        });
    }

    <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    int count(String sql, @Nullable Object... values) {
        return one(sql, row -> row.number(1), values).orElse(0);
    }

    /// The next `seq` of a name, never the same one twice, also after a restart.
    public long next(String name) {
        return alone("sequence " + name, () -> {
            if (update("UPDATE sequences SET last = last + 1 WHERE name = ?", name) == 0) {
                update("INSERT INTO sequences (name, last) VALUES (?, 1)", name);
            }
            return one("SELECT last FROM sequences WHERE name = ?", row -> row.large("last"), name).orElseThrow();
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
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
        pool.close();
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

        long large(String column) throws SQLException {
            return columns.getLong(column);
        }

        Optional<Integer> maybeNumber(String column) throws SQLException {
            int value = columns.getInt(column);
            return columns.wasNull() ? Optional.empty() : Optional.of(value);
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
