package id.mpp.device.console;

import id.mpp.device.Device;
import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// `watch`: a line for each change of a device, until it is stopped.
final class WatchCommand implements Command {

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public String help() {
        return """
                tell each change of the devices named, with the time and who can mend it
                The addresses are those of kiosk.toml, for example
                  watch --printer serial:/dev/ttyUSB0?baud=38400 --card-reader pcsc:
                Ends with Ctrl-C, or after --for seconds.""";
    }

    @Override
    public List<String> positions() {
        return List.of();
    }

    @Override
    public Map<String, String> options() {
        return Map.of(Devices.PRINTER, "<address>", Devices.SCANNER, "<address>", Devices.CARD_READER, "<address>",
                Devices.QR_SCANNER, "<address>", "for", "<seconds>");
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException {
        int seconds = typed.number("for", Integer.MAX_VALUE, 1, 86_400);
        var config = new DevicesConfig(address(typed, Devices.PRINTER), PrinterProfiles.GENERIC, PaperWidth.MM_80,
                address(typed, Devices.SCANNER), address(typed, Devices.CARD_READER),
                address(typed, Devices.QR_SCANNER), Duration.ofSeconds(1));
        try (Devices devices = Devices.open(config)) {
            List<Device> watched = devices.all().stream().filter(device -> typed.has(device.name())).toList();
            if (watched.isEmpty()) {
                throw new WrongUsage("watch needs at least one device");
            }
            watched.forEach(device -> watch(device, screen));
            new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            return watched.stream().allMatch(device -> device.status().usable());
        }
    }

    private static Optional<String> address(Typed typed, String device) {
        Optional<String> address = typed.option(device);
        address.flatMap(given -> Devices.check(device, given)).ifPresent(complaint -> {
            throw new WrongUsage(complaint);
        });
        return address;
    }

    private static void watch(Device device, Screen screen) {
        AtomicReference<String> said = new AtomicReference<>("");
        device.onStatus(status -> {
            String sentence = Sentences.of(status);
            // the time of the next try changes with every try; that is no change of the device
            boolean again = status instanceof Absent && sentence.equals(said.get());
            said.set(sentence);
            if (!again && !(status instanceof DeviceStatus.Starting)) {
                screen.event("%-11s %s".formatted(device.name(), sentence));
            }
        });
    }
}
