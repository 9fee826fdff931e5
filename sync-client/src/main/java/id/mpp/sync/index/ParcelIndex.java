package id.mpp.sync.index;

import id.mpp.sync.ParcelId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index as the spool sees it: never fails. Whatever goes wrong underneath, the database file is set aside and a
/// new one is filled from what the spool knows.
public final class ParcelIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelIndex.class);

    private final IndexFiles files;
    private final Map<ParcelId, IndexEntry> waiting = new HashMap<>();
    private Optional<IndexDatabase> database;

    private ParcelIndex(IndexFiles files) {
        this.files = files;
        this.database = Optional.empty();
    }

    /// Opens the index in `folder` and makes it agree with the spool.
    ///
    /// @param spool
    ///            one entry for every parcel file that exists, knowing only what the file says
    public static ParcelIndex open(Path folder, Clock clock, Collection<IndexEntry> spool) {
        var index = new ParcelIndex(new IndexFiles(folder, clock));
        index.start(spool);
        return index;
    }

    private synchronized void start(Collection<IndexEntry> spool) {
        Map<ParcelId, IndexEntry> known = Map.of();
        List<Receipt> receipts = List.of();
        try {
            IndexDatabase opened = files.open();
            database = Optional.of(opened);
            known = opened.waiting();
            receipts = opened.receipts();
        } catch (SQLException e) {
            LOG.warn("the parcel index cannot be read and is rebuilt from the spool", e);
        }
        for (IndexEntry file : spool) {
            waiting.put(file.id(), known.getOrDefault(file.id(), file));
        }
        if (database.isEmpty() || !known.keySet().equals(waiting.keySet())) {
            LOG.info("the parcel index knew {} waiting parcels, the spool holds {}", known.size(), waiting.size());
            rebuild(receipts);
        }
    }

    private void rebuild(List<Receipt> receipts) {
        database.ifPresent(IndexDatabase::close);
        database = Optional.empty();
        try {
            files.setAside();
            IndexDatabase fresh = files.open();
            database = Optional.of(fresh);
            for (IndexEntry entry : waiting.values()) {
                fresh.write(entry);
            }
            for (Receipt receipt : receipts) {
                fresh.write(receipt);
            }
        } catch (SQLException e) {
            LOG.error("no parcel index on this disk; going on without: attempts and receipts are forgotten on restart",
                    e);
        }
    }

    /// What waits, in no order.
    public synchronized List<IndexEntry> waiting() {
        return List.copyOf(waiting.values());
    }

    /// One waiting parcel.
    public synchronized Optional<IndexEntry> find(ParcelId id) {
        return Optional.ofNullable(waiting.get(id));
    }

    /// A new parcel, or a parcel after another try.
    public synchronized void keep(IndexEntry entry) {
        waiting.put(entry.id(), entry);
        change(open -> open.write(entry));
    }

    /// Delivered: only the receipt remains.
    public synchronized void delivered(Receipt receipt) {
        waiting.remove(receipt.id());
        change(open -> {
            open.write(receipt);
            open.remove(receipt.id());
        });
    }

    /// Set aside: no longer waiting.
    public synchronized void remove(ParcelId id) {
        waiting.remove(id);
        change(open -> open.remove(id));
    }

    /// Receipts of this machine, newest first.
    public synchronized List<Receipt> receipts() {
        try {
            return database.isPresent() ? database.get().receipts() : List.of();
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
            LOG.warn("the parcel index cannot be written and is rebuilt from the spool", e);
            rebuild(receipts());
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
}
