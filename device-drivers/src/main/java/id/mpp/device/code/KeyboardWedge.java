package id.mpp.device.code;

import id.mpp.device.code.CodeFraming.Heard;
import id.mpp.device.code.CodeFraming.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a scanner that types (USB HID keyboard) from a person who does, by the only thing that tells them apart: a
/// scanner types a key every 1 to 20 ms, a fast person one every 120 ms. Six letters or more of which most followed each
/// other within 30 ms are a code; it ends with Enter or Tab, or with silence as long as this scanner was never seen to
/// end one otherwise.
///
/// Nobody can take back a letter that landed in a field, so every key is held until it is known whose it is. A person's
/// keys are passed on unchanged and in order: each 50 ms after the last one at most, 300 ms in a roll of six.
///
/// A code is told only when it is certainly whole. One that follows another key without a pause, or the rest of one that
/// was torn by a pause, is swallowed: it must neither land in a field nor pass for a code.
///
/// The scanner has to be set to the keyboard layout of this machine (Indonesia: US), Caps Lock has to be off, and its
/// pause between letters has to be 0; what it types through dead keys or keypad codes is refused. Codes of fewer than
/// six letters cannot be told from typing.
///
/// Pure: no thread, no clock. Not for several threads.
///
/// @param <K>
///            a key event of whatever shows the kiosk; only handed back
public final class KeyboardWedge<K> {

    /// What a key is for this question.
    public enum Kind {
        /// Types something.
        LETTER,
        /// Enter or Tab.
        END,
        /// Nothing by itself: a key going down or up, Shift. Stays with its neighbours.
        SILENT,
        /// No scanner does that to type a letter: arrows, Backspace, Ctrl and another key, a dead key, a key held down.
        OTHER
    }

    /// One event of a keyboard.
    ///
    /// @param text
    ///            what a letter types; else empty
    public record Stroke<K>(K key, Kind kind, String text) {

        @Override
        public String toString() {
            return "Stroke[" + kind + "]";
        }
    }

    /// What came of it.
    public sealed interface Told<K> {

        /// A person typed these, in this order.
        record Typed<K>(List<K> keys) implements Told<K> {
        }

        /// A scanner typed this.
        record Scanned<K>(ScannedCode code) implements Told<K> {
        }

        /// A scanner typed something that is not certainly a whole code. It is gone.
        record Refused<K>(Why why) implements Told<K> {
        }
    }

    /// Fewer letters may be a roll of a person's fingers.
    public static final int FEWEST_LETTERS = 6;
    /// Most letters of a code follow each other faster than this.
    public static final Duration SCANNERS_GAP = Duration.ofMillis(30);
    /// A person's key is held no longer than this.
    public static final Duration HOLD = Duration.ofMillis(50);
    /// What is certainly a scanner may stop for so long: a busy machine hands keys over late.
    public static final Duration SILENCE = Duration.ofMillis(150);
    /// After half a code its other half may still come.
    public static final Duration TORN = Duration.ofMillis(500);

    private static final int HELD_MOST = 8 * CodeFraming.LONGEST_CODE;

    private final List<K> held = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int letters;
    private int quickGaps;
    private boolean trusted;
    private boolean spoilt;
    private boolean tooLong;
    private boolean terminates;
    private boolean afterCode;
    private Duration quietNeeded = Duration.ZERO;
    private long lastNanos;
    private long beforeNanos;
    private boolean begun;

    /// Takes an event in.
    ///
    /// @param nowNanos
    ///            of a clock that never goes back
    /// @return what is known now, in order; often nothing yet
    public List<Told<K>> take(Stroke<K> stroke, long nowNanos) {
        List<Told<K>> told = new ArrayList<>(pause(nowNanos));
        switch (stroke.kind()) {
            case SILENT -> silent(stroke.key(), nowNanos);
            case LETTER -> letter(stroke, nowNanos, told);
            case END -> end(stroke.key(), nowNanos, told);
            case OTHER -> other(stroke.key(), nowNanos, told);
        }
        return told;
    }

