package id.mpp.doctor;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.look.TouchLook.TouchScreen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for a finger, on the touch screen's own event node: whatever X or the kiosk make of it comes
/// after (`Documentation/input/input.rst`).
final class Finger {

    private static final int SECONDS = 30;
    /// `struct input_event` on 64 bits: two longs of time, type, code, value.
    private static final int EVENT_BYTES = 24;
    private static final int TYPE_AT = 16;
    private static final int EV_ABS = 3;
    private static final int BTN_TOUCH = 0x14a;
    private static final int EV_KEY = 1;

    private Finger() {
    }

    static Finding await(Path node, TouchScreen screen) {
        if (!Files.isReadable(node)) {
            return Finding.blind(Area.TOUCH, "unreadable", screen.node());
        }
        CompletableFuture<Boolean> touched = CompletableFuture.supplyAsync(() -> firstTouch(node),
                task -> Thread.ofPlatform().daemon().start(task));
        try {
            if (touched.get(SECONDS, TimeUnit.SECONDS)) {
                return Finding.good(Area.TOUCH, "felt", screen.name());
            }
        } catch (TimeoutException nobody) {
            // the same as a screen that feels nothing
        } catch (ExecutionException gone) {
            return Finding.fault(Area.TOUCH, "missing", Mender.TECHNICIAN);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return Finding.fault(Area.TOUCH, "not-felt", Mender.TECHNICIAN, screen.name(), Integer.toString(SECONDS));
    }

    /// False when the device has gone before anybody touched it.
    private static boolean firstTouch(Path node) {
        try (InputStream in = Files.newInputStream(node)) {
            for (byte[] event = in.readNBytes(EVENT_BYTES); event.length == EVENT_BYTES; event = in
                    .readNBytes(EVENT_BYTES)) {
                ByteBuffer read = ByteBuffer.wrap(event).order(ByteOrder.nativeOrder());
                int type = read.getShort(TYPE_AT);
                int code = read.getShort(TYPE_AT + Short.BYTES);
                if (type == EV_ABS || (type == EV_KEY && code == BTN_TOUCH)) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }
}
