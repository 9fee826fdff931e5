package id.mpp.sync.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A disk in memory whose power can be cut before any operation. What is live is what the program sees; what is durable
/// is what was forced. A cut decides by chance, for every 4 KiB block and every change of a name that was not forced,
/// whether it reached the platter: dropped, kept and out of order; the length of a file may have grown without its
/// bytes, or have stopped in the middle of a block. A rename is one change, as journalling file systems make it.
public final class SimulatedDisk implements Disk {

    private static final int BLOCK = 4096;

    private final Faults faults;
    private final Map<Path, Inode> live = new TreeMap<>();
    private final Map<Path, Inode> durable = new TreeMap<>();
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

    private static final class Inode {

        private byte[] live = {};
        private byte[] durable = {};
        private final BitSet dirty = new BitSet();
        private boolean resized;
    }

    /// A name that now stands for `inode`, or for nothing; and the one it had before.
    private record Change(List<Path> gone, Map<Path, Inode> come) {

        boolean touches(Path folder) {
            return come.isEmpty()
                    ? gone.stream().anyMatch(name -> folder.equals(name.getParent()))
                    : come.keySet().stream().anyMatch(name -> folder.equals(name.getParent()));
        }
    }

    public SimulatedDisk(Faults faults) {
        this.faults = faults;
    }

    /// The power goes before the operation after the next `more`.
    public void cutAfter(long more) {
        cutAt = operations + more;
    }

    private void step() {
        operations++;
        if (operations > cutAt) {
            throw new PowerCut();
        }
    }

    /// What a kiosk finds when it is switched on again.
    public SimulatedDisk afterTheCut(RandomGenerator chance) {
        var next = new SimulatedDisk(faults);
        Map<Path, Inode> names = new TreeMap<>(durable);
        int fate = chance.nextInt(4);
        int prefix = chance.nextInt(unforced.size() + 1);
        for (int i = 0; i < unforced.size(); i++) {
            boolean kept = switch (fate) {
                case 0 -> false;
                case 1 -> true;
                case 2 -> i < prefix;
                default -> chance.nextBoolean();
            };
            if (kept) {
                unforced.get(i).gone().forEach(names::remove);
                names.putAll(unforced.get(i).come());
            }
        }
        names.forEach((name, inode) -> {
            var found = new Inode();
            found.durable = afterTheCut(inode, chance);
            found.live = found.durable;
            next.live.put(name, found);
            next.durable.put(name, found);
        });
        return next;
    }

    private static byte[] afterTheCut(Inode inode, RandomGenerator chance) {
        int length = inode.durable.length;
        if (inode.resized) {
            length = switch (chance.nextInt(3)) {
                case 0 -> inode.durable.length;
                case 1 -> inode.live.length;
                default -> chance.nextInt(Math.max(inode.live.length, inode.durable.length) + 1);
            };
        }
        byte[] found = Arrays.copyOf(inode.durable, length);
        int blocks = (length + BLOCK - 1) / BLOCK;
        for (int block = 0; block < blocks; block++) {
            if (inode.dirty.get(block) && chance.nextBoolean()) {
                int from = block * BLOCK;
                int bytes = Math.min(BLOCK, Math.min(length, inode.live.length) - from);
                if (bytes > 0) {
                    System.arraycopy(inode.live, from, found, from, bytes);
                }
            }
        }
        return found;
    }

    private Inode inode(Path file) throws IOException {
        Inode inode = live.get(file);
        if (inode == null) {
            throw new NoSuchFileException("no such file on the simulated disk");
        }
        return inode;
    }

    /// Folders are made when the kiosk is installed; here every one is there.
    @Override
    public void makeFolder(Path folder) {
        step();
    }

    @Override
    public NewFile create(Path file) throws IOException {
        step();
        if (live.containsKey(file)) {
            throw new FileAlreadyExistsException("there already");
        }
        var inode = new Inode();
        live.put(file, inode);
        unforced.add(new Change(List.of(), Map.of(file, inode)));
        return new Written(inode);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        return new ByteArrayInputStream(inode(file).live);
    }

    @Override
    public long size(Path file) throws IOException {
        return inode(file).live.length;
    }

    @Override
    public boolean exists(Path file) {
        return live.containsKey(file);
    }

    @Override
    public List<Path> list(Path folder) {
        return live.keySet().stream().filter(file -> folder.equals(file.getParent())).toList();
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        Inode inode = inode(from);
        live.remove(from);
        live.put(to, inode);
        unforced.add(new Change(List.of(from), Map.of(to, inode)));
    }

    @Override
    public void deleteIfThere(Path file) {
        step();
        if (live.remove(file) != null) {
            unforced.add(new Change(List.of(file), Map.of()));
        }
    }

    @Override
    public void forceFolder(Path folder) {
        step();
        if (faults.ignoresFolderForce()) {
            return;
        }
        unforced.removeIf(change -> {
            if (change.touches(folder)) {
                change.gone().forEach(durable::remove);
                durable.putAll(change.come());
                return true;
            }
            return false;
        });
    }

    @Override
    public Space space(Path folder) {
        return new Space(Long.MAX_VALUE, false);
    }

    private final class Written extends NewFile {

        private final Inode inode;

        Written(Inode inode) {
            this.inode = inode;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; done += BLOCK) {
                step();
                append(bytes, offset + done, Math.min(BLOCK, length - done));
            }
        }

        private void append(byte[] bytes, int offset, int length) {
            int from = inode.live.length;
            inode.live = Arrays.copyOf(inode.live, from + length);
            System.arraycopy(bytes, offset, inode.live, from, length);
            inode.dirty.set(from / BLOCK, (from + length + BLOCK - 1) / BLOCK);
            inode.resized = true;
        }

        @Override
        void force() {
            step();
            if (!faults.ignoresFileForce()) {
                inode.durable = inode.live.clone();
                inode.dirty.clear();
                inode.resized = false;
            }
        }

        @Override
        public void close() {
            Objects.requireNonNull(inode);
        }
    }
}
