package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index as the spool sees it: never fails. Whatever goes wrong underneath, the database file is set aside and a
/// new one is begun with what is still known.
public final class ParcelIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelIndex.class);

    private final IndexFiles files;
    private final Map<ParcelId, Tries> tries = new HashMap<>();
    private Optional<IndexDatabase> database = Optional.empty();

    private ParcelIndex(IndexFiles files) {
        this.files = files;
    }

    /// What was tried with a waiting parcel.
    ///
    /// @param attempts
    ///            deliveries tried so far
    /// @param notBefore
    ///            the next try
    public record Tries(int attempts, Instant notBefore) {
    }

    /// Opens the index in `folder`, or begins a new one where there is none that can be read.
    ///
    /// @param folder
    ///            absolute, as H2 names it
    public static ParcelIndex open(String folder, Clock clock) {
        var index = new ParcelIndex(new IndexFiles(folder, clock));
        index.start();
        return index;
    }

    private synchronized void start() {
        try {
            IndexDatabase opened = files.open();
            database = Optional.of(opened);
            tries.putAll(opened.tries());
        } catch (SQLException e) {
            LOG.warn("the parcel index cannot be read and is begun anew: {}", e.getMessage());
            beginAnew(List.of());
        }
    }

    private void beginAnew(List<Receipt> receipts) {
        database.ifPresent(IndexDatabase::close);
        database = Optional.empty();
        try {
            files.setAside();
            IndexDatabase fresh = files.open();
            fresh.fill(tries, receipts);
            database = Optional.of(fresh);
        } catch (SQLException e) {
            LOG.error("no parcel index on this disk; going on without: attempts and receipts are forgotten on restart",
                    e);
        }
    }

    /// The disk takes files again: an index that was given up is begun anew.
    public synchronized void mend() {
        if (database.isEmpty()) {
            beginAnew(List.of());
        }
    }

    /// What is known of parcels that were tried; may know too little or too much, the spool knows what waits.
    public synchronized Map<ParcelId, Tries> tries() {
        return Map.copyOf(tries);
    }

    /// A parcel after another try.
    public synchronized void keep(ParcelId id, Tries known) {
        tries.put(id, known);
        change(open -> open.write(id, known));
    }

    /// Delivered: only the receipt remains.
    public synchronized void delivered(Receipt receipt) {
        tries.remove(receipt.id());
        change(open -> {
            open.write(receipt);
            open.remove(receipt.id());
        });
    }

    /// No longer waiting.
    public synchronized void forget(ParcelId id) {
        if (tries.remove(id) != null) {
            change(open -> open.remove(id));
        }
    }

    /// Receipts of this machine, newest first.
    public synchronized List<Receipt> receipts() {
        return receipts(IndexDatabase::receipts);
    }

    /// What remains of one delivered parcel.
    public synchronized Optional<Receipt> receipt(ParcelId id) {
        return receipts(open -> open.receipt(id)).stream().findFirst();
    }

    private List<Receipt> receipts(Question question) {
        try {
            return database.isPresent() ? question.ask(database.get()) : List.of();
        } catch (SQLException e) {
            LOG.warn("the receipts cannot be read", e);
            return List.of();
        }
    }

    private void change(Change change) {
        if (database.isEmpty()) {
            return;
        }
        try {
            change.on(database.get());
        } catch (SQLException e) {
            LOG.warn("the parcel index cannot be written and is begun anew: {}", e.getMessage());
            beginAnew(receipts());
        }
    }

    @Override
    public synchronized void close() {
        database.ifPresent(IndexDatabase::close);
        database = Optional.empty();
    }

    private interface Change {
        void on(IndexDatabase open) throws SQLException;
    }

    private interface Question {
        List<Receipt> ask(IndexDatabase open) throws SQLException;
    }
}
