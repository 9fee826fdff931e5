package id.mpp.device.console;

import id.mpp.device.DeviceException;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.PrintOutcome.NotPrinted;
import id.mpp.device.printer.PrintOutcome.Printed;
import id.mpp.device.printer.PrintOutcome.Uncertain;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPaper.Align;
import id.mpp.device.printer.TicketPaper.Pair;
import id.mpp.device.printer.TicketPaper.Qr;
import id.mpp.device.printer.TicketPaper.Rule;
import id.mpp.device.printer.TicketPaper.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// `print`: a test ticket and what became of it.
final class PrintCommand implements Command {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String TENS = "1234567890";

    @Override
    public String name() {
        return "print";
    }

    @Override
    public String help() {
        return """
                print a test ticket: text, a ruler of columns, a QR code, the time
                <address> as in kiosk.toml: serial:/dev/serial/by-id/...?baud=38400, tcp:192.0.2.7:9100,
                file:/dev/usb/lp0. The ruler has to fill the line exactly; else --paper or --model is wrong.
                Models: %s, or the path of a file like theirs.
                It counts as printed only when the printer itself confirmed the end."""
                .formatted(String.join(", ", PrinterProfiles.known()));
    }

    @Override
    public List<String> positions() {
        return List.of("<address>");
    }

    @Override
    public Map<String, String> options() {
        return Map.of("paper", "58|80", "model", "<model>", "record", "<file>");
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException {
        PaperWidth paper = paper(typed.option("paper").orElse("80"));
        String model = typed.option("model").orElse(PrinterProfiles.GENERIC);
        Devices.checkPrinterModel(model, paper).ifPresent(complaint -> {
            throw new WrongUsage(complaint);
        });
        int columns = Objects.requireNonNull(PrinterProfiles.of(model).rolls().get(paper)).columns();
        try (Wire wire = Wire.open(Devices.PRINTER, typed.first(), typed)) {
            var config = new DevicesConfig(Optional.of(wire.address()), model, paper,
                    Optional.empty(), Optional.empty(),
                    Optional.empty(), LIMIT);
            try (Devices devices = Devices.open(config)) {
                return Wire.awaitUsable(devices.printer(), screen)
                        && show(devices.printer().print(ticket(columns)), screen);
            }
        }
    }

    private static PaperWidth paper(String width) {
        return switch (width) {
            case "58" -> PaperWidth.MM_58;
            case "80" -> PaperWidth.MM_80;
            default -> throw new WrongUsage("--paper " + width + ": allowed are 58 and 80");
        };
    }

    private static boolean show(PrintJob job, Screen screen) throws InterruptedException {
        long since = System.nanoTime();
        PrintOutcome outcome = outcome(job);
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        screen.event(switch (outcome) {
            case Printed() -> "printed, confirmed by the printer after " + took.toMillis() + " ms";
            case NotPrinted(var cause) -> "not printed: " + Sentences.of(cause);
            case Uncertain(var cause) -> "uncertain, look whether it came out: " + Sentences.of(cause);
        });
        return outcome instanceof Printed;
    }

    private static PrintOutcome outcome(PrintJob job) throws InterruptedException {
        try {
            return job.outcome().get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("an outcome never fails", bug);
        }
    }

    private static TicketPaper ticket(int columns) {
        String time = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
        String ruler = TENS.repeat(columns / TENS.length() + 1).substring(0, columns);
        return new TicketPaper(List.of(new Text("TES CETAK", Align.CENTRE, 2, true), new Rule(),
                new Pair("Waktu", time), new Pair("Kolom", String.valueOf(columns)),
                new Text(ruler, Align.LEFT, 1, false),
                new Text("Penggaris di atas harus mengisi satu baris penuh.", Align.LEFT, 1, false),
                new Qr("TES CETAK " + time), new Text("Bukan nomor antrean.", Align.CENTRE, 1, false)));
    }
}
