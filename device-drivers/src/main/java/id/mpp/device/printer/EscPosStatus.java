package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport;
import java.util.Optional;

/// What is known of the printer's condition in one life: from `DLE EOT 1` to `4`, asked in turn (the answers do not say
/// to which question they belong, so only one is ever open), and from the automatic status, which is faster but which
/// some clones send wrongly or not at all.
final class EscPosStatus {

    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;
    private static final int QUESTIONS = 4;

    private final Transport wire;
    private final DeviceTimings timings;
    private PrinterCondition asked = PrinterCondition.unknown();
    private PrinterCondition known = PrinterCondition.unknown();
    private int openQuestion;
    private long openSince;
    private long roundSince;
    private long heardAt = System.nanoTime();
    private int rounds;
    private boolean heard;

    EscPosStatus(Transport wire, DeviceTimings timings) {
        this.wire = wire;
        this.timings = timings;
        this.roundSince = System.nanoTime();
    }

    /// Whether the printer ever told its whole condition in this life.
    boolean known() {
        return heard;
    }

    PrinterCondition condition() {
        return known;
    }

    Optional<Cause> trouble() {
        return known.trouble();
    }

    /// How often the printer has answered all four questions in this life.
    int rounds() {
        return rounds;
    }

    /// It spoke, and in its own language: noise at a wrong speed does not count.
    void answered() {
        heardAt = System.nanoTime();
    }

    /// No answer came back since the open round began, for longer than any printer needs.
    boolean mute() {
        long now = System.nanoTime();
        return openQuestion > 0 && heardAt < roundSince && now - roundSince > timings.answer().toNanos();
    }

    /// Begins a round of questions if none is open and the last is `every` ago.
    void ask(long everyNanos) throws DeviceException {
        long now = System.nanoTime();
        if (openQuestion == 0 && (now - roundSince > everyNanos || rounds == 0)) {
            roundSince = now;
            asked = known;
            open(1);
        } else if (openQuestion > 0 && now - openSince > timings.answer().toNanos()) {
            // Some clones know only two of the four questions.
            openNext();
        }
    }

    void take(EscPosAnswers.RealTimeStatus answer) throws DeviceException {
        answered();
        if (openQuestion > 0) {
            asked = asked.with(openQuestion, answer.bits());
            openNext();
        }
    }

    void take(EscPosAnswers.AutomaticStatus answer) {
        answered();
        known = PrinterCondition.of(answer);
        asked = known;
        heard = true;
    }

    private void openNext() throws DeviceException {
        if (openQuestion < QUESTIONS) {
            open(openQuestion + 1);
            return;
        }
        openQuestion = 0;
        if (heardAt >= roundSince) {
            known = asked;
            heard = true;
            rounds++;
        }
    }

    private void open(int question) throws DeviceException {
        openQuestion = question;
        openSince = System.nanoTime();
        wire.write(new byte[]{DLE, EOT, (byte) question});
    }
}
