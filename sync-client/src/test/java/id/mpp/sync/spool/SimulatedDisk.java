package id.mpp.sync.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A disk in memory whose power can be cut before any operation. What is live is what the program sees; what is durable
/// is what was forced. A cut decides by chance, for every 4 KiB block and every change of a name that was not forced,
/// whether it reached the platter: dropped, kept and out of order; the length of a file may have grown without its
/// bytes, or have stopped in the middle of a block. A rename is one change, as journalling file systems make it. H2 puts
/// its database on it too, through [SimulatedDiskOfH2].
public final class SimulatedDisk implements Disk {

    private final Faults faults;
    private final Map<Path, SimulatedFile> live = new TreeMap<>();
    private final Map<Path, SimulatedFile> durable = new TreeMap<>();
    private final List<Change> unforced = new ArrayList<>();
    private long operations;
    private long cutAt = Long.MAX_VALUE;

    /// What the disk leaves out, to see that the test would notice.
    public record Faults(boolean ignoresFileForce, boolean ignoresFolderForce) {

        public static final Faults NONE = new Faults(false, false);
    }

    /// The machine went dark. An error, so that nothing in the program cleans up after it.
    public static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;

        PowerCut() {
            super("power cut", null, false, false);
        }
    }

    /// A name that now stands for a file, or for nothing; and the one it had before.
    private record Change(List<Path> gone, Map<Path, SimulatedFile> come) {

        boolean touches(Path folder) {
            return come.isEmpty()
                    ? gone.stream().anyMatch(name -> folder.equals(name.getParent()))
                    : come.keySet().stream().anyMatch(name -> folder.equals(name.getParent()));
        }

        boolean isBelow(Path folder) {
            return Stream.concat(gone.stream(), come.keySet().stream()).anyMatch(name -> name.startsWith(folder));
        }

        /// A file is not made anew where the old one has not gone.
        boolean isPossible(Map<Path, SimulatedFile> names) {
            return !gone.isEmpty() || names.keySet().stream().noneMatch(come::containsKey);
        }

        void applyTo(Map<Path, SimulatedFile> names) {
            gone.forEach(names::remove);
            names.putAll(come);
        }
    }

    public SimulatedDisk(Faults faults) {
        this.faults = faults;
    }

    /// The power goes before the operation after the next `more`.
    public synchronized void cutAfter(long more) {
        cutAt = more > Long.MAX_VALUE - operations ? Long.MAX_VALUE : operations + more;
    }

    /// The power is gone: nothing that is still running in the program changes anything here.
    public synchronized boolean isDark() {
        return operations > cutAt;
    }

    private void step() {
        operations++;
        if (operations > cutAt) {
            throw new PowerCut();
        }
    }

    /// What a kiosk finds when it is switched on again.
    public synchronized SimulatedDisk afterTheCut(RandomGenerator chance) {
        var next = new SimulatedDisk(faults);
        Map<Path, SimulatedFile> names = new TreeMap<>(durable);
        int fate = chance.nextInt(4);
        int prefix = chance.nextInt(unforced.size() + 1);
        for (int i = 0; i < unforced.size(); i++) {
            boolean kept = switch (fate) {
                case 0 -> false;
                case 1 -> true;
                case 2 -> i < prefix;
                default -> chance.nextBoolean();
            };
            if (kept && unforced.get(i).isPossible(names)) {
                unforced.get(i).applyTo(names);
            }
        }
        names.forEach((name, file) -> {
            SimulatedFile found = file.afterTheCut(chance);
            next.live.put(name, found);
            next.durable.put(name, found);
        });
        return next;
    }

    /// What the kernel does by itself with everything that has lain there for half a minute.
    synchronized void writeBack(Path folder) {
        live.forEach((name, file) -> {
            if (name.startsWith(folder)) {
                file.force();
            }
        });
        reach(change -> change.isBelow(folder));
    }

    private SimulatedFile file(Path name) throws IOException {
        SimulatedFile file = live.get(name);
        if (file == null) {
            throw new NoSuchFileException("no such file on the simulated disk");
        }
        return file;
    }

    /// Folders are made when the kiosk is installed; here every one is there.
    @Override
    public synchronized void makeFolder(Path folder) {
        step();
    }

    @Override
    public synchronized NewFile create(Path name) throws IOException {
        return new Written(made(name));
    }

    private SimulatedFile made(Path name) throws IOException {
        step();
        if (live.containsKey(name)) {
            throw new FileAlreadyExistsException("there already");
        }
        var file = new SimulatedFile();
        live.put(name, file);
        unforced.add(new Change(List.of(), Map.of(name, file)));
        return file;
    }

    /// For reading and writing anywhere in it; made if it is not there.
    synchronized SimulatedFile open(Path name) throws IOException {
        return live.containsKey(name) ? file(name) : made(name);
    }

    @Override
    public synchronized InputStream read(Path name) throws IOException {
        return new ByteArrayInputStream(file(name).live());
    }

    @Override
    public synchronized long size(Path name) throws IOException {
        return file(name).length();
    }

    @Override
    public synchronized boolean exists(Path name) {
        return live.containsKey(name);
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        return live.keySet().stream().filter(name -> folder.equals(name.getParent())).toList();
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        step();
        SimulatedFile file = file(from);
        live.remove(from);
        live.put(to, file);
        unforced.add(new Change(List.of(from), Map.of(to, file)));
    }

    @Override
    public synchronized void deleteIfThere(Path name) {
        step();
        if (live.remove(name) != null) {
            unforced.add(new Change(List.of(name), Map.of()));
        }
    }

    @Override
    public synchronized void forceFolder(Path folder) {
        step();
        if (faults.ignoresFolderForce()) {
            return;
        }
        reach(change -> change.touches(folder));
    }

    private void reach(Predicate<Change> which) {
        unforced.stream().filter(which).forEach(change -> change.applyTo(durable));
        unforced.removeIf(which);
    }

    @Override
    public Space space(Path folder) {
        return new Space(Long.MAX_VALUE, false);
    }

    @Override
    public String nameForH2(Path folder) {
        return SimulatedDiskOfH2.name(this, folder);
    }

    synchronized void write(SimulatedFile file, long at, byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; done += SimulatedFile.BLOCK) {
            step();
            file.write(at + done, bytes, offset + done, Math.min(SimulatedFile.BLOCK, length - done));
        }
    }

    synchronized int read(SimulatedFile file, long at, byte[] into) {
        return file.read(at, into);
    }

    synchronized void truncate(SimulatedFile file, long length) {
        step();
        file.truncate(length);
    }

    synchronized void force(SimulatedFile file) {
        step();
        if (!faults.ignoresFileForce()) {
            file.force();
        }
    }

    private final class Written extends NewFile {

        private final SimulatedFile file;

        Written(SimulatedFile file) {
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            SimulatedDisk.this.write(file, file.length(), bytes, offset, length);
        }

        @Override
        void force() {
            SimulatedDisk.this.force(file);
        }

        @Override
        public void close() {
            Objects.requireNonNull(file);
        }
    }
}
