package id.mpp.simulator.printer;

import id.mpp.simulator.FarEnd;
import java.util.function.Supplier;

/// What the printer says back, as far as its model knows how to. A mute one says nothing at all.
final class PrinterVoice {

    private final FarEnd wire;
    private final PrinterModel model;
    private final Supplier<PrinterState> state;
    private volatile boolean byItself;

    PrinterVoice(FarEnd wire, PrinterModel model, Supplier<PrinterState> state) {
        this.wire = wire;
        this.model = model;
        this.state = state;
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
        if (bytes.length > 0 && !state.get().mute()) {
            wire.write(bytes);
        }
    }
}
