package id.mpp.simulator.bench;

import com.sun.management.OperatingSystemMXBean;
import id.mpp.device.Device;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.simulator.Await;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that has the devices open and does nothing with them; says what that cost.
final class IdleProcess {

    /// The compiler and the devices' first rounds are over by then.
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private IdleProcess() {
    }

    /// @param arguments
    ///            addresses of printer, scanner, card reader and QR scanner; `-` for none
    public static void main(String[] arguments) throws InterruptedException {
        var given = Stream.of(arguments).map(address -> Optional.of(address).filter(it -> !it.equals("-"))).toList();
        var config = new DevicesConfig(given.getFirst(), PrinterProfiles.GENERIC, PaperWidth.MM_80, given.get(1),
                given.get(2), given.get(3), Duration.ofSeconds(20));
        try (Devices devices = Devices.open(config)) {
            for (Device device : devices.all()) {
                if (given.get(devices.all().indexOf(device)).isPresent()) {
                    Await.until(device.name() + " ready", () -> device.status().usable());
                }
            }
            Set<String> names = Set.copyOf(devices.all().stream().map(Device::name).toList());
            measure(names);
        }
    }

    /// Prints per cent of one core: the whole process, then the threads named.
    static void measure(Set<String> threads) throws InterruptedException {
        pass(WARM_UP);
        long process = processNanos();
        long named = threadNanos(threads);
        long since = System.nanoTime();
        pass(MEASURED);
        double wall = System.nanoTime() - since;
        System.out.printf(Locale.ROOT, "%.4f%n", 100 * (processNanos() - process) / wall);
        System.out.printf(Locale.ROOT, "%.4f%n", 100 * (threadNanos(threads) - named) / wall);
    }

    private static void pass(Duration time) throws InterruptedException {
        if (new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("nobody counts this down");
        }
    }

    private static long processNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long threadNanos(Set<String> names) {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).filter(id -> {
            var info = threads.getThreadInfo(id);
            return info != null && names.contains(info.getThreadName());
        }).map(threads::getThreadCpuTime).filter(nanos -> nanos > 0).sum();
    }
}
