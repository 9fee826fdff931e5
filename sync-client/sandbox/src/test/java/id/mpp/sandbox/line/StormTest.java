package id.mpp.sandbox.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand parcels through an hour of bad luck pressed into seconds: connections break somewhere, the line is
/// unplugged now and then, the centre fails, lies and loses replies. `-Dseed=` repeats the same bad luck; `-Psoak` has
/// as many parcels and three times the bad luck.
class StormTest {

    private static final int PARCELS = 1_000;
    /// Ten times less than what passes through; the kiosk's libraries alone need half of it.
    private static final String HEAP = "-Xmx40m";
    /// Half of such a process's time would be the compiler's, for code that runs no longer than that.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final Duration GUST = Duration.ofMillis(LONG ? 80 : 250);
    private static final int CONNECTIONS = LONG ? 27 : 80;

    @TempDir
    Path folder;

    @Test
    void everyParcelArrivesExactlyOnceInOrderAndInASmallHeap() throws Exception {
        long seed = Optional.ofNullable(System.getProperty("seed")).filter(text -> !text.isBlank())
                .map(Long::valueOf)
                .orElseGet(System::nanoTime);
        System.out.println("storm: -Dseed=" + seed);
        var random = new Random(seed);
        try (FaultyLine line = FaultyLine.open();
                Sandbox centre = Sandbox.start(SandboxConfig.inMemory().withHost("127.0.0.1",
                        Optional.of(line.base())))) {
            line.leadsTo(centre.port());
            Told told = new Told();
            Process kiosk = kiosk(line, centre, seed);
            Thread weather = Thread.ofVirtual().start(() -> blow(line, centre, random, kiosk));
            try (BufferedReader out = kiosk.inputReader()) {
                out.lines().forEach(told::line);
            } finally {
                kiosk.destroyForcibly();
            }
            weather.join();
            told.check(kiosk.exitValue(), new Arrivals(centre.port()).all());
        }
    }

    private Process kiosk(FaultyLine line, Sandbox centre, long seed) throws Exception {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), HEAP,
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", SHORT_LIVED, "-cp",
                System.getProperty("java.class.path"),
                StormKiosk.class.getName(), line.base().toString(), folder.toString(), centre.enrolmentCode(),
                Long.toString(seed), Integer.toString(PARCELS)).redirectErrorStream(true).start();
    }

    private static void blow(FaultyLine line, Sandbox centre, Random random, Process kiosk) {
        line.always(() -> fault(random));
        try {
            while (!kiosk.waitFor(GUST.toMillis(), TimeUnit.MILLISECONDS)) {
                switch (random.nextInt(12)) {
                    case 0 -> line.reset();
                    case 1 -> {
                        line.unplug();
                        kiosk.waitFor(GUST.toMillis(), TimeUnit.MILLISECONDS);
                        line.plugIn();
                    }
                    case 2, 3 -> centre.misbehave(Misbehaviour.once(Mode.LOST_REPLY, "/v1/"));
                    case 4 -> centre.misbehave(Misbehaviour.once(Mode.GARBAGE, ""));
                    case 5 -> centre.misbehave(Misbehaviour.once(Mode.UNAVAILABLE, "").withSpan(Duration.ZERO));
                    case 6 -> centre.misbehave(Misbehaviour.once(Mode.HTTP500, "/v1/parcels"));
                    default -> {
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Most connections carry some dozen parcels before they break.
    private static synchronized Fault fault(Random random) {
        long bytes = (long) Math.exp(8 + random.nextDouble() * 7);
        return switch (random.nextInt(CONNECTIONS)) {
            case 0, 1, 2, 3, 4, 5 -> Fault.cutOnTheWayUp(bytes);
            case 6, 7, 8, 9, 10, 11 -> Fault.cutOnTheWayDown(bytes);
            case 12 -> Fault.halfOpen(bytes);
            case 13, 14 -> Fault.repliedTwice();
            case 15, 16 -> Fault.sentTwice();
            default -> Fault.late(Duration.ofMillis(random.nextInt(4)));
        };
    }

    /// What the kiosk said.
    private static final class Told {

        private final Map<String, String> kept = new TreeMap<>();
        private final List<String> keptInOrder = new ArrayList<>();
        private final Map<String, String> delivered = new TreeMap<>();
        private final List<String> strange = new ArrayList<>();
        private int later;
        private String left = "";

        void line(String text) {
            String[] words = text.split(" ");
            switch (words[0]) {
                case "KEPT" -> {
                    kept.put(words[1], words[2]);
                    keptInOrder.add(words[1]);
                }
                case "DELIVERED" -> {
                    String before = delivered.put(words[1], words[2]);
                    if (before != null) {
                        strange.add("delivered twice: " + text);
                    }
                }
                case "LATER" -> later++;
                case "WAITING" -> left = text;
                case "REFUSED" -> strange.add(text);
                default -> {
                    if (text.contains("OutOfMemory") || text.contains("ERROR")) {
                        strange.add(text);
                    }
                }
            }
        }

        void check(int exit, List<HallOnALine.Arrived> arrived) {
            assertEquals(List.of(), strange);
            assertEquals(0, exit, "the kiosk ended well, within its heap");
            assertEquals(PARCELS, kept.size());
            assertEquals(kept, delivered);
            assertEquals(PARCELS, arrived.size());
            assertEquals(kept, arrived.stream().collect(
                    Collectors.toMap(HallOnALine.Arrived::id, HallOnALine.Arrived::sha256, (one, _) -> one,
                            TreeMap::new)));
            assertEquals("WAITING 0 SET-ASIDE 0", left);
            assertTrue(later >= 20, "only " + later + " attempts failed: that was no storm");
            Map<String, List<HallOnALine.Arrived>> byCitizen = arrived.stream()
                    .filter(parcel -> parcel.receipt().startsWith("26-"))
                    .collect(Collectors.groupingBy(parcel -> parcel.receipt().substring(0, 7)));
            byCitizen.forEach((citizen, two) -> assertTrue(
                    !first(two, "-2").at().isBefore(first(two, "-1").at()), "order kept for " + citizen));
            ticketsInOrder(arrived);
            System.out.println("storm: " + later + " attempts in vain");
        }

        private static HallOnALine.Arrived first(List<HallOnALine.Arrived> two, String ending) {
            return two.stream().filter(parcel -> parcel.receipt().endsWith(ending)).findFirst().orElseThrow();
        }

        /// A citizen's two numbers too.
        private static void ticketsInOrder(List<HallOnALine.Arrived> arrived) {
            Map<String, HallOnALine.Arrived> byNumber = new HashMap<>();
            arrived.forEach(parcel -> byNumber.put(parcel.receipt(), parcel));
            byNumber.forEach((number, one) -> {
                HallOnALine.Arrived second = byNumber.get("B" + number.substring(1));
                assertTrue(!number.startsWith("A2-") || !Objects.requireNonNull(second).at().isBefore(one.at()),
                        "order kept for " + number);
            });
        }
    }
}
