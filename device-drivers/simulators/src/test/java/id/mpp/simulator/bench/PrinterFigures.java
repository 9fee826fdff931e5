package id.mpp.simulator.bench;

import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Element;
import id.mpp.device.printer.TicketPaper.Feed;
import id.mpp.device.printer.TicketPaper.Pair;
import id.mpp.device.printer.TicketPaper.Qr;
import id.mpp.device.printer.TicketPaper.Rule;
import id.mpp.device.printer.TicketPaper.Text;
import id.mpp.simulator.Pty;
import id.mpp.simulator.printer.NodePeer;
import id.mpp.simulator.printer.PrinterBench;
import id.mpp.simulator.printer.PrinterModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How many bytes a ticket needs, and how long a pressed key waits for the ticket's last byte to be on the wire.
final class PrinterFigures {

    private static final int TICKETS = 300;
    private static final String ENCODER = "@point-of-sale/receipt-printer-encoder";

    /// The printable height of that ticket on an 80 mm roll, in dots.
    private static final String HEIGHT = "1128";

    private PrinterFigures() {
    }

    static List<Bench.Row> rows() throws Exception {
        Path folder = Files.createTempDirectory("printer-figures");
        try (Pty wire = Pty.open(folder.resolve("printer"), 38400);
                PrinterBench bench = PrinterBench.on(wire, PrinterModel.EPSON, Duration.ofSeconds(10),
                        DeviceTimings.ofHall()).ready()) {
            // By the third the driver has found out how this printer confirms.
            int bytes = 0;
            for (int i = 0; i < 3; i++) {
                bytes = print(bench);
            }
            long[] ours = ours(bench, bytes);
            long[] bare = bare(folder, bytes);
            boolean present = NodePeer.present(ENCODER);
            int ticket = bench.simulator.papers().getLast().length;
            return List.of(
                    new Bench.Row("printer: bytes of a ticket, text and QR", ticket, "B",
                            "receipt-printer-encoder 4.0.1, the same ticket", foreign(present, "native")),
                    new Bench.Row("printer: the same and both its marks", bytes, "B",
                            "receipt-printer-encoder 4.0.1, 576 x 1128 dots", foreign(present, "picture")),
                    row("p50", ours, bare, 50), row("p99", ours, bare, 99));
        }
    }

    private static Bench.Row row(String name, long[] ours, long[] bare, int percent) {
        return new Bench.Row("printer: tap to last byte, " + name, millis(ours, percent), "ms",
                "a bare write of as many bytes", Optional.of(millis(bare, percent)));
    }

    private static Optional<Double> foreign(boolean present, String kind) throws Exception {
        return present
                ? Optional.of((double) NodePeer.run("foreign-ticket.cjs", "A-022", kind, "576", HEIGHT).length)
                : Optional.empty();
    }

    /// Nanoseconds from `print` until the printer has the last byte, marks and all; at any moment of the driver's idle
    /// look at the wire. A pseudo-terminal has no speed, so there is no wire time in it.
    private static long[] ours(PrinterBench bench, int bytes) throws Exception {
        Random random = new Random(1);
        long[] nanos = new long[TICKETS];
        for (int i = 0; i < TICKETS; i++) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(60)).toNanos());
            AtomicLong last = new AtomicLong();
            bench.simulator.whenReceived(bytes, () -> last.set(System.nanoTime()));
            long tap = System.nanoTime();
            int sent = print(bench);
            if (sent != bytes) {
                throw new IllegalStateException("a ticket of " + sent + " bytes instead of " + bytes);
            }
            nanos[i] = last.get() - tap;
        }
        return nanos;
    }

    private static int print(PrinterBench bench) throws Exception {
        long before = bench.simulator.bytesReceived();
        if (!(PrinterBench.outcome(bench.printer.print(ticket())) instanceof Printed)) {
            throw new IllegalStateException("not printed");
        }
        return Math.toIntExact(bench.simulator.bytesReceived() - before);
    }

    private static long[] bare(Path folder, int bytes) throws IOException, InterruptedException {
        long[] nanos = new long[TICKETS];
        try (Pty wire = Pty.open(folder.resolve("bare"), 38400);
                RandomAccessFile host = new RandomAccessFile(wire.link().toFile(), "rw")) {
            for (int i = 0; i < TICKETS; i++) {
                long tap = System.nanoTime();
                host.write(new byte[bytes]);
                for (int read = 0; read < bytes;) {
                    read += wire.read(Duration.ofSeconds(5)).length;
                }
                nanos[i] = System.nanoTime() - tap;
            }
        }
        return nanos;
    }

    private static double millis(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    /// As the kiosk lays one out for 80 mm: all it can hold, with counter, times, code and receipt.
    private static TicketPaper ticket() {
        return new TicketPaper(List.<Element>of(centred("MAL PELAYANAN PUBLIK", 2, true),
                centred("KABUPATEN SRAGEN", 1, true), new Rule(), centred("NOMOR ANTREAN", 1, false),
                centred("A-022", 7, true), new Feed(1), centred("DISDUKCAPIL", 2, true), centred("LOKET 3", 2, true),
                centred("Akta Kelahiran", 1, false), new Rule(), new Pair("Dicetak", "Senin, 23-11-2026 09.48 WIB"),
                new Pair("Berlaku", "hari ini"), new Pair("Orang sebelum Anda", "11"),
                new Pair("Perkiraan dipanggil", "10.25 WIB"), new Rule(), new Qr("https://antre.mpp.example/t/A-022"),
                centred("Pindai untuk melihat giliran Anda di ponsel", 1, false), new Feed(1),
                centred("No. permohonan 26-0472-7K", 1, true), new Rule(),
                centred("Nomor dilewati? Lapor ke meja bantuan.", 1, false),
                centred("Pengaduan: lapor.go.id atau SMS 1708", 1, false), new Feed(1),
                centred("TERIMA KASIH", 1, false), centred("Mesin 2", 1, false)));
    }

    private static Element centred(String text, int scale, boolean bold) {
        return new Text(text, Align.CENTRE, scale, bold);
    }
}
