package id.mpp.simulator.fuzz;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.TcpFarEnd;
import id.mpp.simulator.printer.PrinterBench;
import id.mpp.simulator.recording.RecordedWire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A printer that answers every word with changed sayings of a real session, hangs up at times and floods at times.
final class PrinterNonsense implements Target {

    private static final List<byte[]> SAYINGS = Stream
            .of("ticket-over-tcp.rec", "paper-runs-out.rec", "ticket-over-serial.rec")
            .flatMap(name -> Target.sayings(name).stream()).toList();
    private static final Duration TIME = Duration.ofMillis(900);
    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(1);
    private static final int FLOOD = 1 << 16;
    private static final DeviceTimings SHORT = DeviceTimings.ofHall()
            .withPrinter(Duration.ofMillis(120), Duration.ofMillis(40), Duration.ofMillis(40))
            .withSupervision(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(5),
                    Duration.ofSeconds(1));

    @Override
    public String name() {
        return "printer";
    }

    @Override
    public void run(long seed, Path recording) throws Exception {
        Random random = new Random(seed);
        try (FarEnd wire = new RecordedWire(TcpFarEnd.open(0), "printer", "tcp", recording)) {
            var printer = EscPosTicketPrinter.open(TransportAddress.parse(wire.address()), PrinterProfiles.generic(),
                    PaperWidth.MM_80, PRINT_TIMEOUT, SHORT);
            long end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end) {
                var job = printer.print(PrinterBench.stub("A-001"));
                talk(wire, random, Math.min(end, System.nanoTime() + TIME.toNanos() / 3));
                talkUntil(job.outcome()::isDone, wire, random);
                job.outcome().get(1, SECONDS);
                printer.status();
            }
            Target.closeInTime(printer, Duration.ofSeconds(3));
        }
    }

    private static void talkUntil(BooleanSupplier done, FarEnd wire, Random random)
            throws InterruptedException {
        long limit = System.nanoTime() + PRINT_TIMEOUT.plusSeconds(4).toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("a job without an outcome");
            }
            talk(wire, random, System.nanoTime() + 20_000_000);
        }
    }

    private static void talk(FarEnd wire, Random random, long until) throws InterruptedException {
        Mutation mutation = new Mutation(random);
        while (System.nanoTime() < until) {
            byte[] heard = wire.read(Duration.ofMillis(5));
            if (heard.length == 0 && random.nextInt(4) > 0) {
                continue;
            }
            switch (random.nextInt(40)) {
                case 0 -> {
                    wire.unplug();
                    wire.replug();
                }
                case 1 -> {
                    byte[] flood = new byte[FLOOD];
                    random.nextBytes(flood);
                    wire.write(flood);
                }
                case 2, 3, 4 -> wire.write(mutation.noise());
                case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 -> wire.write(mutation.pick(SAYINGS));
                default -> wire.write(mutation.of(mutation.pick(SAYINGS)));
            }
        }
    }
}
