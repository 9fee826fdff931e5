package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// pcscd runs without a reader, then has one. vpcd's readers come only with a new pcscd, so the test exchanges it.
@ResourceLock("pcscd")
class ReaderIsPluggedInLaterTest {

    @Test
    void readerWorksSoonAfterItIsThere(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.prepare(folder)) {
            bench.pcscd.startWithoutReader();
            bench.open("pcsc:");
            bench.awaitStatus("absent", absentBecause("no card reader is plugged in"));

            bench.pcscd.kill();
            bench.pcscd.startWithReader();
            long there = System.nanoTime();
            bench.awaitStatus(new Ready(Set.of()));
            var found = Duration.ofNanos(System.nanoTime() - there);
            assertTrue(found.compareTo(Duration.ofSeconds(1)) < 0, "found after " + found);

            bench.card.insert();
            assertEquals(new CardArrived(CardKind.E_KTP), bench.next(CardArrived.class));
        }
    }

    @Test
    void waitingForAReaderCostsNothing(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.prepare(folder)) {
            bench.pcscd.startWithoutReader();
            var reader = bench.open("pcsc:");
            bench.awaitStatus("absent", absentBecause("no card reader is plugged in"));

            // what is counted is how often the status changes and the thread's time: a busy wait would show in both
            var changed = new CountDownLatch(3);
            try (var subscription = reader.onStatus(status -> changed.countDown())) {
                long before = cpuOfReader();
                assertTrue(!changed.await(1, TimeUnit.SECONDS), "the status goes to and fro");
                var used = Duration.ofNanos(cpuOfReader() - before);
                assertTrue(used.compareTo(Duration.ofMillis(100)) < 0, "a second of waiting took " + used);
            }
        }
    }

    /// Time on a processor so far of all threads that wait for cards.
    static long cpuOfReader() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals("card-reader")) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    private static Predicate<DeviceStatus> absentBecause(String why) {
        return status -> status instanceof Absent absent && absent.why().startsWith(why);
    }
}
