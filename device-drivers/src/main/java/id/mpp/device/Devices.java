package id.mpp.device;

import id.mpp.device.card.CardReader;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.printer.EscPosTicketPrinter;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.transport.TransportAddress;
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

    private static final String NOT_CONFIGURED = "not configured";

    /// Begins to look for every configured device and returns at once; none needs to be there. A device with an address
    /// that [#check] complains of is absent for good, with that complaint as the reason.
    public static Devices open(DevicesConfig config) {
        return open(config, DeviceTimings.ofHall());
    }

    /// The same with other timings, for tests.
    public static Devices open(DevicesConfig config, DeviceTimings timings) {
        return new Devices(openPrinter(config, timings), openScanner(config), openCardReader(config),
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
            case QR_SCANNER -> complaint(() -> serial(address));
            case SCANNER -> address.matches("(escl:https?://\\S+|sane:.+)")
                    ? Optional.empty()
                    : Optional.of("\"" + address
                            + "\" is no scanner; allowed are escl:http://192.0.2.8/eSCL and sane:test:0");
            case CARD_READER -> address.startsWith("pcsc:")
                    ? Optional.empty()
                    : Optional.of("\"" + address
                            + "\" is no card reader; allowed are pcsc: (the first reader) and pcsc: with its name");
            default -> throw new IllegalArgumentException("no device is called " + device);
        };
    }

    private static TicketPrinter openPrinter(DevicesConfig config, DeviceTimings timings) {
        if (config.printer().isEmpty()) {
            return new AbsentDevice.Printer(NOT_CONFIGURED);
        }
        try {
            TransportAddress address = TransportAddress.parse(config.printer().get());
            return EscPosTicketPrinter.open(address, config.paper(), config.printTimeout(), timings);
        } catch (DeviceException wrong) {
            return new AbsentDevice.Printer(String.valueOf(wrong.getMessage()));
        }
    }

    private static DocumentScanner openScanner(DevicesConfig config) {
        return new AbsentDevice.Scanner(NOT_CONFIGURED);
    }

    private static CardReader openCardReader(DevicesConfig config) {
        return new AbsentDevice.Card(NOT_CONFIGURED);
    }

    private static CodeReader openCodeReader(DevicesConfig config, DeviceTimings timings) {
        if (config.qrScanner().isEmpty()) {
            return new AbsentDevice.Code(NOT_CONFIGURED);
        }
        try {
            return SerialCodeReader.open(serial(config.qrScanner().get()), timings);
        } catch (DeviceException wrong) {
            return new AbsentDevice.Code(String.valueOf(wrong.getMessage()));
        }
    }

    private static TransportAddress serial(String address) throws DeviceException {
        TransportAddress parsed = TransportAddress.parse(address);
        if (parsed instanceof TransportAddress.Serial) {
            return parsed;
        }
        throw new DeviceException(
                "\"" + address + "\" is no serial port; a QR scanner needs serial:/dev/ttyACM0?baud=9600");
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
