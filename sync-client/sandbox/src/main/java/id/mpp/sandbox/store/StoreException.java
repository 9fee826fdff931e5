package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.util.Objects;

/// The database failed; the request ends in a 500. Keeps the SQLSTATE and not the cause: a database's own message
/// quotes the values it choked on, and those may be a citizen's.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /// SQLSTATE class "integrity constraint violation" (ISO 9075), the same in H2 and PostgreSQL.
    private static final String INTEGRITY = "23";

    private final String state;

    StoreException(String message, SQLException cause) {
        super(message + ", SQLSTATE " + cause.getSQLState());
        state = Objects.requireNonNullElse(cause.getSQLState(), "");
    }

    /// For the time before any citizen's value is in the database, when the cause helps to put it right.
    StoreException(String message, RuntimeException cause) {
        super(message, cause);
        state = "";
    }

    /// Whether somebody else wrote the same key first.
    boolean isDuplicate() {
        return state.startsWith(INTEGRITY);
    }
}
