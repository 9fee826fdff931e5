package id.mpp.simulator.printer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Mender;
import id.mpp.device.DeviceTimings;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrinterProfile;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Feed;
import id.mpp.device.printer.TicketPaper.Pair;
import id.mpp.device.printer.TicketPaper.Qr;
import id.mpp.device.printer.TicketPaper.Rule;
import id.mpp.device.printer.TicketPaper.Text;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.Await;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TcpFarEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/// Our driver and a simulated printer with a wire between them.
public final class PrinterBench implements AutoCloseable {

    /// Bytes; up to three times GS r, which has to be asked through the buffer.
    private static final int QUESTIONS_BEHIND_A_TICKET = 9;
    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(4);

    /// Patience of a test: a simulated printer answers within milliseconds, even on a loaded machine within 700 ms.
    public static final DeviceTimings QUICK = DeviceTimings.ofHall()
            .withPrinter(Duration.ofMillis(700), Duration.ofMillis(100), Duration.ofMillis(200))
            .withSupervision(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(5),
                    Duration.ofSeconds(1));

    public final PrinterSimulator simulator;
    public final EscPosTicketPrinter printer;
    public final List<DeviceStatus> told = new CopyOnWriteArrayList<>();

    private PrinterBench(FarEnd wire, PrinterModel model, PaperWidth roll, Duration printTimeout)
            throws DeviceException {
        this(wire, TransportAddress.parse(wire.address()), model, PrinterProfiles.generic(), roll, printTimeout, QUICK);
    }

    private PrinterBench(FarEnd wire, TransportAddress address, PrinterModel model, PrinterProfile profile,
            PaperWidth roll, Duration printTimeout, DeviceTimings timings) {
        simulator = PrinterSimulator.start(wire, model);
        printer = EscPosTicketPrinter.open(address, profile, roll, printTimeout, timings);
        printer.onStatus(told::add);
    }

    /// Over whatever wire, with whatever patience.
    public static PrinterBench on(FarEnd wire, PrinterModel model, Duration printTimeout, DeviceTimings timings)
            throws DeviceException {
        return new PrinterBench(wire, TransportAddress.parse(wire.address()), model,
                PrinterProfiles.generic(), PaperWidth.MM_80, printTimeout, timings);
    }

    /// Over a pseudo-terminal that jSSC opens.
    static PrinterBench serial(Path folder, PrinterModel model) throws DeviceException {
        return new PrinterBench(Pty.open(folder.resolve("printer"), 38400), model, PaperWidth.MM_80, PRINT_TIMEOUT);
    }

    /// The same with another time for a job.
    static PrinterBench serial(Path folder, PrinterModel model, Duration printTimeout) throws DeviceException {
        return new PrinterBench(Pty.open(folder.resolve("printer"), 38400), model, PaperWidth.MM_80, printTimeout);
    }

    /// The same with another roll.
    static PrinterBench serial(Path folder, PaperWidth roll) throws DeviceException {
        return new PrinterBench(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON, roll, PRINT_TIMEOUT);
    }

    /// The same with a printer that the kiosk was told the model of.
    static PrinterBench serial(Path folder, PrinterModel model, String profile, PaperWidth roll)
            throws DeviceException {
        Pty wire = Pty.open(folder.resolve("printer"), 38400);
        return new PrinterBench(wire, TransportAddress.parse(wire.address()), model, PrinterProfiles.of(profile), roll,
                PRINT_TIMEOUT, QUICK);
    }

    /// Over a device file; a pseudo-terminal is one, like the kernel's `/dev/usb/lp0`.
    static PrinterBench deviceFile(Path folder) {
        Pty wire = Pty.open(folder.resolve("printer"), 38400);
        return new PrinterBench(wire, new TransportAddress.DeviceFile(wire.link()), PrinterModel.EPSON,
                PrinterProfiles.generic(), PaperWidth.MM_80, PRINT_TIMEOUT, QUICK);
    }

    /// Over a raw TCP port.
    static PrinterBench tcp(PrinterModel model) throws DeviceException {
        return new PrinterBench(TcpFarEnd.open(0), model, PaperWidth.MM_80, PRINT_TIMEOUT);
    }

