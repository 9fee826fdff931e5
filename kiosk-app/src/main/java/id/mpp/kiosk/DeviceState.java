package id.mpp.kiosk;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How a device answers at the address it was given, seen by opening it for a moment.
final class DeviceState {

    private static final Duration PRINT_TIMEOUT = Duration.ofSeconds(10);
    /// A port is opened, asked and answers within two; a network address that leads nowhere takes longer.
    private static final long PATIENCE_SECONDS = 8;

    /// The devices that a draft names.
    static DevicesConfig config(Draft draft) {
        return new DevicesConfig(draft.value(SetupKey.PRINTER),
                draft.value(SetupKey.PRINTER_MODEL).orElse(PrinterProfiles.GENERIC),
                draft.value(SetupKey.PAPER).filter("58mm"::equals).isPresent() ? PaperWidth.MM_58 : PaperWidth.MM_80,
                draft.value(SetupKey.SCANNER), draft.value(SetupKey.CARD_READER), draft.value(SetupKey.QR_SCANNER),
                PRINT_TIMEOUT);
    }

    /// One line, in the words that staff read.
    String of(Draft draft, SetupKey key) throws InterruptedException {
        DevicesConfig all = config(draft);
        var only = new DevicesConfig(only(all.printer(), key == SetupKey.PRINTER), all.printerModel(), all.paper(),
                only(all.scanner(), key == SetupKey.SCANNER), only(all.cardReader(), key == SetupKey.CARD_READER),
                only(all.qrScanner(), key == SetupKey.QR_SCANNER), all.printTimeout());
        try (Devices devices = Devices.open(only)) {
            Device device = switch (key) {
                case SCANNER -> devices.scanner();
                case CARD_READER -> devices.cardReader();
                case QR_SCANNER -> devices.codeReader();
                default -> devices.printer();
            };
            var known = new CountDownLatch(1);
            device.onStatus(status -> {
                if (!(status instanceof DeviceStatus.Starting)) {
                    known.countDown();
                }
            });
            boolean answered = known.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answered ? words(device) : "? " + device.status().getClass().getSimpleName();
        }
    }

    private static String words(Device device) {
        var line = DeviceReport.line(device);
        String detail = line.detail().isEmpty() ? "" : " · " + line.detail();
        return device.status().usable() ? "OK" + detail : "! " + line.status() + detail;
    }

    private static Optional<String> only(Optional<String> address, boolean wanted) {
        return wanted ? address : Optional.empty();
    }
}
