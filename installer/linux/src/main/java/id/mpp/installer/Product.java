package id.mpp.installer;

import id.mpp.demo.finger.XServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The program of an image as a process of its own on an X server, started by its launcher as its service does. Its log
/// is a file, and what it shows is known from there: `Screen: welcome`.
public final class Product implements AutoCloseable {

    /// It writes the cache of its start on the way out.
    private static final Duration LONGEST_END = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final double TICKS_PER_SECOND = 100;
    private static final double KIB_PER_MIB = 1024;

    private final Process process;
    private final Path log;

    private Product(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// @param image
    ///            the folder with `bin/mpp-kiosk`
    /// @param kioskToml
    ///            its configuration
    /// @param folder
    ///            gets the log, and is its home
    /// @param javaOptions
    ///            beside those it is shipped with; where both say something, the shipped ones win
    public static Product start(Path image, Path kioskToml, XServer server, Path folder, List<String> javaOptions)
            throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("mpp-kiosk.log");
        var builder = new ProcessBuilder(image.resolve("bin/mpp-kiosk").toString(), kioskToml.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.putAll(Map.of("DISPLAY", server.name(), "HOME", folder.toString(), "LANG", "C.UTF-8"));
        if (!javaOptions.isEmpty()) {
            environment.put("JAVA_TOOL_OPTIONS", String.join(" ", javaOptions));
        }
        return new Product(builder.start(), log);
    }

    /// One that was started by other means.
    ///
    /// @param process
    ///            the program itself, not somebody who waits for it
    /// @param log
    ///            gets what it says
    static Product of(Process process, Path log) {
        return new Product(process, log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    Path logFile() {
        return log;
    }

    /// Everything it has said so far.
    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /// How often it has come to a screen.
    public long shown(String screen) throws IOException {
        return log().lines().filter(line -> line.endsWith("Screen: " + screen)).count();
    }

    /// Waits until it has come to a screen so many times.
    ///
    /// @throws TimeoutException
    ///             it did not, or ended; says what it said last
    public void awaitShown(String screen, long times, Duration patience) throws IOException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (shown(screen) < times) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new TimeoutException("The screen " + screen + " did not come " + times + " times: …"
                        + log().substring(Math.max(0, log().length() - 1500)));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// Processor time it has taken, seconds.
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(after[11]) + Long.parseLong(after[12])) / TICKS_PER_SECOND;
    }

    /// Memory that would be free without it, its share of what it shares included, MiB.
    public double pssMib() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(
                    line.replaceAll("\\D", ""))).findFirst().orElseThrow() / KIB_PER_MIB;
        }
    }

    /// Waits until it takes less than a twentieth of a processor for as long as this.
    void settles(Duration quiet) throws IOException, TimeoutException {
        long end = System.nanoTime() + LONGEST_END.toNanos();
        double before = cpuSeconds();
        LockSupport.parkNanos(quiet.toNanos());
        while (cpuSeconds() - before > quiet.toSeconds() / 20.0) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("It is never quiet");
            }
            before = cpuSeconds();
            LockSupport.parkNanos(quiet.toNanos());
        }
    }

    /// The files it has mapped so that they can be run.
    public List<Path> mappedCode() throws IOException {
        return mapped("x");
    }

    /// The files it has mapped so that they can at least be read: its libraries, its jars, the cache of its start.
    public List<Path> mapped() throws IOException {
        return mapped("r");
    }

    private List<Path> mapped(String permission) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/maps"))) {
            return lines.map(line -> line.split("\\s+", 6))
                    .filter(part -> part.length == 6 && part[1].contains(permission) && part[5].startsWith("/"))
                    .map(part -> Path.of(part[5])).distinct().sorted().toList();
        }
    }

    /// Ends it as `systemctl stop` does, and waits.
    ///
    /// @return its exit status
    public int stop() throws InterruptedException, TimeoutException {
        process.destroy();
        if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("It does not end when it is told to");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        XServer.end(process);
    }
}
