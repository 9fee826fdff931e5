package id.mpp.sync.spool;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.index.IndexEntry;
import id.mpp.sync.index.ParcelIndex;
import id.mpp.sync.index.Receipt;
import id.mpp.sync.loop.Announcements;
import id.mpp.sync.seal.Sealer;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.seal.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The spool as files in a folder, one a parcel. The files are the truth; the index only remembers attempts, waiting
/// times and receipts.
public final class FolderSpool implements Spool, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSpool.class);
    /// UUIDv7 begins with its time, so its text orders by age.
    private static final Comparator<IndexEntry> URGENT_THEN_OLD = Comparator.comparing(IndexEntry::kind)
            .thenComparing(entry -> entry.id().toString());

    private final ParcelFolder folder;
    private final ParcelIndex index;
    private final Supplier<Optional<SealingKey>> sealingKey;
    private final SpoolLimits limits;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<String> diskTrouble = Optional.empty();
    private final Announcements<Stored> stored = new Announcements<>();

    private FolderSpool(ParcelFolder folder, ParcelIndex index, Supplier<Optional<SealingKey>> sealingKey,
            SpoolLimits limits) {
        this.folder = folder;
        this.index = index;
        this.sealingKey = sealingKey;
        this.limits = limits;
    }

    /// Opens `data/spool` and its index `data/index`, removes what was never finished, and knows again what waits.
    ///
    /// @param sealingKey
    ///            the centre's public key, as soon as this machine is enrolled
    /// @throws SyncException
    ///             when the folder cannot be made or read
    public static FolderSpool open(Path data, Clock clock, Supplier<Optional<SealingKey>> sealingKey,
            SpoolLimits limits) throws SyncException {
        try {
            DurableFiles.folder(data);
            var folder = new ParcelFolder(data.resolve("spool"));
            folder.removeUnfinished();
            List<IndexEntry> files = folder.waiting()
                    .stream()
                    .map(found -> new IndexEntry(found.id(), found.kind(), found.bytes(), "", 0, Instant.EPOCH))
                    .toList();
            ParcelIndex index = ParcelIndex.open(data.resolve("index"), clock, files);
            return new FolderSpool(folder, index, sealingKey, limits);
        } catch (IOException e) {
            throw new SyncException("cannot open the spool in " + data + "; check that the disk is writable", e);
        }
    }

    @Override
    public AutoCloseable onStored(Consumer<Stored> listener) {
        return stored.listen(listener);
    }

    /// A second `put` of the same id keeps the first: an id names one parcel for ever.
    @Override
    public Stored put(ParcelId id, Contents contents) throws SyncException {
        SealingKey key = sealingKey.get()
                .orElseThrow(() -> new SyncException("this kiosk is not enrolled yet: no sealing key"));
        Stored kept;
        writing.lock();
        try {
            Optional<Stored> before = kept(id);
            kept = before.isPresent() ? before.get() : write(id, contents, new Sealer(key));
            diskTrouble = Optional.empty();
        } catch (IOException e) {
            diskTrouble = Optional.of("the last parcel could not be written: " + e.getClass().getSimpleName());
            throw new SyncException("the parcel is not kept; check free space and that the disk is writable", e);
        } finally {
            writing.unlock();
        }
        stored.tell(kept);
        return kept;
    }

    private Stored write(ParcelId id, Contents contents, Sealer sealer) throws IOException {
        Sealer.Sealed sealed = DurableFiles.write(folder.file(id), file -> sealer.seal(id, contents, file));
        index.keep(new IndexEntry(id, contents.kind(), sealed.bytes(), sealed.sha256(), 0, Instant.EPOCH));
        return new Stored(id, sealed.sha256(), sealed.bytes());
    }

    private Optional<Stored> kept(ParcelId id) throws IOException {
        Path file = folder.file(id);
        if (Files.exists(file)) {
            return Optional.of(new Stored(id, Sha256.hexOf(file), Files.size(file)));
        }
        return index.receipts()
                .stream()
                .filter(receipt -> receipt.id().equals(id))
                .map(receipt -> new Stored(id, receipt.sha256(), receipt.bytes()))
                .findFirst();
    }

    @Override
    public List<Waiting> waiting() {
        return index.waiting()
                .stream()
                .sorted(URGENT_THEN_OLD)
                .map(entry -> new Waiting(entry.id(), entry.kind(), entry.bytes(), entry.attempts()))
                .toList();
    }

    @Override
    public List<SetAside> setAside() {
        List<SetAside> shelf = new ArrayList<>();
        try {
            for (ParcelFolder.Found found : folder.shelved()) {
                String why = folder.reason(found.id()).orElse("reason unknown");
                shelf.add(new SetAside(found.id(), found.kind(), why));
            }
        } catch (IOException e) {
            LOG.warn("the set-aside parcels cannot be listed", e);
        }
        return shelf;
    }

    @Override
    public Optional<String> cannotAccept() {
        if (sealingKey.get().isEmpty()) {
            return Optional.of("this kiosk is not enrolled yet: no sealing key");
        }
        if (!Files.isWritable(folder.path())) {
            return Optional.of("the spool folder is not writable");
        }
        try {
            long free = Files.getFileStore(folder.path()).getUsableSpace();
            if (free < limits.minimumFreeBytes()) {
                return Optional.of("only " + (free >> 20) + " MB free on the disk");
            }
        } catch (IOException e) {
            return Optional.of("the disk cannot be asked for its free space");
        }
        if (diskTrouble.isPresent() && folder.takesFiles()) {
            diskTrouble = Optional.empty();
        }
        return diskTrouble;
    }

    /// What waits, in no order.
    public List<IndexEntry> entries() {
        return index.waiting();
    }

    public ParcelFile file(IndexEntry entry) {
        return new ParcelFile(entry.id(), entry.kind(), folder.file(entry.id()), entry.bytes(), entry.sha256(),
                entry.attempts());
    }

    /// The most urgent parcel that may be tried at `now`.
    public Optional<ParcelFile> next(Instant now) {
        return index.waiting()
                .stream()
                .filter(entry -> !entry.notBefore().isAfter(now))
                .min(URGENT_THEN_OLD)
                .map(this::file);
    }

    /// The centre has it: the file goes, the receipt stays.
    public void delivered(ParcelFile parcel, String receipt, Instant at) throws IOException {
        index.delivered(new Receipt(parcel.id(), receipt, parcel.sha256(), parcel.bytes(), at));
        DurableFiles.delete(parcel.file());
    }

    /// One more try was in vain.
    public void postponed(ParcelFile parcel, Instant notBefore) {
        index.find(parcel.id()).ifPresent(entry -> index.keep(entry.triedUntil(notBefore)));
    }

    /// The centre will never take it.
    public void refused(ParcelFile parcel, String why) throws IOException {
        folder.setAside(parcel.file(), why);
        index.remove(parcel.id());
    }

    /// What this machine has delivered, newest first.
    public List<Receipt> receipts() {
        return index.receipts();
    }

    @Override
    public void close() {
        index.close();
    }
}
