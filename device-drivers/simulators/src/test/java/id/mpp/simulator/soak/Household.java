package id.mpp.simulator.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the process holds at one moment.
///
/// @param threads
///            of the platform, alive
/// @param files
///            open descriptors
/// @param heapMegabytes
///            still reachable
public record Household(int threads, long files, double heapMegabytes) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    public static Household now() {
        // twice: the first frees what only finalizers and cleaners held
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        try (var open = Files.list(DESCRIPTORS)) {
            return new Household(ManagementFactory.getThreadMXBean().getThreadCount(), open.count(),
                    used / 1024.0 / 1024.0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8d %6d %7.1f", threads, files, heapMegabytes);
    }
}
