package id.mpp.simulator.faults;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks at a device's status as a person at the kiosk does.
final class Watch {

    /// A mute printer is shown as such after three lives that got no answer. Noise now and then looks like an answer,
    /// so it takes longer until it is known for noise: mostly three seconds, seldom twenty.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Device device;
    private final List<String> told = new CopyOnWriteArrayList<>();

    Watch(Device device) {
        this.device = device;
        device.onStatus(status -> told.add(Cell.words(status)));
    }

    /// Waits until this is shown, or gives up; either way, what is shown then.
    DeviceStatus shown(String words) {
        until(() -> Cell.words(device.status()).equals(words));
        return device.status();
    }

    /// How long it takes until the device is ready and `also` holds, or -1.
    long millisToReady(BooleanSupplier also) {
        long began = System.nanoTime();
        boolean came = until(() -> Cell.words(device.status()).equals("ready") && also.getAsBoolean());
        return came ? (System.nanoTime() - began) / 1_000_000 : -1;
    }

    /// Everything told so far, for the one who has to find out why.
    List<String> told() {
        return told;
    }

    static boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }
}
