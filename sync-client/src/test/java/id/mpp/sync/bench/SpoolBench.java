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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What keeping a parcel costs beside writing the same bytes as durably, in turns in the same run; and how much of the
/// heap lives while large ones come and go. Rows as in the other modules' benchmarks.
final class SpoolBench {

    private static final int ROUNDS = 400;
    private static final int WARM_UP = 150;
    private static final int APPLICATION_BYTES = 2 << 20;
    private static final int LARGE_PARCELS = 200;

    private SpoolBench() {
    }

    /// @param arguments
    ///            the folder for `bench.json`
    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory(target, "spool");
        List<Map<String, Object>> rows;
        try (FolderSpool spool = FolderSpool.open(work.resolve("data"), Clock.systemUTC(),
                () -> Optional.of(OpenedParcel.sealingKey()), new SpoolLimits(0, 0, 0))) {
            rows = List.of(submit(spool, work), liveHeap(spool));
        }
        Files.writeString(target.resolve("bench.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rows", rows)) + "\n");
        for (Map<String, Object> row : rows) {
            System.out.printf(Locale.ROOT, "%-44s %10s %-5s %10s %7s  %s%n", row.get("name"), row.get("value"),
                    row.get("unit"), row.get("peerValue"), row.get("ratio"), row.get("peer"));
        }
    }

    private static Map<String, Object> submit(FolderSpool spool, Path work) throws Exception {
        Path bare = Files.createDirectories(work.resolve("bare"));
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        var contents = Samples.application(APPLICATION_BYTES);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            spool.put(Samples.newId(), contents);
            long put = System.nanoTime();
            ParcelFile parcel = spool.line().getFirst();
            byte[] bytes = Files.readAllBytes(parcel.file());
            long writing = System.nanoTime();
            write(bare, "p" + round, bytes);
            long written = System.nanoTime();
            if (round >= 0) {
                ours[round] = (put - begun) / 1e6;
                peer[round] = (written - writing) / 1e6;
            }
            spool.delivered(parcel, "r", Instant.now());
            Files.delete(bare.resolve("p" + round));
        }
        double median = rounded(percentile(ours, 50));
        System.out.println("median of keeping " + median + " ms, of writing " + rounded(percentile(peer, 50)) + " ms");
        return row("keep a 2 MB application, p99", percentile(ours, 99), "ms",
                "write+fsync+rename+fsync(dir) of the same bytes", percentile(peer, 99));
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
