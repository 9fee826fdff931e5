package id.mpp.simulator.fuzz;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import id.mpp.device.DeviceTimings;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.Pty;
import id.mpp.simulator.recording.RecordedWire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A QR scanner that sends changed codes, noise and far too much; afterwards a code that is shown properly is told.
final class CodeNonsense implements Target {

    private static final List<byte[]> SAYINGS = Target.sayings("code-is-shown.rec");
    private static final Duration TIME = Duration.ofMillis(600);
    /// ISO/IEC 18004: version 40-L in byte mode.
    private static final int LONGEST_CODE = 2953;
    private static final int SHOWS = 20;

    @Override
    public String name() {
        return "QR scanner";
    }

    @Override
    public void run(long seed, Path recording) throws Exception {
        Random random = new Random(seed);
        Path port = Files.createTempDirectory("mpp-fuzz").resolve("port");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (FarEnd wire = new RecordedWire(Pty.open(port, 9600), "qr-scanner", "serial", recording)) {
            var reader = SerialCodeReader.open(TransportAddress.parse(wire.address()), DeviceTimings.ofHall());
            reader.onCode(code -> told.add(code.text()));
            talk(wire, random);
            for (String code : told) {
                check(code);
            }
            String proper = "SEED-" + seed;
            showUntilTold(wire, told, proper);
            Target.closeInTime(reader, Duration.ofSeconds(3));
        }
    }

    private static void talk(FarEnd wire, Random random) throws InterruptedException {
        Mutation mutation = new Mutation(random);
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            switch (random.nextInt(20)) {
                case 0 -> {
                    wire.unplug();
                    wire.replug();
                }
                case 1 -> {
                    byte[] flood = new byte[8192];
                    random.nextBytes(flood);
                    wire.write(flood);
                }
                case 2 -> wire.write("x".repeat(random.nextInt(6000)).getBytes(StandardCharsets.US_ASCII));
                case 3 -> wire.write(mutation.noise());
                default -> wire.write(mutation.of(mutation.pick(SAYINGS)));
            }
            MILLISECONDS.sleep(random.nextInt(30));
        }
    }

    private static void check(String code) {
        boolean control = code.chars().anyMatch(Character::isISOControl);
        if (code.isEmpty() || control || code.getBytes(StandardCharsets.UTF_8).length > LONGEST_CODE) {
            throw new AssertionError("told as a code: " + code.length() + " characters" + (control ? ", control" : ""));
        }
    }

    private static void showUntilTold(FarEnd wire, BlockingQueue<String> told, String proper) throws Exception {
        for (int shows = 0; shows < SHOWS; shows++) {
            wire.write(("\r" + proper + "\r").getBytes(StandardCharsets.US_ASCII));
            long end = System.nanoTime() + 700_000_000;
            while (System.nanoTime() < end) {
                String code = told.poll(50, MILLISECONDS);
                if (proper.equals(code)) {
                    return;
                }
            }
        }
        throw new AssertionError("a proper code shown " + SHOWS + " times was not told");
    }
}
