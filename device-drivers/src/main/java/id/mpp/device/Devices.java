package id.mpp.device;

import id.mpp.device.card.CardReader;
import id.mpp.device.card.pcsc.PcscCardReader;
import id.mpp.device.card.vendor.VendorCardReader;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.CodeTimings;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.code.WedgeCodeReader;
import id.mpp.device.code.camera.CameraCodeReader;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import id.mpp.device.transport.TransportAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The attached devices, each already supervised.
public record Devices(TicketPrinter printer, DocumentScanner scanner, CardReader cardReader, CodeReader codeReader)
        implements
            AutoCloseable {

    /// The names devices have in the configuration, in logs and on status pages: see [Device#name()].
    public static final String PRINTER = "printer";
    public static final String SCANNER = "scanner";
    public static final String CARD_READER = "card-reader";
    public static final String QR_SCANNER = "qr-scanner";

    private static final String VENDOR = "vendor:";
    private static final String NOT_CONFIGURED = "not configured";

    /// Begins to look for every configured device and returns at once; none needs to be there. A device with an address
    /// that [#check] complains of is absent for good, with that complaint as the reason.
    public static Devices open(DevicesConfig config) {
        return open(config, DeviceTimings.ofHall());
    }

    /// The same with other timings, for tests.
    public static Devices open(DevicesConfig config, DeviceTimings timings) {
        return new Devices(openPrinter(config, timings), openScanner(config, timings), openCardReader(config, timings),
                openCodeReader(config, timings));
    }

    /// What is wrong with the address of a device, in a sentence that says what is allowed; nothing if it is well
    /// formed. Nothing is opened.
    ///
    /// @param device
    ///            one of the four names above
    public static Optional<String> check(String device, String address) {
        return switch (device) {
            case PRINTER -> complaint(() -> TransportAddress.parse(address));
            case QR_SCANNER -> checkCodeReader(address);
            case SCANNER -> checkScanner(address);
            case CARD_READER -> checkCardReader(address);
            default -> throw new IllegalArgumentException("no device is called " + device);
        };
    }

    /// What is wrong with a printer model, in a sentence that says which are known; nothing if it is known and the roll
    /// fits into it.
    ///
    /// @param model
    ///            one of [PrinterProfiles#known()], or the absolute path of a profile
    public static Optional<String> checkPrinterModel(String model, PaperWidth paper) {
        return PrinterProfiles.problemWith(model, paper);
    }

    private static TicketPrinter openPrinter(DevicesConfig config, DeviceTimings timings) {
        if (config.printer().isEmpty()) {
            return new AbsentDevice.Printer(NOT_CONFIGURED);
        }
        try {
            TransportAddress address = TransportAddress.parse(config.printer().get());
            Optional<String> wrong = checkPrinterModel(config.printerModel(), config.paper());
            return wrong.isPresent()
                    ? new AbsentDevice.Printer(wrong.get())
                    : EscPosTicketPrinter.open(address, PrinterProfiles.of(config.printerModel()), config.paper(),
                            config.printTimeout(), timings);
        } catch (DeviceException wrong) {
            return new AbsentDevice.Printer(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<String> checkScanner(String address) {
        if (address.startsWith("escl:")) {
            return EsclDocumentScanner.problemWith(address).map(problem -> quoted(address) + problem);
        }
        if (address.startsWith("sane:")) {
            return SaneDocumentScanner.problemWith(address).map(problem -> quoted(address) + problem);
        }
        return Optional.of(quoted(address) + "expected escl:http://<host>/eSCL, escl:mdns or sane:<device>");
    }

    private static String quoted(String address) {
        return "\"" + address + "\": ";
    }

    private static DocumentScanner openScanner(DevicesConfig config, DeviceTimings timings) {
        String address = config.scanner().orElse("");
        Optional<String> why = config.scanner().isEmpty() ? Optional.of(NOT_CONFIGURED) : checkScanner(address);
        if (why.isPresent()) {
            return new AbsentDevice.Scanner(why.get());
        }
        return address.startsWith("escl:")
                ? EsclDocumentScanner.open(address, timings, ScannerTimings.KIOSK)
                : SaneDocumentScanner.open(address, Scanimage.INSTALLED, scratchFolder(), timings,
                        ScannerTimings.KIOSK_SANE);
    }

    /// Where scanned pages lie for a moment. A user's runtime folder is in memory and readable by that user alone.
    private static Path scratchFolder() {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        return runtime == null || runtime.isBlank()
                ? Path.of(System.getProperty("java.io.tmpdir"), "mpp-kiosk-" + System.getProperty("user.name"))
                : Path.of(runtime, "mpp-kiosk");
    }

    private static CardReader openCardReader(DevicesConfig config, DeviceTimings timings) {
        String address = config.cardReader().orElse("");
        Optional<String> why = config.cardReader().isEmpty()
                ? Optional.of(NOT_CONFIGURED)
                : check(CARD_READER, address);
        return why.<CardReader>map(AbsentDevice.Card::new)
                .orElseGet(() -> address.startsWith(VENDOR)
                        ? VendorCardReader.open(address, timings)
                        : PcscCardReader.open(address, timings));
    }

    private static Optional<String> checkCardReader(String address) {
        var problem = address.startsWith(VENDOR)
                ? VendorCardReader.problemWith(address)
                : PcscCardReader.problemWith(address);
        return problem.map(wrong -> quoted(address) + wrong);
    }

    private static CodeReader openCodeReader(DevicesConfig config, DeviceTimings timings) {
        if (config.qrScanner().isEmpty()) {
            return new AbsentDevice.Code(NOT_CONFIGURED);
        }
        String address = config.qrScanner().get();
        Optional<String> why = checkCodeReader(address);
        if (why.isPresent()) {
            return new AbsentDevice.Code(why.get());
        }
        if (address.startsWith("wedge:")) {
            return WedgeCodeReader.open(address, timings, CodeTimings.HALL);
        }
        if (address.startsWith("camera:")) {
            return CameraCodeReader.open(address, timings, CodeTimings.HALL);
        }
        try {
            return SerialCodeReader.open(serial(address), timings);
        } catch (DeviceException wrong) {
            return new AbsentDevice.Code(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<String> checkCodeReader(String address) {
        if (address.startsWith("camera:")) {
            return CameraCodeReader.problemWith(address).map(problem -> quoted(address) + problem);
        }
        return address.startsWith("wedge:")
                ? WedgeCodeReader.problemWith(address).map(problem -> quoted(address) + problem)
                : complaint(() -> serial(address));
    }

    private static TransportAddress serial(String address) throws DeviceException {
        TransportAddress parsed = TransportAddress.parse(address);
        if (parsed instanceof TransportAddress.Serial) {
            return parsed;
        }
        throw new DeviceException(
                "\"" + address
                        + "\" is no serial port; a QR scanner needs serial:/dev/ttyACM0?baud=9600, wedge: if it"
                        + " types, or camera:/dev/video0");
    }

    @FunctionalInterface
    private interface Parsing {
        Object parse() throws DeviceException;
    }

    private static Optional<String> complaint(Parsing address) {
        try {
            address.parse();
            return Optional.empty();
        } catch (DeviceException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    public List<Device> all() {
        return List.of(printer, scanner, cardReader, codeReader);
    }

    @Override
    public void close() {
        all().forEach(Device::close);
    }
}
