package id.mpp.sync.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.seal.ParcelHeader;
import id.mpp.sync.seal.Sealer;
import id.mpp.sync.seal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files themselves: waiting parcels named by [ParcelName], unfinished ones ending in `.tmp`, and under
/// `set-aside/` those that wait for staff, each with a `.reason` beside it.
final class ParcelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelFolder.class);
    private static final String REASON = ".reason";
    /// As much as a small application.
    private static final int PROBE_BYTES = 1 << 20;

    private final Disk disk;
    private final Path folder;
    private final Path shelf;
    private long lastPlace;

    private ParcelFolder(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.shelf = folder.resolve("set-aside");
    }

    static ParcelFolder open(Disk disk, Path folder) throws IOException {
        var opened = new ParcelFolder(disk, folder);
        disk.makeFolder(folder);
        disk.makeFolder(opened.shelf);
        return opened;
    }

    /// A parcel that waits for staff, and why.
    record Shelved(ParcelName name, Path file, long bytes, String code, String why) {
    }

    Path path() {
        return folder;
    }

    Path file(ParcelName name) {
        return folder.resolve(name.text());
    }

    /// Seals into a new file at the end of the line.
    ParcelFile write(ParcelId id, Contents contents, Sealer sealer) throws IOException {
        long place = ++lastPlace;
        Sealer.Sealed sealed = disk.writeDurably(folder, id + ParcelName.ENDING,
                file -> sealer.seal(id, contents, file),
                // asked for only now: the digest was made while the disk was busy
                result -> new ParcelName(place, contents.kind(), id, result.sha256()).text());
        var name = new ParcelName(place, contents.kind(), id, sealed.sha256());
        return ParcelFile.untried(name, file(name), sealed.bytes());
    }

    void delete(Path parcel) throws IOException {
        disk.deleteDurably(parcel);
    }

    /// Tries the disk after it failed once: the kiosk must notice by itself that it has recovered.
    boolean takesFiles() {
        String probe = "probe";
        try {
            disk.writeDurably(folder, probe, out -> {
                out.write(new byte[PROBE_BYTES]);
                return probe;
            }, name -> name);
            disk.deleteDurably(folder.resolve(probe));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// The parcels that have their name, and nothing is touched.
    static List<ParcelFile> named(Disk disk, Path folder) throws IOException {
        List<ParcelFile> found = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            Optional<ParcelName> name = ParcelName.of(file);
            if (name.isPresent() && disk.exists(file)) {
                found.add(ParcelFile.untried(name.get(), file, disk.size(file)));
            }
        }
        return found;
    }

    /// Every parcel waiting. First what a crash left half written is removed: nobody was told that it is kept.
    List<ParcelFile> waiting() throws IOException {
        List<ParcelFile> found = new ArrayList<>();
        List<Path> strangers = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            Optional<ParcelName> name = ParcelName.of(file);
            if (name.isPresent()) {
                found.add(ParcelFile.untried(name.get(), file, disk.size(file)));
                lastPlace = Math.max(lastPlace, name.get().place());
            } else if (ends(file, Disk.UNFINISHED)) {
                removeUnfinished(file);
            } else if (ends(file, ParcelName.ENDING)) {
                strangers.add(file);
            }
        }
        for (Path stranger : strangers) {
            adopt(stranger).ifPresent(found::add);
        }
        return found;
    }

    private void removeUnfinished(Path file) {
        try {
            LOG.info("removing an unfinished parcel, {} bytes", disk.size(file));
            disk.deleteDurably(file);
        } catch (IOException e) {
            LOG.warn("an unfinished parcel cannot be removed; it does no harm", e);
        }
    }

    /// A parcel that somebody copied here under a name of its own is as good as any; what is no parcel is set aside:
    /// the others must not wait for it.
    private Optional<ParcelFile> adopt(Path stranger) throws IOException {
        try (InputStream in = disk.read(stranger)) {
            ParcelHeader header = ParcelHeader.read(in);
            var name = new ParcelName(++lastPlace, header.kind(), header.id(), digest(stranger));
            disk.moveDurably(stranger, file(name));
            LOG.info("found {} {} under another name", name.kind(), name.id());
            return Optional.of(ParcelFile.untried(name, file(name), disk.size(file(name))));
        } catch (IOException e) {
            LOG.warn("a file that is no parcel is set aside: {}", stranger.getFileName());
            shelve(stranger, Spool.SetAside.DAMAGED, "damaged on this disk");
            return Optional.empty();
        }
    }

    String digest(Path file) throws IOException {
        try (InputStream in = disk.read(file)) {
            return Sha256.hexOf(in);
        }
    }

    /// The reason first: a parcel on the shelf always has one, and a crash in between only means another try.
    void shelve(Path parcel, String code, String why) throws IOException {
        String reason = parcel.getFileName() + REASON;
        disk.writeDurably(shelf, reason, out -> {
            out.write((code + "\n" + why).getBytes(UTF_8));
            return reason;
        }, name -> name);
        disk.moveDurably(parcel, shelf.resolve(parcel.getFileName()));
    }

    List<Shelved> shelved() throws IOException {
        List<Shelved> found = new ArrayList<>();
        for (Path file : disk.list(shelf)) {
            Optional<ParcelName> name = ParcelName.of(file);
            if (name.isPresent()) {
                String[] reason = reason(file).split("\n", 2);
                found.add(new Shelved(name.get(), file, disk.size(file), reason[0], reason[reason.length - 1]));
            }
        }
        return found;
    }

    private String reason(Path parcel) {
        try (InputStream in = disk.read(reasonOf(parcel))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "unknown\nreason unknown";
        }
    }

    private Path reasonOf(Path parcel) {
        return shelf.resolve(parcel.getFileName() + REASON);
    }

    /// Back to the end of the line.
    ParcelFile unshelve(Shelved parcel) throws IOException {
        ParcelName name = parcel.name().at(++lastPlace);
        disk.moveDurably(parcel.file(), file(name));
        disk.deleteDurably(reasonOf(parcel.file()));
        return ParcelFile.untried(name, file(name), disk.size(file(name)));
    }

    private static boolean ends(Path file, String ending) {
        return file.getFileName().toString().endsWith(ending);
    }
}
