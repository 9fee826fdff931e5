package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.sync.spool.SpoolLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// The disk that keeps what citizens hand in: room, health of the file system, and how long it takes to be sure of what
/// it was given.
public final class DiskLook implements Look {

    private static final long MEGABYTE = 1L << 20;
    /// A week of a busy hall without a line.
    private static final long SCARCE = 1024 * MEGABYTE;
    private static final int TRIES = 20;
    private static final int PROBE_BYTES = 1 << 16;
    /// An SSD takes milliseconds, a hard disk some tens; what takes longer is worn out, or a card that should not
    /// be here.
    private static final Duration SLOW = Duration.ofMillis(100);

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Path data = patient.data();
        if (!Files.exists(data)) {
            told.accept(Finding.note(Area.DISK, "no-data-yet", data.toString()));
            return;
        }
        try {
            FileStore store = Files.getFileStore(data);
            told.accept(space(store, data));
            errors(patient.machine(), store, told);
            if (store.isReadOnly()) {
                told.accept(Finding.fault(Area.DISK, "read-only", Mender.TECHNICIAN, data.toString()));
            } else if (!Files.isWritable(data)) {
                told.accept(Finding.blind(Area.DISK, "unwritable", data.toString()));
            } else {
                told.accept(speed(data));
            }
        } catch (IOException gone) {
            told.accept(Finding.fault(Area.DISK, "broken", Mender.TECHNICIAN, data.toString(),
                    gone.getClass().getSimpleName()));
        }
    }

    private static Finding space(FileStore store, Path data) throws IOException {
        long free = store.getUsableSpace();
        String words = free < SCARCE
                ? free / MEGABYTE + " MB"
                : String.format(Locale.ROOT, "%.1f GB", free / (1024.0 * MEGABYTE));
        if (free < SpoolLimits.STANDARD.forOthers()) {
            return Finding.fault(Area.DISK, "full", Mender.TECHNICIAN, words, data.toString());
        }
        if (free < SpoolLimits.STANDARD.forApplications()) {
            return Finding.fault(Area.DISK, "full-for-applications", Mender.TECHNICIAN, words, data.toString());
        }
        return free < SCARCE
                ? Finding.warning(Area.DISK, "scarce", Mender.TECHNICIAN, words, data.toString())
                : Finding.good(Area.DISK, "space", words, data.toString());
    }

    /// What ext4 counted since it was last checked (`Documentation/ABI/testing/sysfs-fs-ext4`).
    private static void errors(Machine machine, FileStore store, Consumer<Finding> told) {
        Path device = Path.of(store.name()).getFileName();
        if (device == null) {
            return;
        }
        machine.text("/sys/fs/ext4/" + device + "/errors_count").ifPresent(count -> told.accept(count.equals("0")
                ? Finding.good(Area.DISK, "healthy", store.name())
                : Finding.fault(Area.DISK, "errors", Mender.TECHNICIAN, store.name(), count)));
    }

    private static Finding speed(Path data) {
        Path probe = data.resolve(".doctor-" + ProcessHandle.current().pid());
        var took = new long[TRIES];
        try (var file = FileChannel.open(probe,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE))) {
            for (int i = 0; i < TRIES; i++) {
                long since = System.nanoTime();
                file.write(ByteBuffer.allocate(PROBE_BYTES));
                file.force(true);
                took[i] = System.nanoTime() - since;
            }
        } catch (IOException refused) {
            return Finding.fault(Area.DISK, "takes-nothing", Mender.TECHNICIAN, data.toString());
        }
        Arrays.sort(took);
        Duration median = Duration.ofNanos(took[TRIES / 2]);
        String usual = milliseconds(took[TRIES / 2]);
        String longest = milliseconds(took[TRIES - 1]);
        return median.compareTo(SLOW) > 0
                ? Finding.warning(Area.DISK, "slow", Mender.SUPPLIER, usual, longest)
                : Finding.good(Area.DISK, "fast", usual, longest);
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
