package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport;
import java.util.Optional;

/// What is known of the printer's condition in one life: from `DLE EOT 1` to `4`, asked in turn (the answers do not say
/// to which question they belong, so only one is ever open), and from the automatic status, which is faster but which
/// some clones send wrongly or not at all.
///
/// A byte of noise can look like an answer and shift all that follow by one question, four can look like an automatic
/// status. So what tells something new, a round of answers or an automatic status, is asked for once more at once, and
/// believed when it is said twice. An answer that comes after its question was given up shifts them too, in every round
/// alike; so a round with a question given up counts only when it stays quiet behind it, as it does at clones that know
/// only some of the questions.
final class EscPosStatus {

    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;
    private static final byte ENQ = 0x05;
    private static final int QUESTIONS = 4;

    /// More than the longest answer of a printer: what talks so long without a word of ESC/POS is none.
    private static final int TOO_MUCH_NONSENSE = 160;

    private final Transport wire;
    private final DeviceTimings timings;
    private PrinterCondition asked = PrinterCondition.unknown();
    private PrinterCondition askedBefore = PrinterCondition.unknown();
    private PrinterCondition known = PrinterCondition.unknown();
    private int openQuestion;
    private long openSince;
    private long roundSince;
    private long heardAt = System.nanoTime();
    private int rounds;
    private int nonsense;
    private boolean noisyRound;
    private boolean gaveUpAQuestion;
    private boolean knowsOnlySome;
    private boolean overtaken;
    private boolean doubtful;
    private boolean endsInQuiet;
    private long quietSince;
    private boolean askAgain = true;
    private boolean heard;
    private boolean coverWasOpened;

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

    /// How often the printer has answered all four questions in this life, without noise between.
    int rounds() {
        return rounds;
    }

    /// Has the printer told something new by itself that no answer has confirmed yet?
    boolean doubtful() {
        return doubtful;
    }

    /// Is a round of questions open, or not yet trusted?
    boolean asking() {
        return openQuestion > 0 || endsInQuiet;
    }

    /// It spoke, and in its own language: noise at a wrong speed does not count.
    void answered() {
        heardAt = System.nanoTime();
    }

    /// A byte that belongs to no answer.
    void nonsense() {
        nonsense++;
        noisyRound = true;
    }

    /// No answer came back since the open round began, for longer than any printer needs; or much came and none of it
    /// was one.
    boolean mute() {
        long now = System.nanoTime();
        boolean silent = openQuestion > 0 && heardAt < roundSince && now - roundSince > timings.answer().toNanos();
        return silent || nonsense > TOO_MUCH_NONSENSE;
    }

    /// Begins a round of questions if none is open and the last is `every` ago.
    void ask(long everyNanos) throws DeviceException {
        long now = System.nanoTime();
        if (endsInQuiet) {
            if (now - quietSince > timings.answer().toNanos()) {
                endsInQuiet = false;
                endRound();
            }
        } else if (openQuestion == 0 && (askAgain || now - roundSince > everyNanos)) {
            roundSince = now;
            asked = known;
            noisyRound = false;
            overtaken = false;
            gaveUpAQuestion = false;
            askAgain = false;
            open(1);
        } else if (openQuestion > 0 && now - openSince > timings.answer().toNanos()) {
            // Some clones know only two of the four questions.
            gaveUpAQuestion = true;
            openNext();
        }
    }

    /// As soon as the open round is over.
    void askSoon() {
        askAgain = true;
    }

    void take(EscPosAnswers.RealTimeStatus answer) throws DeviceException {
        answered();
        if (openQuestion > 0) {
            asked = asked.with(openQuestion, answer.bits());
            openNext();
        } else {
            // one too many: the answers of this round were taken for one another's
            nonsense();
            endsInQuiet = true;
            quietSince = System.nanoTime();
        }
    }

    void take(EscPosAnswers.AutomaticStatus answer) throws DeviceException {
        answered();
        var told = PrinterCondition.of(answer);
        if (heard && !knowsOnlySome && !told.equals(known)) {
            doubtful = true;
            overtaken = openQuestion > 0 || endsInQuiet;
            askAgain = true;
            // somebody may have closed it again before the answer is here
            coverWasOpened |= told.coverOpen();
        } else {
            asked = told;
            believe(told);
        }
        askedBefore = told;
    }

    private void openNext() throws DeviceException {
        if (openQuestion < QUESTIONS) {
            open(openQuestion + 1);
            return;
        }
        openQuestion = 0;
        if (heardAt < roundSince) {
            return;
        }
        if (gaveUpAQuestion) {
            endsInQuiet = true;
            quietSince = System.nanoTime();
        } else {
            endRound();
        }
    }

    private void endRound() throws DeviceException {
        if (noisyRound) {
            askAgain = nonsense < TOO_MUCH_NONSENSE;
            return;
        }
        nonsense = 0;
        rounds++;
        knowsOnlySome = gaveUpAQuestion;
        if (overtaken && !knowsOnlySome) {
            // half of it was answered before the news: what was told then is still to be confirmed
            askAgain = true;
            return;
        }
        if (asked.equals(known) || asked.equals(askedBefore)) {
            believe(asked);
        } else {
            askAgain = true;
        }
        askedBefore = asked;
    }

    private void believe(PrinterCondition told) throws DeviceException {
        known = told;
        heard = true;
        doubtful = false;
        goOnWhenSomebodyWasThere();
    }

    /// After a jam the printer waits for `DLE ENQ 1` even when the paper is out. That somebody took it out is seen by
    /// the cover: opened and closed again while the error stands. Never without that (the motor would run against the
    /// jam), and never `DLE ENQ 2`: it empties the buffer, so a ticket that still comes out whole would be lost.
    private void goOnWhenSomebodyWasThere() throws DeviceException {
        if (known.coverOpen()) {
            coverWasOpened = true;
        } else {
            if (coverWasOpened && known.waitsToBeToldToGoOn()) {
                wire.write(new byte[]{DLE, ENQ, 1});
            }
            coverWasOpened = false;
        }
    }

    private void open(int question) throws DeviceException {
        openQuestion = question;
        openSince = System.nanoTime();
        wire.write(new byte[]{DLE, EOT, (byte) question});
    }
}
