package id.mpp.sandbox.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.sandbox.Await;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk behind a real 1 Mbit/s line made by the kernel, with 40 MB to send.
class SlowHallTest {

    private static final long LINE_BITS = 1_000_000;
    private static final int APPLICATION_BYTES = 40_000_000;
    private static final int TICKETS = Boolean.getBoolean("long") ? 20 : 2;
    /// A second of the line, with nothing but the application on it.
    private static final long ALONE_BYTES = 125_000;
    private static final long BETWEEN_TICKETS_BYTES = 62_500;
    /// A second for what the socket holds, the rest for a busy machine; behind the application it would be minutes.
    private static final long LONGEST_TICKET_MILLIS = 5_000;
    private static final double LEAST_LINE_USE = 0.95;
    /// With tickets in between: each is some round trips, in which a busy machine may let the line wait.
    private static final double LEAST_WITH_TICKETS = 0.6;

    @TempDir
    Path folder;

    @Test
    void lineIsFullWhileFortyMegabytesTravelAndNoTicketWaitsForThem() throws Exception {
        need(SlowHall.missing());
        try (SlowHall hall = SlowHall.open(LINE_BITS);
                Sandbox centre = Sandbox.start(SandboxConfig.inMemory().withHost(hall.address(), Optional.empty()))) {
            Process kiosk = kiosk(hall, centre);
            try (BufferedReader said = kiosk.inputReader(); OutputStream tell = kiosk.getOutputStream()) {
                assertEquals("READY", next(said));
                waitFor(hall, hall.sentBytes() + BETWEEN_TICKETS_BYTES);
                var alone = new Use(hall);
                waitFor(hall, hall.sentBytes() + ALONE_BYTES);
                double full = alone.share();
                var together = new Use(hall);
                List<Long> waits = new ArrayList<>();
                for (int i = 0; i < TICKETS; i++) {
                    tell.write('\n');
                    tell.flush();
                    waits.add(Long.parseLong(next(said).substring("TICKET ".length())));
                    waitFor(hall, hall.sentBytes() + BETWEEN_TICKETS_BYTES);
                }
                double shared = together.share();
                System.out.printf("1 Mbit/s: line use %.1f %%, with tickets %.1f %%; they waited %s ms%n", full * 100,
                        shared * 100, waits);
                assertTrue(waits.stream().allMatch(wait -> wait <= LONGEST_TICKET_MILLIS), "tickets waited " + waits);
                assertTrue(full >= LEAST_LINE_USE, "line use " + full);
                assertTrue(shared >= LEAST_WITH_TICKETS, "line use with tickets " + shared);
            } finally {
                kiosk.destroyForcibly();
            }
        }
    }

    /// How much of the line was used since this was made.
    private record Use(SlowHall hall, long bytes, long began) {

        Use(SlowHall hall) throws IOException {
            this(hall, hall.sentBytes(), System.nanoTime());
        }

        double share() throws IOException {
            double seconds = (System.nanoTime() - began) / 1e9;
            return (hall.sentBytes() - bytes) * 8 / seconds / LINE_BITS;
        }
    }

    private static String next(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("READY") || line.startsWith("TICKET ")) {
                return line;
            }
            if (line.startsWith("TROUBLE") || line.startsWith("OTHER")) {
                return fail(line);
            }
        }
        return fail("the kiosk ended");
    }

    private static void waitFor(SlowHall hall, long bytes) throws IOException {
        Await.until(() -> hall.sentBytes() >= bytes);
    }

    private Process kiosk(SlowHall hall, Sandbox centre) throws IOException {
        List<String> command = new ArrayList<>(hall.prefix());
        command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx160m", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")), BusyKiosk.class.getName(),
                centre.base().toString(), folder.toString(), centre.enrolmentCode(),
                Integer.toString(APPLICATION_BYTES)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Goes on if nothing is missing; where `REQUIRE_PEERS=1` says that all is there, fails.
    private static void need(Optional<String> missing) {
        if (missing.isPresent() && "1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail("REQUIRE_PEERS=1, but " + missing.get());
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElse(""));
    }
}
