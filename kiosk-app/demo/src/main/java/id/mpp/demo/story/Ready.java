package id.mpp.demo.story;

import id.mpp.device.Device;
import id.mpp.kiosk.KioskWindow;
import id.mpp.sync.Enrolment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits until a kiosk's devices are ready, it is enrolled and has a key to seal applications with.
public final class Ready {

    private static final long PATIENCE_SECONDS = 40;
    private static final long GLANCE_NANOS = 25_000_000;

    private Ready() {
    }

    public static void await(KioskWindow kiosk) throws Exception {
        awaitDevices(kiosk);
        awaitEnrolled(kiosk);
        awaitAcceptance(kiosk);
    }

    /// Nobody tells of it: the machine is asked as a page does.
    private static void awaitAcceptance(KioskWindow kiosk) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (kiosk.sync().spool().cannotAccept().isPresent()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no application is accepted: " + kiosk.sync().spool().cannotAccept());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
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
