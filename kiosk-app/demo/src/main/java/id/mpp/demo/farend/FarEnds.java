package id.mpp.demo.farend;

import id.mpp.demo.farend.FarEndsConfig.PrinterWire;
import id.mpp.demo.farend.FarEndsConfig.ScannerWire;
import id.mpp.device.printer.PaperWidth;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TcpFarEnd;
import id.mpp.simulator.card.CardSimulator;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything a kiosk is wired to, simulated: the sandbox behind a [NetworkCable], a ticket printer, a QR scanner, a
/// document scanner and, where pcscd runs with a virtual reader, a card. [#kioskToml()] leads a kiosk to them. The
/// sandbox publishes the services that come with the kiosk.
public final class FarEnds implements AutoCloseable {

    /// The roll in the simulated printer.
    public static final PaperWidth PAPER = PaperWidth.MM_80;

    private static final int PRINTER_BAUD = 38_400;
    private static final int QR_SCANNER_BAUD = 9_600;

    private final Path kioskToml;
    private final String kioskName;
    private final NetworkCable cable;
    private final Sandbox sandbox;
    private final PrinterSimulator printer;
    private final QrScannerSimulator qrScanner;
    private final Optional<EsclScannerSimulator> scanner;
    private final Optional<CardSimulator> card;

    private FarEnds(FarEndsConfig config) throws IOException {
        Path data = config.folder().resolve("data");
        empty(data);
        cable = NetworkCable.lay();
        Path services = config.folder().resolve("services");
        empty(services);
        BundledServices.copyTo(services);
        sandbox = Sandbox.start(SandboxConfig.inMemory().withHost("127.0.0.1", Optional.of(cable.kioskEnd()))
                .withServices(services));
        cable.leadTo(sandbox.port());
        Path ports = config.folder().resolve("dev");
        printer = PrinterSimulator.start(printerWire(config.printer(), ports), PrinterModel.EPSON);
        qrScanner = new QrScannerSimulator(Pty.open(ports.resolve("qr-scanner"), QR_SCANNER_BAUD), Framing.CR);
        scanner = config.scanner() == ScannerWire.ESCL
                ? Optional.of(EsclScannerSimulator.start(0))
                : Optional.empty();
        card = VirtualReader.isThere() ? Optional.of(CardSimulator.eKtp(CardSimulator.VPCD_PORT)) : Optional.empty();
        kioskName = config.kioskName();
        kioskToml = config.folder().resolve("kiosk.toml");
        Files.writeString(kioskToml, toml(data, false));
    }

    /// Starts them all; each is ready when this returns.
    ///
    /// @throws IOException
    ///             the folder cannot be written, or a port cannot be listened on
    public static FarEnds start(FarEndsConfig config) throws IOException {
        return new FarEnds(config);
    }

    private static FarEnd printerWire(PrinterWire wire, Path ports) {
        return switch (wire) {
            case PTY -> Pty.open(ports.resolve("printer"), PRINTER_BAUD);
            case TCP -> TcpFarEnd.open(0);
        };
    }

    /// The configuration of a kiosk on a machine of its own, which fills its screen.
    ///
    /// @param data
    ///            the kiosk's private folder there
    public String tomlOfMachine(Path data) {
        return toml(data, true);
    }

    private String toml(Path data, boolean fullScreen) {
        return new KioskToml(kioskName, data, fullScreen, cable.kioskEnd(), sandbox.enrolmentCode(), printer.address(),
                PAPER, scanner.map(EsclScannerSimulator::address).orElse("sane:test:0"), qrScanner.address(),
                card.map(there -> "pcsc:")).text();
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (var tree = Files.walk(folder)) {
                deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
        Files.createDirectories(folder);
    }

    /// The configuration of a kiosk that is wired to these far ends.
    public Path kioskToml() {
        return kioskToml;
    }

    /// Where the sandbox answers people and tests: past the cable, so also while the kiosk's network is cut.
    public URI centre() {
        return URI.create("http://127.0.0.1:" + sandbox.port());
    }

    public NetworkCable cable() {
        return cable;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public PrinterSimulator printer() {
        return printer;
    }

    public QrScannerSimulator qrScanner() {
        return qrScanner;
    }

    /// Empty when SANE's test device plays the scanner.
    public Optional<EsclScannerSimulator> scanner() {
        return scanner;
    }

    /// Empty where no pcscd with a virtual reader runs.
    public Optional<CardSimulator> card() {
        return card;
    }

    @Override
    public void close() {
        card.ifPresent(CardSimulator::close);
        scanner.ifPresent(EsclScannerSimulator::close);
        qrScanner.close();
        printer.close();
        cable.close();
        sandbox.close();
    }
}
