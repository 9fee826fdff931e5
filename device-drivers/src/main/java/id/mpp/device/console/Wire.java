package id.mpp.device.console;

import id.mpp.device.Device;
import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.Subscription;
import id.mpp.device.WireTap;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.device.transport.TransportAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What all commands do with an address before and while they use it.
final class Wire implements AutoCloseable {

    /// So long somebody who typed a command waits for a device that does not come.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What begins an address that is a port of its own.
    private static final Set<String> PORTS = Set.of("serial:", "tcp:", "file:");

    private final String address;
    private final Optional<WireTap.Tapped> tap;

    private Wire(String address, Optional<WireTap.Tapped> tap) {
        this.address = address;
        this.tap = tap;
    }

    /// Checks the address, knocks, and, with `--record`, puts a recorder on the wire.
    ///
    /// @param device
    ///            one of the names in [Devices]
    static Wire open(String device, String address, Typed typed) throws DeviceException, IOException {
        Devices.check(device, address).ifPresent(complaint -> {
            throw new WrongUsage(complaint);
        });
        Optional<Path> recording = typed.option("record").map(Path::of);
        Optional<WireTap> tap = ServiceLoader.load(WireTap.class).findFirst();
        if (recording.isPresent() && tap.isEmpty()) {
            throw new WrongUsage("--record needs the simulators on the class path; a kiosk never has them, so there"
                    + " nothing can be recorded.");
        }
        // before there is a recorder, which would hold the port itself
        knock(address);
        if (recording.isEmpty() || tap.isEmpty()) {
            return new Wire(address, Optional.empty());
        }
        WireTap.Tapped tapped = tap.get().tap(device, address, recording.get());
        return new Wire(tapped.address(), Optional.of(tapped));
    }

    /// What the driver is to be given.
    String address() {
        return address;
    }

    /// A configuration of this one device, for [Devices].
    DevicesConfig only(String device) {
        return new DevicesConfig(given(device, Devices.PRINTER), PrinterProfiles.GENERIC, PaperWidth.MM_80,
                given(device, Devices.SCANNER), given(device, Devices.CARD_READER), given(device, Devices.QR_SCANNER),
                PATIENCE);
    }

    private Optional<String> given(String device, String name) {
        return device.equals(name) ? Optional.of(address) : Optional.empty();
    }

    /// Opens a port once and closes it again: whoever holds it, or what is missing, is told in one sentence at once.
    /// The other kinds of address (a network scanner, a card service, a camera, keys) tell by their status.
    private static void knock(String address) throws DeviceException {
        if (PORTS.contains(address.substring(0, address.indexOf(':') + 1))) {
            TransportAddress.parse(address).open(DeviceTimings.ofHall()).close();
        }
    }

    /// Waits until the device can be used, and shows what it says meanwhile.
    ///
    /// @return false if it cannot be used; why was shown
    static boolean awaitUsable(Device device, Screen screen) throws InterruptedException {
        var usable = new CountDownLatch(1);
        try (Subscription ignored = device.onStatus(status -> {
            if (!(status instanceof DeviceStatus.Starting)) {
                screen.event(device.name() + " " + Sentences.of(status));
            }
            if (status.usable()) {
                usable.countDown();
            }
        })) {
            return usable.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        tap.ifPresent(WireTap.Tapped::close);
    }
}
