package id.mpp.sync.bench;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import id.mpp.sync.Spool;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.ParcelFile;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.wire.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What keeping a parcel costs beside writing the same bytes as durably, in turns in the same run; and how much of the
/// heap lives while large ones come and go. Rows as in the other modules' benchmarks.
final class SpoolBench {

    private static final int ROUNDS = 400;
    private static final int WARM_UP = 150;
    private static final int CLEANED_AFTER = 50;
    private static final int APPLICATION_BYTES = 2 << 20;
    private static final int LARGE_PARCELS = 200;

    private SpoolBench() {
    }

    /// @param arguments
    ///            the folder for `bench.json`
    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory(target, "spool");
        List<Map<String, Object>> rows = new ArrayList<>();
        try (FolderSpool spool = FolderSpool.open(work.resolve("data"), Clock.systemUTC(),
                () -> Optional.of(OpenedParcel.sealingKey()), new SpoolLimits(0, 0, 0))) {
            submit(spool, work, rows);
            rows.add(liveHeap(spool));
        }
        Files.writeString(target.resolve("bench.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rows", rows)) + "\n");
        for (Map<String, Object> row : rows) {
            System.out.printf(Locale.ROOT, "%-44s %10s %-5s %10s %7s  %s%n", row.get("name"), row.get("value"),
                    row.get("unit"), row.get("peerValue"), row.get("ratio"), row.get("peer"));
        }
    }

    private static void submit(FolderSpool spool, Path work, List<Map<String, Object>> rows) throws Exception {
        Path bare = Files.createDirectories(work.resolve("bare"));
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        var contents = Samples.application(APPLICATION_BYTES);
        byte[] bytes = new byte[APPLICATION_BYTES];
        int counted = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            // each is first every other time: what the one leaves to the disk must not always fall upon the same
            double before = round % 2 == 0 ? bare(bare, round, bytes) : 0;
            long begun = System.nanoTime();
            spool.put(Samples.newId(), contents);
            double kept = (System.nanoTime() - begun) / 1e6;
            ParcelFile parcel = spool.line().getLast();
            bytes = Files.readAllBytes(parcel.file());
            double after = round % 2 == 0 ? 0 : bare(bare, round, bytes);
            // the first after a cleaning pays for it
            boolean counts = round >= 0 && Math.floorMod(round, CLEANED_AFTER) > 1;
            if (counts) {
                ours[counted] = kept;
                peer[counted++] = before + after;
            }
            if (Math.floorMod(round, CLEANED_AFTER) == CLEANED_AFTER - 1) {
                clean(spool, bare);
            }
        }
        ours = Arrays.copyOf(ours, counted);
        peer = Arrays.copyOf(peer, counted);
        rows.add(row("keep a 2 MB application, median", percentile(ours, 50), "ms",
                "write+fsync+rename+fsync(dir) of the same bytes", percentile(peer, 50)));
        rows.add(row("keep a 2 MB application, p99", percentile(ours, 99), "ms",
                "write+fsync+rename+fsync(dir) of the same bytes", percentile(peer, 99)));
    }

    /// Carries everything away, as nobody does between two citizens.
    private static void clean(FolderSpool spool, Path bare) throws IOException {
        for (ParcelFile parcel : spool.line()) {
            spool.delivered(parcel, "r", Instant.now());
        }
        try (Stream<Path> written = Files.list(bare)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
    }

    private static double bare(Path folder, int round, byte[] bytes) throws IOException {
        long begun = System.nanoTime();
        write(folder, "p" + round, bytes);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".tmp");
        try (FileChannel file = FileChannel.open(unfinished, CREATE_NEW, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }

    /// The most that was reachable after any of the large ones was kept or carried away.
    private static Map<String, Object> liveHeap(FolderSpool spool) throws Exception {
        long most = 0;
        for (int parcel = 0; parcel < LARGE_PARCELS; parcel++) {
            spool.put(Samples.newId(), Samples.application(APPLICATION_BYTES));
            if (parcel % 10 == 9) {
                most = Math.max(most, live());
            }
        }
        for (Spool.Waiting waiting : spool.waiting()) {
            ParcelFile parcel = spool.find(waiting.id()).orElseThrow();
            try (InputStream in = Files.newInputStream(parcel.file())) {
                in.skip(parcel.bytes());
            }
            spool.delivered(parcel, "r", Instant.now());
        }
        most = Math.max(most, live());
        return row("live heap while 200 x 2 MB are kept", most / 1e6, "MB", "goal", 32);
    }

    private static long live() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static Map<String, Object> row(String name, double value, String unit, String peer, double peerValue) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("value", rounded(value));
        row.put("unit", unit);
        row.put("peer", peer);
        row.put("peerValue", rounded(peerValue));
        row.put("ratio", rounded(value / peerValue));
        return row;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
