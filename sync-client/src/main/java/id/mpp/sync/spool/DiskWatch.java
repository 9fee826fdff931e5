package id.mpp.sync.spool;

import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelKind;
import java.io.IOException;
import java.util.Optional;

/// Whether the disk takes another parcel, and the reserve that helps the urgent ones when it does not.
final class DiskWatch {

    private final Disk disk;
    private final ParcelFolder folder;
    private final SpoolLimits limits;
    private final Reserve reserve;
    private volatile Optional<NotAccepting> trouble = Optional.empty();

    DiskWatch(Disk disk, ParcelFolder folder, SpoolLimits limits) {
        this.disk = disk;
        this.folder = folder;
        this.limits = limits;
        this.reserve = new Reserve(disk, folder.path(), limits.reserve());
    }

    /// Something that writes a parcel.
    interface Writing<T> {
        T write() throws IOException;
    }

    /// Writes, giving up pieces of the reserve where the parcel's kind is worth it.
    <T> T writing(ParcelKind kind, Writing<T> writing) throws IOException {
        while (true) {
            try {
                T written = writing.write();
                trouble = Optional.empty();
                return written;
            } catch (IOException e) {
                if (!SpoolLimits.mayUseReserve(kind) || !isFull() || !reserve.giveUp()) {
                    throw e;
                }
            }
        }
    }

    private boolean isFull() throws IOException {
        return disk.space(folder.path()).usableBytes() < limits.reserve();
    }

    /// What an error of the disk means; nothing is accepted until the disk has shown that it is over.
    NotAccepting blame(ParcelKind kind, IOException error) {
        NotAccepting why = refusedBySpace(kind)
                .orElseGet(() -> new NotAccepting.DiskTrouble(error.getClass().getSimpleName()));
        trouble = Optional.of(why);
        return why;
    }

    /// Why a parcel of this kind would not be taken now.
    Optional<NotAccepting> refuses(ParcelKind kind) {
        Optional<NotAccepting> why = refusedBySpace(kind);
        if (why.isPresent()) {
            return why;
        }
        if (trouble.isPresent() && !SpoolLimits.mayUseReserve(kind)) {
            if (!folder.takesFiles()) {
                return trouble;
            }
            trouble = Optional.empty();
        }
        fillReserve();
        return Optional.empty();
    }

    private Optional<NotAccepting> refusedBySpace(ParcelKind kind) {
        try {
            Disk.Space space = disk.space(folder.path());
            if (space.readOnly()) {
                return Optional.of(new NotAccepting.DiskReadOnly());
            }
            long needed = limits.neededFor(kind);
            return space.usableBytes() < needed
                    ? Optional.of(new NotAccepting.DiskFull(space.usableBytes(), needed))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new NotAccepting.DiskTrouble(e.getClass().getSimpleName()));
        }
    }

    /// Only where there is plenty: the reserve must not be what fills the disk.
    void fillReserve() {
        if (reserve.isWhole()) {
            return;
        }
        try {
            Disk.Space space = disk.space(folder.path());
            if (!space.readOnly() && space.usableBytes() >= limits.forApplications() + limits.reserve()) {
                reserve.fill();
            }
        } catch (IOException e) {
            trouble = Optional.of(new NotAccepting.DiskTrouble(e.getClass().getSimpleName()));
        }
    }
}
