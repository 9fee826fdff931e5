package id.mpp.sandbox.store;

import java.sql.SQLException;

/// The database failed; the request ends in a 500. Keeps the SQLSTATE and not the cause: a database's own message
/// quotes the values it choked on, and those may be a citizen's.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, SQLException cause) {
        super(message + ", SQLSTATE " + cause.getSQLState());
    }
}
