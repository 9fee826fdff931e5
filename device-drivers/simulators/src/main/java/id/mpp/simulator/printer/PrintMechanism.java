package id.mpp.simulator.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Receive buffer, head, roll and cutter: works through the buffer on a thread of its own and stops dead while the
/// printer cannot print. What can be wrong with it is told by [Body].
final class PrintMechanism {

    private static final int NEVER = Integer.MAX_VALUE;

    /// The printer around it.
    interface Body {

        boolean stopped();

        /// The roll has come to its end.
        void rollEnded();

        /// The cutter got stuck in the paper.
        void cutterJammed();
    }

    private final Body body;
    private final PrinterModel model;
    private final PrinterVoice voice;
    private final PrintedPaper paper;
    private final ByteAlarm alarm;
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private final Thread thread;
    private Duration perLine = Duration.ZERO;
    private int linesUntilPaperOut = NEVER;
    private boolean cutterJamsNext;
    private boolean forgotten;

    PrintMechanism(Body body, PrinterModel model, PrinterVoice voice, PrintedPaper paper, ByteAlarm alarm) {
        this.body = body;
        this.model = model;
        this.voice = voice;
        this.paper = paper;
        this.alarm = alarm;
        this.thread = Thread.ofPlatform().daemon().name("simulated printer, mechanism").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /// One byte into the receive buffer.
    synchronized void fill(int value) {
        buffer.add(value);
        notifyAll();
    }

    /// Something about the printer changed: look again.
    synchronized void look() {
        notifyAll();
    }

    /// The buffer and what was being done are gone, and the strip that hung there is torn off.
    synchronized void forget() {
        buffer.clear();
        paper.forget();
        forgotten = true;
        notifyAll();
    }

    synchronized void perLine(Duration duration) {
        perLine = duration;
        notifyAll();
    }

    synchronized boolean slow() {
        return !perLine.isZero();
    }

    synchronized void endPaperAfter(int lines) {
        linesUntilPaperOut = lines;
    }

    synchronized void newRoll() {
        linesUntilPaperOut = NEVER;
    }

    synchronized boolean rollEndsSoon() {
        return linesUntilPaperOut != NEVER;
    }

    synchronized void cutterJamsNext(boolean jams) {
        cutterJamsNext = jams;
    }

    synchronized boolean cutterJamsNext() {
        return cutterJamsNext;
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
                finish(command, commands.raw());
            }
        } catch (CommandStream.EndOfBytes lostBuffer) {
            // Whatever was begun is not continued.
        }
    }

    private void finish(Command command, byte[] raw) {
        byte[] cut;
        synchronized (this) {
            stopIfForgotten();
            if (command.onPaper() && (model.nativeQr() || !isQr(command))) {
                paper.print(raw);
            }
            if (!(command instanceof Command.Cut) || !model.cutter()) {
                return;
            }
            cut = paper.takeOff();
        }
        paper.give(cut);
    }

    private static boolean isQr(Command command) {
        return command instanceof Command.QrStore || command instanceof Command.QrPrint;
    }

    private int nextByte() throws InterruptedException {
        int taken = take();
        alarm.pass();
        return taken;
    }

    private synchronized int take() throws InterruptedException {
        while (!forgotten && (buffer.isEmpty() || body.stopped())) {
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
            for (long left = perLine.toNanos(); left > 0 && !forgotten; left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
            stopIfForgotten();
            paper.moveOneLine();
            rollEnds = linesUntilPaperOut != NEVER && --linesUntilPaperOut < 0;
            linesUntilPaperOut = rollEnds ? NEVER : linesUntilPaperOut;
        }
        if (rollEnds) {
            body.rollEnded();
        }
        awaitWell();
    }

    private synchronized void awaitWell() throws InterruptedException {
        while (!forgotten && body.stopped()) {
            wait();
        }
        stopIfForgotten();
    }

    private void cut() throws InterruptedException {
        boolean jams;
        synchronized (this) {
            jams = cutterJamsNext && model.cutter();
            cutterJamsNext = false;
        }
        if (jams) {
            body.cutterJammed();
        }
        awaitWell();
    }
}
