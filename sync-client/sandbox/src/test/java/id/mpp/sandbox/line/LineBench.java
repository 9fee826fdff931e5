package id.mpp.sandbox.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// What an upload costs and how full it keeps a line, beside curl in the same run. Writes `bench.json` into the folder
/// it is given and prints the rows.
final class LineBench {

    private static final int MEGABYTES = 200;
    private static final int ROUNDS = 5;
    private static final int TURNS = 3;
    private static final long LINE_BITS = 1_000_000;
    private static final long SECONDS_ON_THE_LINE = 20;
    private static final long SECONDS_BEFORE = 5;
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final Path work;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private LineBench(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        var bench = new LineBench(Files.createTempDirectory("line-bench"));
        bench.upload();
        Optional<String> missing = SlowHall.missing();
        if (missing.isEmpty()) {
            bench.line();
        } else {
            System.out.println("no row for the slow line: " + missing.get());
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("bench.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rows", bench.rows)));
    }

    private void row(String name, double ours, String unit, String peer, double theirs) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("value", rounded(ours));
        row.put("unit", unit);
        row.put("peer", peer);
        row.put("peerValue", rounded(theirs));
        row.put("ratio", rounded(ours / theirs));
        rows.add(row);
        System.out.printf(Locale.ROOT, "%-44s %10.1f %-8s %10.1f %7.2f  %s%n", name, ours, unit, theirs, ours / theirs,
                peer);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void upload() throws Exception {
        Path file = work.resolve("parcel");
        byte[] sealed = new byte[MEGABYTES * 1_000_000];
        new Random(1).nextBytes(sealed);
        Files.write(file, sealed);
        try (TusSink sink = TusSink.open("127.0.0.1")) {
            double theirs = 0;
            double ours = 0;
            double digest = 0;
            // in turns: what else the machine does must not fall upon one of the two
            for (int turn = 0; turn < TURNS; turn++) {
                theirs += curl(sink, file);
                String said = kiosk(sink, file);
                ours += number("CPU ([\\d.]+)", said);
                digest += number("DIGEST ([\\d.]+)", said);
            }
            double megabytes = MEGABYTES * ROUNDS * TURNS;
            row("upload, MB per CPU second", megabytes / ours, "MB/s", "curl -T", megabytes / theirs);
            row("upload and the digest before it", megabytes / (ours + digest), "MB/s", "curl -T, without a digest",
                    megabytes / theirs);
        }
    }

    /// What the uploading kiosk said of its costs.
    private String kiosk(TusSink sink, Path file) throws IOException {
        Process kiosk = new ProcessBuilder(java(), "-Xmx96m", "-XX:+UseSerialGC", "-cp", classPath(),
                "id.mpp.sync.courier.UploadingKiosk", sink.base().toString(), file.toString(),
                Integer.toString(ROUNDS), work.resolve("notes").toString()).redirectErrorStream(true).start();
        return new String(kiosk.getInputStream().readAllBytes(), UTF_8);
    }

    private static double number(String pattern, String said) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IOException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    /// CPU seconds of curl for all rounds.
    private static double curl(TusSink sink, Path file) throws IOException {
        String one = "curl -sS -o /dev/null -H Expect: -H Upload-Offset:0 -X PATCH -T " + file + " " + sink.base()
                + "/v1/uploads/x";
        Process shell = new ProcessBuilder("bash", "-c", "for i in $(seq " + ROUNDS + "); do " + one + "; done; times")
                .redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        // two lines: the shell's own user and system time, then its children's
        Matcher times = TIME.matcher(said);
        double[] seconds = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!times.find()) {
                throw new IOException("curl: " + said);
            }
            seconds[i] = Integer.parseInt(times.group(1)) * 60 + Double.parseDouble(times.group(2));
        }
        return seconds[2] + seconds[3];
    }

    private void line() throws Exception {
        double theirs;
        try (SlowHall hall = SlowHall.open(LINE_BITS); TusSink sink = TusSink.open(hall.address())) {
            List<String> command = new ArrayList<>(hall.prefix());
            command.addAll(List.of("curl", "-sS", "-H", "Expect:", "-X", "PATCH", "-T",
                    work.resolve("parcel").toString(), sink.base() + "/v1/uploads/x"));
            Process curl = new ProcessBuilder(command).start();
            theirs = use(hall, curl);
        }
        try (SlowHall hall = SlowHall.open(LINE_BITS);
                Sandbox centre = Sandbox.start(SandboxConfig.inMemory().withHost(hall.address(), Optional.empty()))) {
            List<String> command = new ArrayList<>(hall.prefix());
            command.addAll(List.of(java(), "-Xmx160m", "-cp", classPath(), BusyKiosk.class.getName(),
                    centre.base().toString(), work.resolve("kiosk").toString(), centre.enrolmentCode(), "40000000"));
            Process kiosk = new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader said = kiosk.inputReader();
            while (!"READY".equals(said.readLine())) {
                if (!kiosk.isAlive()) {
                    throw new IOException("the kiosk ended");
                }
            }
            row("use of a 1 Mbit/s line by a 40 MB upload", use(hall, kiosk), "%", "curl -T", theirs);
        }
    }

    /// In percent, headers of frames counted, after the beginning.
    private static double use(SlowHall hall, Process sender) throws Exception {
        try {
            sender.waitFor(SECONDS_BEFORE, TimeUnit.SECONDS);
            long bytes = hall.sentBytes();
            long began = System.nanoTime();
            sender.waitFor(SECONDS_ON_THE_LINE, TimeUnit.SECONDS);
            return (hall.sentBytes() - bytes) * 8 * 1e11 / (System.nanoTime() - began) / LINE_BITS;
        } finally {
            sender.destroyForcibly();
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static String classPath() {
        return Objects.requireNonNull(System.getProperty("java.class.path"));
    }
}
