package id.mpp.simulator.printer;

import id.mpp.simulator.FarEnd;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/// What the printer says back, as far as its model knows how to. A mute one says nothing at all.
final class PrinterVoice {

    private static final long GARBAGE_SEED = 20_261_122;

    private final FarEnd wire;
    private final PrinterModel model;
    private final Supplier<PrinterState> state;
    private final Random garbage = new Random(GARBAGE_SEED);
    private volatile boolean byItself;
    private volatile PrinterSpeech speech = PrinterSpeech.CLEAR;

    PrinterVoice(FarEnd wire, PrinterModel model, Supplier<PrinterState> state) {
        this.wire = wire;
        this.model = model;
        this.state = state;
    }

    PrinterSpeech speech() {
        return speech;
    }

    void speech(PrinterSpeech now) {
        speech = now;
    }

    /// `GS a`: from now on every change is told unasked, the present state at once.
    void tellChangesByItself(boolean on) {
        byItself = on;
        tellChange();
    }

    /// The state has changed.
    void tellChange() {
        if (byItself && model.automaticStatus()) {
            send(state.get().automaticStatus());
        }
    }

    /// A printer that lost its power knows of no `GS a`.
    void forget() {
        byItself = false;
    }

    /// `DLE EOT n`
    void answerRealTime(int which) {
        send((byte) state.get().realTime(which));
    }

    /// `GS r 1`
    void answerPaper() {
        if (model.paperStatus()) {
            send((byte) state.get().paperStatus());
        }
    }

    /// `GS I n`
    void answerInformation(int which) {
        send(Blocks.information(which));
    }

    /// `GS ( H`, once everything before it is done.
    void answerProcess(String id) {
        if (model.processId()) {
            send(Blocks.processDone(id));
        }
    }

    private void send(byte... bytes) {
        if (bytes.length == 0 || state.get().mute()) {
            return;
        }
        wire.write(switch (speech) {
            case CLEAR -> bytes;
            case GARBAGE -> noise(bytes.length);
            case HALF -> Arrays.copyOf(bytes, (bytes.length + 1) / 2);
        });
    }

    private synchronized byte[] noise(int length) {
        byte[] bytes = new byte[length];
        garbage.nextBytes(bytes);
        return bytes;
    }
}
