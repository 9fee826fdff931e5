package id.mpp.demo.story;

import id.mpp.device.Device;
import id.mpp.kiosk.KioskWindow;
import id.mpp.sync.Enrolment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Waits until a kiosk's devices are ready and it is enrolled.
final class Ready {

    private static final long PATIENCE_SECONDS = 40;

    private Ready() {
    }

    static void await(KioskWindow kiosk) throws Exception {
        awaitDevices(kiosk);
        awaitEnrolled(kiosk);
    }

    static void awaitDevices(KioskWindow kiosk) throws Exception {
        device(kiosk.devices().printer());
        device(kiosk.devices().scanner());
        device(kiosk.devices().codeReader());
    }

    private static void awaitEnrolled(KioskWindow kiosk) throws Exception {
        var enrolled = new CompletableFuture<Boolean>();
        try (var _ = kiosk.sync()
                .onEnrolment(state -> complete(enrolled, state instanceof Enrolment.Enrolled))) {
            enrolled.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void device(Device device) throws Exception {
        var ready = new CompletableFuture<Boolean>();
        try (var _ = device.onStatus(status -> complete(ready, status.usable()))) {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void complete(CompletableFuture<Boolean> future, boolean now) {
        if (now) {
            future.complete(true);
        }
    }
}