    public static TicketPaper ticket(String number) {
        return new TicketPaper(List.of(new Text("MAL PELAYANAN PUBLIK", Align.CENTRE, 2, true),
                new Text("KABUPATEN SRAGEN", Align.CENTRE, 1, true), new Rule(),
                new Text("NOMOR ANTREAN", Align.CENTRE, 1, false), new Text(number, Align.CENTRE, 7, true),
                new Feed(1), new Text("DISDUKCAPIL", Align.CENTRE, 2, true),
                new Text("LOKET 3", Align.CENTRE, 2, true), new Feed(1),
                new Text("Akta Kelahiran", Align.CENTRE, 1, false), new Feed(1), new Rule(),
                new Pair("Dicetak", "Senin, 23-11-2026 09.48 WIB"), new Pair("Berlaku sampai", "15.00 WIB"),
                new Pair("Orang sebelum Anda", "11"), new Pair("Perkiraan dipanggil", "10.25 WIB"), new Rule(),
                new Feed(1), new Qr("https://antre.mpp.example/t/" + number), new Feed(1),
                new Text("Pindai untuk melihat giliran", Align.CENTRE, 1, false), new Feed(1),
                new Text("No. permohonan 26-0472-7K", Align.CENTRE, 1, true), new Rule(),
                new Text("Nomor dilewati? Lapor ke meja bantuan.", Align.CENTRE, 1, false), new Feed(1),
                new Text("TERIMA KASIH", Align.CENTRE, 1, false)));
    }

    /// The shortest paper with a number on it.
    public static TicketPaper stub(String number) {
        return new TicketPaper(List.of(new Text(number, Align.CENTRE, 1, true)));
    }

    public PrinterBench ready() {
        return awaitStatus(DeviceStatus.Ready.class);
    }

    public PrinterBench awaitStatus(Class<? extends DeviceStatus> kind) {
        Await.until(kind.getSimpleName() + ", told so far " + told, () -> kind.isInstance(printer.status()));
        return this;
    }

    public PrinterBench awaitStatus(DeviceStatus status) {
        Await.until(status + ", told so far " + told, () -> status.equals(printer.status()));
        return this;
    }

    /// Prints a ticket so slowly that all of it, its end mark too, lies in the printer long before it is on paper.
    ///
    /// @return when it does: what is done to the cable then costs no byte
    PrintJob printSlowly(String number) throws Exception {
        long before = simulator.bytesReceived();
        assertEquals(new Printed(), outcome(print("A-001")));
        long bytes = simulator.bytesReceived() - before;
        simulator.slow(Duration.ofMillis(60));
        PrintJob job = print(number);
        Await.until("the whole ticket lies in the printer",
                () -> simulator.bytesReceived() - before >= 2 * bytes - QUESTIONS_BEHIND_A_TICKET);
        Await.until("the paper moves", () -> simulator.linesOfThisPaper() >= 3);
        return job;
    }

    public PrintJob print(String number) {
        return printer.print(ticket(number));
    }

    /// Until the printer has begun to print what was sent, not only the reset before it.
    public void awaitBodyArrived() {
        Await.until("the paper moves", () -> simulator.linesOfThisPaper() >= 3);
    }

    /// Until the driver has asked so many more real-time questions.
    static void awaitQuestions(PrinterBench bench, int count) {
        int before = bench.simulator.questions();
        Await.until("questions", () -> bench.simulator.questions() >= before + count);
    }

    public static PrintOutcome outcome(PrintJob job) throws Exception {
        try {
            return job.outcome().get(10, SECONDS);
        } catch (TimeoutException never) {
            throw new AssertionError("a job without an outcome", never);
        }
    }

    /// The fault is at the printer and this is who is asked to see to it.
    PrinterBench awaitAttention(Cause cause, Mender mender) {
        assertEquals(mender, cause.mender());
        return awaitStatus(new DeviceStatus.NeedsAttention(cause));
    }

    /// All is well again, and the next number comes out on one paper.
    void printsAgain(String number) throws Exception {
        ready();
        assertEquals(new PrintOutcome.Printed(), outcome(print(number)));
        assertEquals(1, papersWith(number));
    }

    /// How many papers were cut that carry `number` in a line of its own, as far as one can read on them.
    public long papersWith(String number) {
        return simulator.papers().stream().filter(paper -> PrintedText.of(paper).lines().anyMatch(number::equals))
                .count();
    }

    @Override
    public void close() {
        printer.close();
        simulator.close();
    }
}
