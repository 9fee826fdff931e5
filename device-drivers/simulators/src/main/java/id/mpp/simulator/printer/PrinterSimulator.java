package id.mpp.simulator.printer;

import id.mpp.simulator.FarEnd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An ESC/POS printer with paper, cover, cutter and a receive buffer. Every method may be called from any thread; the
/// bench panel's buttons are these methods.
///
/// Two threads, as in a real printer: the receiver answers real-time commands even while the mechanism stands still; the
/// mechanism works through the buffer and stops dead while the printer cannot print.
public final class PrinterSimulator implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(50);
    private static final int NEVER = Integer.MAX_VALUE;

    private final FarEnd wire;
    private final PrinterVoice voice;
    private final PrintedPaper paper = new PrintedPaper();
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private final RealTimeFilter filter = new RealTimeFilter(this::obey, this::fill);
    private final Thread receiver;
    private final Thread mechanism;
    private PrinterState state = PrinterState.WELL;
    private Duration perLine = Duration.ZERO;
    private int linesUntilPaperOut = NEVER;
    private boolean cutterJamsNext;
    private boolean forgotten;

    private PrinterSimulator(FarEnd wire, PrinterModel model) {
        this.wire = wire;
        this.voice = new PrinterVoice(wire, model, this::state);
        this.receiver = Thread.ofPlatform().daemon().name("simulated printer, receiver").unstarted(this::receive);
        this.mechanism = Thread.ofPlatform().daemon().name("simulated printer, mechanism").unstarted(this::work);
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

    public synchronized PrinterState state() {
        return state;
    }

    /// Takes the roll out.
    public void takePaperOut() {
        change(now -> now.withPaperOut(true));
    }

    /// Puts a full roll in; what is in the buffer is printed on.
    public void loadPaper() {
        change(now -> now.withPaperOut(false).withPaperLow(false));
    }

    /// The roll ends after so many more lines.
    public synchronized void endPaperAfter(int lines) {
        linesUntilPaperOut = lines;
    }

    /// The near-end sensor sees the core of the roll.
    public void paperLow(boolean low) {
        change(now -> now.withPaperLow(low));
    }

    public void openCover() {
        change(now -> now.withCoverOpen(true));
    }

    public void closeCover() {
        change(now -> now.withCoverOpen(false));
    }

    public void blockCutter() {
        change(now -> now.withCutterBlocked(true));
    }

    /// The cutter will get stuck at the next cut, after the paper was printed.
    public synchronized void jamAtNextCut() {
        cutterJamsNext = true;
    }

    public void freeCutter() {
        change(now -> now.withCutterBlocked(false));
    }

    /// Takes it off line by its button, or on line again.
    public void offline(boolean off) {
        change(now -> now.withOffline(off));
    }

    /// Lets it hear but not answer, or answer again.
    public void mute(boolean silent) {
        change(now -> now.withMute(silent));
    }

    /// How long one line takes from now on.
    public synchronized void slow(Duration line) {
        perLine = line;
        notifyAll();
    }

    /// Pulls the data cable; the printer keeps its power and its buffer.
    public void unplug() {
        wire.unplug();
    }

    /// Puts the data cable in again.
    public void replug() {
        wire.replug();
    }

    /// Pulls the power plug: cable, buffer and the half-printed paper are gone.
    public void switchOff() {
        wire.unplug();
        forgetBuffer();
    }

    /// Power again.
    public void switchOn() {
        wire.replug();
    }

    /// How many lines stand on the paper that is being printed.
    public int linesOfThisPaper() {
        return paper.lines();
    }

    /// The papers cut so far, each as the raw bytes that printed it.
    public List<byte[]> papers() {
        return paper.cutSoFar();
    }

    /// Tells every paper when it is cut, on the mechanism's thread.
    public void onPaper(Consumer<byte[]> listener) {
        paper.onCut(listener);
    }

    @Override
    public void close() {
        receiver.interrupt();
        mechanism.interrupt();
        wire.close();
    }

    private void change(UnaryOperator<PrinterState> to) {
        boolean changed;
        synchronized (this) {
            PrinterState before = state;
            state = to.apply(before);
            notifyAll();
            changed = !state.equals(before);
        }
        if (changed) {
            voice.tellChange();
        }
    }

    private void receive() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (byte value : wire.read(SLICE)) {
                    filter.take(value & 0xFF);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void obey(int command, int parameter) {
        if (command == RealTimeFilter.EOT) {
            voice.answerRealTime(parameter);
            return;
        }
        // DLE ENQ 1: go on after the error; 2: go on and forget what is buffered.
        if (parameter == 2) {
            forgetBuffer();
        }
        freeCutter();
    }

    private synchronized void fill(int value) {
        buffer.add(value);
        notifyAll();
    }

    private synchronized void forgetBuffer() {
        buffer.clear();
        paper.forget();
        voice.forget();
        forgotten = true;
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                workUntilForgotten();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void workUntilForgotten() throws InterruptedException {
        CommandStream commands = new CommandStream(this::nextByte);
        try {
            while (true) {
                Command command = commands.next();
                perform(command);
                if (command.onPaper()) {
                    paper.print(commands.raw());
                }
                if (command instanceof Command.Cut) {
                    paper.cut();
                }
            }
        } catch (CommandStream.EndOfBytes lostBuffer) {
            // Whatever was begun is not continued.
        }
    }

    private synchronized int nextByte() throws InterruptedException {
        while (!forgotten && (buffer.isEmpty() || state.stopped())) {
            wait();
        }
        stopIfForgotten();
        return buffer.removeFirst();
    }

    private synchronized void stopIfForgotten() {
        if (forgotten) {
            forgotten = false;
            throw new CommandStream.EndOfBytes();
        }
    }

    private void perform(Command command) throws InterruptedException {
        switch (command) {
            case Command.LineFeed() -> moveOneLine();
            case Command.FeedLines(int lines) -> {
                for (int line = 0; line < lines; line++) {
                    moveOneLine();
                }
            }
            case Command.QrPrint() -> moveOneLine();
            case Command.Raster raster -> moveOneLine();
            case Command.Cut() -> cut();
            case Command.AutomaticStatus(boolean on) -> voice.tellChangesByItself(on);
            case Command.TellPaper(int which) -> voice.answerPaper();
            case Command.TellInformation(int which) -> voice.answerInformation(which);
            case Command.TellProcess(String id) -> voice.answerProcess(id);
            default -> {
                // Changes how the paper looks; the picture knows about that.
            }
        }
    }

    private void moveOneLine() throws InterruptedException {
        boolean rollEnds;
        synchronized (this) {
            long end = System.nanoTime() + perLine.toNanos();
            for (long left = perLine.toNanos(); left > 0; left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
            paper.moveOneLine();
            rollEnds = linesUntilPaperOut != NEVER && --linesUntilPaperOut < 0;
            linesUntilPaperOut = rollEnds ? NEVER : linesUntilPaperOut;
        }
        if (rollEnds) {
            takePaperOut();
        }
        awaitWell();
    }

    private synchronized void awaitWell() throws InterruptedException {
        while (!forgotten && state.stopped()) {
            wait();
        }
        stopIfForgotten();
    }

    private void cut() throws InterruptedException {
        boolean jams;
        synchronized (this) {
            jams = cutterJamsNext;
            cutterJamsNext = false;
        }
        if (jams) {
            blockCutter();
        }
        awaitWell();
    }
}