    /// What is known because nothing came for a while.
    public List<Told<K>> pause(long nowNanos) {
        if (!begun || nowNanos - lastNanos <= patience().toNanos()) {
            return List.of();
        }
        afterCode = false;
        List<Told<K>> told = new ArrayList<>();
        if (!scanning()) {
            giveBack(told);
        } else if (terminates && !tooLong) {
            refuse(Why.HALF, told);
        } else {
            judge(told);
            quietNeeded = TORN;
        }
        return told;
    }

    /// How long from now until [#pause] may know something; nothing while nothing is held.
    public Optional<Duration> waitsFor(long nowNanos) {
        return begun
                ? Optional.of(Duration.ofNanos(Math.max(0, lastNanos + patience().toNanos() - nowNanos) + 1_000_000))
                : Optional.empty();
    }

    private Duration patience() {
        return scanning() ? SILENCE : HOLD;
    }

    private boolean scanning() {
        return tooLong || letters >= FEWEST_LETTERS && quickGaps * 2 > letters - 1;
    }

    private void silent(K key, long now) {
        if (afterCode && now - beforeNanos <= HOLD.toNanos()) {
            // the Enter of the code goes up
            return;
        }
        hold(key, now);
    }

    private void letter(Stroke<K> stroke, long now, List<Told<K>> told) {
        afterCode = false;
        boolean quick = letters > 0 && now - lastNanos < SCANNERS_GAP.toNanos();
        hold(stroke.key(), now);
        lastNanos = now;
        letters++;
        quickGaps += quick ? 1 : 0;
        if (text.length() + stroke.text().length() > CodeFraming.LONGEST_CODE || held.size() > HELD_MOST) {
            tooLong = true;
            held.clear();
        } else {
            text.append(stroke.text());
        }
        if (letters >= FEWEST_LETTERS && !scanning()) {
            giveBack(told);
        }
    }

    private void end(K key, long now, List<Told<K>> told) {
        if (afterCode && now - beforeNanos <= HOLD.toNanos()) {
            // CR and LF, or Enter and Tab
            beforeNanos = now;
            return;
        }
        if (!scanning()) {
            hold(key, now);
            lastNanos = now;
            giveBack(told);
            return;
        }
        terminates |= judge(told);
        lastNanos = now;
        beforeNanos = now;
        afterCode = true;
        quietNeeded = Duration.ZERO;
    }

    private void other(K key, long now, List<Told<K>> told) {
        if (scanning()) {
            spoilt = true;
            lastNanos = now;
            return;
        }
        hold(key, now);
        lastNanos = now;
        giveBack(told);
    }

    private void hold(K key, long now) {
        if (!begun) {
            begun = true;
            trusted = quietNeeded.isZero() || now - beforeNanos > quietNeeded.toNanos();
            lastNanos = now;
        }
        if (!tooLong) {
            held.add(key);
        }
    }

    private void giveBack(List<Told<K>> told) {
        if (!held.isEmpty()) {
            told.add(new Told.Typed<>(List.copyOf(held)));
        }
        forget();
        quietNeeded = SILENCE;
    }

    /// @return whether it was a code
    private boolean judge(List<Told<K>> told) {
        if (tooLong) {
            refuse(Why.TOO_LONG, told);
        } else if (spoilt) {
            refuse(Why.NOT_TEXT, told);
        } else if (!trusted) {
            refuse(Why.HALF, told);
        } else {
            Heard heard = CodeFraming.judged(text.toString());
            forget();
            told.add(switch (heard) {
                case Heard.Whole(ScannedCode code) -> new Told.Scanned<>(code);
                case Heard.Refused(Why why) -> new Told.Refused<>(why);
            });
            return heard instanceof Heard.Whole;
        }
        return false;
    }

    private void refuse(Why why, List<Told<K>> told) {
        forget();
        quietNeeded = TORN;
        told.add(new Told.Refused<>(why));
    }

    private void forget() {
        beforeNanos = lastNanos;
        held.clear();
        text.setLength(0);
        letters = 0;
        quickGaps = 0;
        spoilt = false;
        tooLong = false;
        begun = false;
    }
}
