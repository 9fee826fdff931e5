package id.mpp.simulator.printer;

import id.mpp.simulator.FarEnd;
import id.mpp.simulator.printer.PrinterState.Condition;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An ESC/POS printer with paper, cover, cutter and a receive buffer. Every method may be called from any thread. What
/// can be done to it is listed in [PrinterTrouble]; its methods here are the same deeds by name.
///
/// Two threads, as in a real printer: the receiver answers real-time commands even while the mechanism stands still; the
/// mechanism works through the buffer and stops dead while the printer cannot print.
public final class PrinterSimulator implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(50);

    private final FarEnd wire;
    private final PrinterModel model;
    private final PrinterVoice voice;
    private final PrintedPaper paper = new PrintedPaper();
    private final ByteAlarm received = new ByteAlarm();
    private final ByteAlarm taken = new ByteAlarm();
    private final PrintMechanism mechanism;
    private final RealTimeFilter filter = new RealTimeFilter(this::obey, this::fill);
    private final Thread receiver;
    private volatile PrinterState state = PrinterState.WELL;
    private volatile boolean powered = true;
    private final List<Runnable> goOnListeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger unplugged = new AtomicInteger();

    private PrinterSimulator(FarEnd wire, PrinterModel model) {
        this.wire = wire;
        this.model = model;
        this.voice = new PrinterVoice(wire, model, this::state);
        this.mechanism = new PrintMechanism(new Body(), model, voice, paper, taken);
        this.receiver = Thread.ofPlatform().daemon().name("simulated printer, receiver").unstarted(this::receive);
    }

    /// A printer with paper, switched on. It owns `wire` from now on.
    public static PrinterSimulator start(FarEnd wire, PrinterModel model) {
        PrinterSimulator printer = new PrinterSimulator(wire, model);
        printer.receiver.start();
        printer.mechanism.start();
        return printer;
    }

    /// What the kiosk's configuration says to find it.
    public String address() {
        return wire.address();
    }

    public PrinterModel model() {
        return model;
    }

    public PrinterState state() {
        return state;
    }

    /// Is the data cable in and the power on?
    public boolean plugged() {
        return wire.plugged();
    }

    public boolean powered() {
        return powered;
    }

    /// Does it to the printer.
    public void inflict(PrinterTrouble trouble) {
        trouble.inflictOn(this);
    }

    /// Undoes it; without effect where there is nothing to undo.
    public void mend(PrinterTrouble trouble) {
        if (trouble.isPresentIn(this)) {
            trouble.mend(this);
        }
    }

    /// Undoes everything.
    public void mend() {
        troubles().forEach(this::mend);
    }

    /// What is wrong with it now.
    public Set<PrinterTrouble> troubles() {
        Set<PrinterTrouble> troubles = EnumSet.noneOf(PrinterTrouble.class);
        Arrays.stream(PrinterTrouble.values()).filter(it -> it.isPresentIn(this)).forEach(troubles::add);
        return troubles;
    }

    /// Runs `action` when the mechanism has taken so many more bytes out of its buffer, before it takes the next, on
    /// its thread. A job of our driver begins with 24 bytes that print nothing (reset and first mark).
    ///
    /// @param bytes
    ///            from now, at least 1; bytes of real-time commands never come into the buffer and do not count
    public void whenTaken(int bytes, Runnable action) {
        taken.after(bytes, action);
    }

    /// The same when so many more bytes have arrived on the wire; when `action` unplugs, what follows never arrives.
    ///
    /// @param bytes
    ///            from now, at least 1, real-time commands not counted
    public void whenReceived(int bytes, Runnable action) {
        received.after(bytes, action);
    }

    /// How many bytes have arrived for the buffer so far; those of real-time commands do not count.
    public long bytesReceived() {
        return received.passed();
    }

    /// Takes the roll out.
    public void takePaperOut() {
        change(Condition.PAPER_OUT, true);
    }

    /// Puts a full roll in; what is in the buffer is printed on.
    public void loadPaper() {
        mechanism.newRoll();
        change(now -> now.with(Condition.PAPER_OUT, false).with(Condition.PAPER_LOW, false));
    }

    /// The roll ends after so many more lines.
    public void endPaperAfter(int lines) {
        mechanism.endPaperAfter(lines);
    }

    boolean rollEndsSoon() {
        return mechanism.rollEndsSoon();
    }

    /// The near-end sensor sees the core of the roll.
    public void paperLow(boolean low) {
        change(Condition.PAPER_LOW, low);
    }

    public void openCover() {
        change(Condition.COVER_OPEN, true);
    }

    public void closeCover() {
        change(Condition.COVER_OPEN, false);
    }

    public void blockCutter() {
        change(Condition.CUTTER_BLOCKED, true);
    }

    /// The cutter will get stuck at the next cut, after the paper was printed.
    public void jamAtNextCut() {
        mechanism.cutterJamsNext(true);
    }

    boolean cutterWillJam() {
        return mechanism.cutterJamsNext();
    }

    public void freeCutter() {
        mechanism.cutterJamsNext(false);
        change(Condition.CUTTER_BLOCKED, false);
    }

    /// Paper is caught in the mechanism: an error that stays, even with the paper pulled out, until the host says to go
    /// on or the power goes.
    public void jam() {
        change(now -> now.with(Condition.STUCK, true).with(Condition.MECHANICAL_ERROR, true));
    }

    /// Somebody opens the cover, pulls the caught paper out and closes it again. The error stands until the host says
    /// to go on.
    public void clearJam() {
        openCover();
        change(Condition.STUCK, false);
        closeCover();
    }

    /// The head is too hot.
    public void overheat() {
        change(Condition.OVERHEATED, true);
    }

    public void coolDown() {
        change(Condition.OVERHEATED, false);
    }

    /// A fault that only service can mend.
    public void breakDown() {
        change(Condition.BROKEN, true);
    }

    /// Service was here.
    public void repair() {
        change(Condition.BROKEN, false);
    }

    /// Takes it off line by its button, or on line again.
    public void offline(boolean off) {
        change(Condition.OFFLINE, off);
    }

    /// Somebody holds the button that feeds paper, or lets it go.
    public void holdFeedButton(boolean held) {
        change(Condition.FEEDING, held);
    }

    /// Lets it hear but not answer, or answer again.
    public void mute(boolean silent) {
        change(Condition.MUTE, silent);
    }

    /// How well its answers come over the line from now on.
    public void speech(PrinterSpeech speech) {
        voice.speech(speech);
    }

    public PrinterSpeech speech() {
        return voice.speech();
    }

    /// Noise: `bytes` arrive at the host though the printer said nothing.
    public void noise(byte... bytes) {
        wire.write(bytes);
    }

    /// How long one line takes from now on.
    public void slow(Duration line) {
        mechanism.perLine(line);
    }

    boolean isSlow() {
        return mechanism.slow();
    }

    /// Pulls the data cable; the printer keeps its power and its buffer.
    public void unplug() {
        unplugged.incrementAndGet();
        wire.unplug();
    }

    /// Puts the data cable in again.
    public void replug() {
        if (powered) {
            wire.replug();
        }
    }

    /// Pulls the power plug: cable, buffer, errors and the half-printed paper are gone.
    public void switchOff() {
        powered = false;
        unplug();
        voice.forget();
        // before the errors are gone, or the mechanism would use the moment to finish its paper
        mechanism.forget();
        change(now -> now.with(Condition.MECHANICAL_ERROR, false).with(Condition.OFFLINE, false));
    }

    /// Power again.
    public void switchOn() {
        powered = true;
        change(now -> now.with(Condition.MECHANICAL_ERROR, now.is(Condition.STUCK)));
        wire.replug();
    }

    /// Tears off what hangs there, for a printer without a cutter; nothing happens where nothing hangs.
    public void tearOff() {
        if (paper.lines() > 0) {
            paper.give(paper.takeOff());
        }
    }

    /// How many lines stand on the paper that is being printed.
    public int linesOfThisPaper() {
        return paper.lines();
    }

    /// The papers cut or torn off so far, each as the raw bytes that printed it.
    public List<byte[]> papers() {
        return paper.cutSoFar();
    }

    /// Tells every paper when it is cut or torn off, on the thread that does it.
    public void onPaper(Consumer<byte[]> listener) {
        paper.onCut(listener);
    }

    /// Tells when the host has said to go on after an error (`DLE ENQ`).
    public void onGoOn(Runnable listener) {
        goOnListeners.add(listener);
    }

    /// How many real-time questions (`DLE EOT`) the host has asked so far.
    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        receiver.interrupt();
        mechanism.stop();
        wire.close();
    }

    private void change(Condition condition, boolean now) {
        change(before -> before.with(condition, now));
    }

    private void change(UnaryOperator<PrinterState> to) {
        boolean changed;
        synchronized (this) {
            PrinterState before = state;
            state = to.apply(before);
            changed = !state.equals(before);
        }
        if (changed) {
            mechanism.look();
            voice.tellChange();
        }
    }

    private void receive() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int plug = unplugged.get();
                for (byte value : wire.read(SLICE)) {
                    if (plug == unplugged.get()) {
                        filter.take(value & 0xFF);
                    }
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(int value) {
        mechanism.fill(value);
        received.pass();
    }

    private void obey(int command, int parameter) {
        if (command == RealTimeFilter.EOT) {
            questions.incrementAndGet();
            voice.answerRealTime(parameter);
            return;
        }
        // DLE ENQ 1: go on after the error; 2: go on and forget what is buffered. As long as the cause is there, the
        // mechanism finds the error again at once.
        if (parameter == 2 && (state.cutterBlocked() || state.is(Condition.MECHANICAL_ERROR))) {
            mechanism.forget();
        }
        freeCutter();
        change(now -> now.with(Condition.MECHANICAL_ERROR, now.is(Condition.STUCK)));
        goOnListeners.forEach(Runnable::run);
    }

    private final class Body implements PrintMechanism.Body {

        @Override
        public boolean stopped() {
            return state.stopped();
        }

        @Override
        public void rollEnded() {
            takePaperOut();
        }

        @Override
        public void cutterJammed() {
            blockCutter();
        }
    }
}
