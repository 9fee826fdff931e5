package id.mpp.sync.spool;

import id.mpp.sync.Backlog;
import id.mpp.sync.Contents;
import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncException;
import id.mpp.sync.index.ParcelIndex;
import id.mpp.sync.index.Receipt;
import id.mpp.sync.loop.Announcements;
import id.mpp.sync.seal.Sealer;
import id.mpp.sync.seal.SealingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The spool as files in a folder, one a parcel. The files are the truth; the index only remembers attempts, waiting
/// times and receipts.
public final class FolderSpool implements Spool, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSpool.class);

    private final ParcelFolder folder;
    private final WaitingLine line = new WaitingLine();
    private final ParcelIndex index;
    private final Supplier<Optional<SealingKey>> sealingKey;
    private final DiskWatch disk;
    private final FolderLock lock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Acceptance acceptance = new Acceptance(this::refuses, writing);
    private final Announcements<Stored> stored = new Announcements<>();
    private Optional<Sealer> sealer = Optional.empty();

    private FolderSpool(FolderLock lock, ParcelFolder folder, ParcelIndex index,
            Supplier<Optional<SealingKey>> sealingKey, DiskWatch disk) {
        this.lock = lock;
        this.folder = folder;
        this.index = index;
        this.sealingKey = sealingKey;
        this.disk = disk;
    }

    /// Opens `data/spool` and its index `data/index`, removes what was never finished, and knows again what waits.
    ///
    /// @param sealingKey
    ///            the centre's public key that is valid now, as soon as there is one
    /// @throws SyncException
    ///             when the folder cannot be made or read, or another program has it open
    public static FolderSpool open(Path data, Clock clock, Supplier<Optional<SealingKey>> sealingKey,
            SpoolLimits limits) throws SyncException {
        return open(Disk.LOCAL, data, clock, sealingKey, limits);
    }

    static FolderSpool open(Disk disk, Path data, Clock clock, Supplier<Optional<SealingKey>> sealingKey,
            SpoolLimits limits) throws SyncException {
        FolderLock lock = FolderLock.take(disk, data);
        try {
            var folder = ParcelFolder.open(disk, data.resolve("spool"));
            List<ParcelFile> files = folder.waiting();
            ParcelIndex index = ParcelIndex.open(disk.nameForH2(data.resolve("index")), clock);
            var watch = new DiskWatch(disk, folder, limits);
            var spool = new FolderSpool(lock, folder, index, sealingKey, watch);
            spool.resume(files);
            watch.fillReserve();
            spool.acceptance.renew();
            return spool;
        } catch (IOException e) {
            lock.close();
            throw new SyncException("cannot open the spool in " + data + "; check that the disk is writable", e);
        }
    }

    private void resume(List<ParcelFile> files) {
        Map<ParcelId, ParcelIndex.Tries> known = index.tries();
        for (ParcelFile file : files) {
            ParcelIndex.Tries tries = known.get(file.id());
            line.keep(tries == null ? file : file.tried(tries.attempts(), tries.notBefore()));
        }
        known.keySet().stream().filter(id -> line.find(id).isEmpty()).forEach(index::forget);
    }

    @Override
    public AutoCloseable onStored(Consumer<Stored> listener) {
        return stored.listen(listener);
    }

    /// A second `put` of the same id keeps the first: an id names one parcel for ever.
    @Override
    public Stored put(ParcelId id, Contents contents) throws SyncException {
        Stored kept;
        writing.lock();
        try {
            Optional<Stored> before = kept(id);
            kept = before.isPresent() ? before.get() : keep(id, contents);
        } catch (SyncException e) {
            acceptance.renew();
            throw e;
        } finally {
            writing.unlock();
        }
        acceptance.renewSoon();
        stored.tell(kept);
        return kept;
    }

    private Stored keep(ParcelId id, Contents contents) throws SyncException {
        Optional<NotAccepting> refused = refuses(contents.kind());
        if (refused.isPresent()) {
            throw new SyncException("the parcel is not kept: " + refused.get().advice());
        }
        // asked once more: between two keys there may be none
        SealingKey key = sealingKey.get()
                .orElseThrow(() -> new SyncException("the parcel is not kept: "
                        + new NotAccepting.NoSealingKey().advice()));
        try {
            ParcelFile file = disk.writing(contents.kind(), () -> folder.write(id, contents, sealer(key)));
            line.keep(file);
            return new Stored(id, file.sha256(), file.bytes());
        } catch (IOException e) {
            throw new SyncException("the parcel is not kept: " + disk.blame(contents.kind(), e).advice(), e);
        }
    }

    /// Only under the lock of writing.
    private Sealer sealer(SealingKey key) {
        Sealer known = sealer.filter(it -> it.sealsTo(key)).orElseGet(() -> new Sealer(key));
        sealer = Optional.of(known);
        return known;
    }

    private Optional<Stored> kept(ParcelId id) {
        return line.find(id)
                .map(parcel -> new Stored(id, parcel.sha256(), parcel.bytes()))
                .or(() -> shelved().stream()
                        .filter(parcel -> parcel.name().id().equals(id))
                        .map(parcel -> new Stored(id, parcel.name().sha256(), parcel.bytes()))
                        .findFirst())
                .or(() -> index.receipt(id).map(receipt -> new Stored(id, receipt.sha256(), receipt.bytes())));
    }

    @Override
    public List<Waiting> waiting() {
        return line.inOrder()
                .stream()
                .map(parcel -> new Waiting(parcel.id(), parcel.kind(), parcel.bytes(), parcel.attempts()))
                .toList();
    }

    @Override
    public Backlog backlog() {
        Map<ParcelKind, Integer> counts = new EnumMap<>(ParcelKind.class);
        long bytes = 0;
        Optional<Instant> oldest = Optional.empty();
        for (ParcelFile parcel : line.inOrder()) {
            counts.merge(parcel.kind(), 1, Integer::sum);
            bytes += parcel.bytes();
            Instant made = parcel.id().madeAt();
            oldest = oldest.filter(before -> before.isBefore(made)).or(() -> Optional.of(made));
        }
        return new Backlog(counts, bytes, oldest, shelved().size());
    }

    @Override
    public List<SetAside> setAside() {
        return shelved().stream()
                .map(parcel -> new SetAside(parcel.name().id(), parcel.name().kind(), parcel.code(), parcel.why()))
                .toList();
    }

    private List<ParcelFolder.Shelved> shelved() {
        try {
            return folder.shelved();
        } catch (IOException e) {
            LOG.warn("the set-aside parcels cannot be listed", e);
            return List.of();
        }
    }

    @Override
    public boolean tryAgain(ParcelId id) throws SyncException {
        Optional<ParcelFolder.Shelved> parcel = shelved().stream().filter(one -> one.name().id().equals(id))
                .findFirst();
        if (parcel.isEmpty()) {
            return false;
        }
        ParcelFile file;
        writing.lock();
        try {
            file = folder.unshelve(parcel.get());
            line.keep(file);
        } catch (IOException e) {
            throw new SyncException("the parcel stays set aside: "
                    + disk.blame(parcel.get().name().kind(), e).advice(), e);
        } finally {
            writing.unlock();
        }
        stored.tell(new Stored(id, file.sha256(), file.bytes()));
        return true;
    }

    @Override
    public Optional<NotAccepting> cannotAccept(ParcelKind kind) {
        return acceptance.answer(kind);
    }

    private Optional<NotAccepting> refuses(ParcelKind kind) {
        if (sealingKey.get().isEmpty()) {
            return Optional.of(new NotAccepting.NoSealingKey());
        }
        Optional<NotAccepting> why = disk.refuses(kind);
        if (why.isEmpty()) {
            index.mend();
        }
        return why;
    }

    /// What waits: urgent kinds first, within a kind in the order in which they were put.
    public List<ParcelFile> line() {
        return line.inOrder();
    }

    /// Looks through what waits without a copy of it. Whoever puts a parcel waits meanwhile, so it must be short.
    public <T> T look(Function<Lines, T> question) {
        return line.look(question);
    }

    /// One that waits.
    public Optional<ParcelFile> find(ParcelId id) {
        return line.find(id);
    }

    /// What waits in a folder that another program may have open: only looks.
    ///
    /// @throws IOException
    ///             when the folder cannot be read
    public static List<ParcelFile> lookInto(Path data) throws IOException {
        var looked = new WaitingLine();
        ParcelFolder.named(Disk.LOCAL, data.resolve("spool")).forEach(looked::keep);
        return looked.inOrder();
    }

    /// The first of the line that may be tried at `now`.
    public Optional<ParcelFile> next(Instant now) {
        return line.inOrder().stream().filter(parcel -> !parcel.notBefore().isAfter(now)).findFirst();
    }

    /// The centre has it: the file goes, the receipt stays. `false` when it was gone before.
    ///
    /// @throws IOException
    ///             when the file cannot be deleted now; it is delivered all the same
    public boolean delivered(ParcelFile parcel, String receipt, Instant at) throws IOException {
        boolean waited = line.remove(parcel.id());
        index.delivered(new Receipt(parcel.id(), receipt, parcel.sha256(), parcel.bytes(), at));
        folder.delete(parcel.file());
        acceptance.renewSoon();
        return waited;
    }

    /// One more try was in vain.
    public void postponed(ParcelFile parcel, Instant notBefore) {
        line.find(parcel.id()).ifPresent(known -> {
            ParcelFile tried = known.tried(known.attempts() + 1, notBefore);
            line.keep(tried);
            index.keep(tried.id(), new ParcelIndex.Tries(tried.attempts(), notBefore));
        });
    }

    /// The centre will never take it.
    ///
    /// @param code
    ///            as in [Spool.SetAside]
    public void refused(ParcelFile parcel, String code, String why) throws IOException {
        folder.shelve(parcel.file(), code, why);
        line.remove(parcel.id());
        index.forget(parcel.id());
    }

    /// What this machine has delivered, newest first.
    public List<Receipt> receipts() {
        return index.receipts();
    }

    @Override
    public void close() {
        acceptance.close();
        index.close();
        lock.close();
    }
}
