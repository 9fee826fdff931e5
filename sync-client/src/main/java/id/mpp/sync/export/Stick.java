package id.mpp.sync.export;

import id.mpp.sync.Export;
import id.mpp.sync.ParcelId;
import id.mpp.sync.http.Json;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.Disk;
import id.mpp.sync.spool.ParcelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One kiosk's folder on a stick: `mpp-parcels/<kiosk>/<id>.parcel`, each written as durably as in the spool, then the
/// manifest. Whatever interrupts it, a file with its final name is whole.
final class Stick {

    private static final Logger LOG = LoggerFactory.getLogger(Stick.class);
    /// Kept free for the manifest and the acknowledgement.
    private static final long SPARE_BYTES = 1 << 20;
    private static final int COPY_BUFFER = 1 << 16;

    private final Disk from;
    private final Disk to;
    private final Path folder;
    private final String kioskId;

    /// @param from
    ///            where the spool lies
    /// @param to
    ///            the stick
    Stick(Disk from, Disk to, Path root, String kioskId) {
        this.from = from;
        this.to = to;
        this.kioskId = kioskId;
        this.folder = root.resolve("mpp-parcels").resolve(kioskId);
    }

    Path folder() {
        return folder;
    }

    Path parcel(ParcelId id) {
        return folder.resolve(id + ".parcel");
    }

    /// Copies what is not there yet, most urgent first. Goes on with smaller ones when a large one does not fit.
    Export take(List<ParcelFile> line, Instant now) {
        List<Manifest.Line> there = new ArrayList<>();
        int written = 0;
        int already = 0;
        int left = 0;
        Optional<Export.Trouble> trouble = Optional.empty();
        try {
            to.makeFolder(folder);
            for (ParcelFile parcel : line) {
                switch (take(parcel)) {
                    case WRITTEN -> written++;
                    case ALREADY_THERE -> already++;
                    case DELIVERED_MEANWHILE -> {
                        continue;
                    }
                    case DOES_NOT_FIT -> {
                        left++;
                        trouble = Optional.of(Export.Trouble.STICK_FULL);
                        continue;
                    }
                    case UNREADABLE -> {
                        left++;
                        trouble = trouble.or(() -> Optional.of(Export.Trouble.DISK));
                        continue;
                    }
                }
                there.add(new Manifest.Line(parcel.id().toString(), parcel.kind().name(), parcel.bytes(),
                        parcel.sha256()));
            }
            write(new Manifest(1, kioskId, now, there));
        } catch (IOException e) {
            return new Export(written, already, line.size() - written - already, Optional.of(blame()));
        }
        return new Export(written, already, left, trouble);
    }

    private enum Copy {
        WRITTEN, ALREADY_THERE, DELIVERED_MEANWHILE, DOES_NOT_FIT, UNREADABLE
    }

    /// The disk of this machine failed while reading; not the stick.
    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private Copy take(ParcelFile parcel) throws IOException {
        Path target = parcel(parcel.id());
        if (to.exists(target) && to.size(target) == parcel.bytes() && digest(target).equals(parcel.sha256())) {
            return Copy.ALREADY_THERE;
        }
        if (!from.exists(parcel.file())) {
            return Copy.DELIVERED_MEANWHILE;
        }
        if (to.space(folder).usableBytes() < parcel.bytes() + SPARE_BYTES) {
            return Copy.DOES_NOT_FIT;
        }
        String name = parcel.id() + ".parcel";
        try {
            to.writeDurably(folder, name, out -> {
                copy(parcel, out);
                return name;
            }, written -> written);
            return Copy.WRITTEN;
        } catch (Unreadable e) {
            return from.exists(parcel.file()) ? Copy.UNREADABLE : Copy.DELIVERED_MEANWHILE;
        }
    }

    /// A parcel that this disk has damaged does not leave under its good name.
    private void copy(ParcelFile parcel, OutputStream out) throws IOException {
        var digest = new Sha256.Running();
        byte[] buffer = new byte[COPY_BUFFER];
        try (InputStream in = reading(parcel)) {
            for (int bytes = read(in, buffer); bytes >= 0; bytes = read(in, buffer)) {
                digest.update(buffer, bytes);
                out.write(buffer, 0, bytes);
            }
        }
        if (!digest.hex().equals(parcel.sha256())) {
            throw new Unreadable();
        }
    }

    private InputStream reading(ParcelFile parcel) throws Unreadable {
        try {
            return from.read(parcel.file());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws Unreadable {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(IOException cause) {
        var unreadable = new Unreadable();
        unreadable.initCause(cause);
        return unreadable;
    }

    private void write(Manifest manifest) throws IOException {
        to.writeDurably(folder, Manifest.FILE, out -> {
            out.write(Json.bytes(manifest));
            return Manifest.FILE;
        }, name -> name);
    }

    private String digest(Path file) throws IOException {
        try (InputStream in = to.read(file)) {
            return Sha256.hexOf(in);
        }
    }

    /// What the stick itself says after it has failed.
    private Export.Trouble blame() {
        try {
            Disk.Space space = to.space(folder);
            if (space.readOnly()) {
                return Export.Trouble.STICK_READ_ONLY;
            }
            return space.usableBytes() < SPARE_BYTES ? Export.Trouble.STICK_FULL : Export.Trouble.STICK_GONE;
        } catch (IOException e) {
            return readOnlyRoot() ? Export.Trouble.STICK_READ_ONLY : Export.Trouble.STICK_GONE;
        }
    }

    /// A new stick that is read-only does not even have the folder.
    private boolean readOnlyRoot() {
        try {
            Path root = folder.getParent() == null ? folder : folder.getParent().getParent();
            return root != null && to.space(root).readOnly();
        } catch (IOException e) {
            return false;
        }
    }

    /// The acknowledgement as it lies there; empty when there is none.
    ///
    /// @throws IOException
    ///             when it cannot be read, or is longer than any can be
    Optional<String> acknowledgement(int longest) throws IOException {
        Path file = folder.resolve("acks.jws");
        if (!to.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = to.read(file)) {
            byte[] text = in.readNBytes(longest + 1);
            if (text.length > longest) {
                throw new IOException("longer than any acknowledgement");
            }
            return Optional.of(new String(text, StandardCharsets.US_ASCII).strip());
        }
    }

    /// Makes room for the next ones; a stick that does not let itself be tidied does no harm.
    void tidy(ParcelId id) {
        try {
            to.deleteIfThere(parcel(id));
        } catch (IOException e) {
            LOG.debug("an acknowledged parcel stays on the stick: {}", e.getClass().getSimpleName());
        }
    }
}
