package id.mpp.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What has come out of the printer: the paper still hanging there, and those that were cut. Any thread may ask.
final class PrintedPaper {

    private final ByteArrayOutputStream hanging = new ByteArrayOutputStream();
    private final List<byte[]> cut = new CopyOnWriteArrayList<>();
    private final List<Consumer<byte[]>> listeners = new CopyOnWriteArrayList<>();
    private int lines;

    synchronized void moveOneLine() {
        lines++;
    }

    /// Lines on the paper that still hangs there.
    synchronized int lines() {
        return lines;
    }

    /// @param bytes
    ///            of one command, as they came over the wire
    synchronized void print(byte[] bytes) {
        hanging.writeBytes(bytes);
    }

    /// The half-printed paper is torn off and counts for nothing.
    synchronized void forget() {
        hanging.reset();
        lines = 0;
    }

    /// Takes what hangs there off; it has to be given to whoever waits for it.
    synchronized byte[] takeOff() {
        byte[] bytes = hanging.toByteArray();
        forget();
        return bytes;
    }

    /// It lies in the tray. Without a lock: listeners may ask the printer.
    void give(byte[] bytes) {
        cut.add(bytes);
        listeners.forEach(listener -> listener.accept(bytes));
    }

    /// Each as the raw bytes that printed it.
    List<byte[]> cutSoFar() {
        return List.copyOf(cut);
    }

    /// Tells every paper when it is cut or torn off, on the thread that does it.
    void onCut(Consumer<byte[]> listener) {
        listeners.add(listener);
    }
}
