package id.mpp.device.code;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds whole codes in the bytes of a scanner. Scanners leave the factory with different habits: CR, LF or CRLF after
/// a code, STX and ETX around it, or nothing but a pause; with or without an AIM symbology identifier such as `]Q1`
/// before it. All of them are understood without configuring the scanner.
///
/// What is not certainly one whole code is refused, never mended: the citizen shows it again, which costs a second; a
/// wrong code costs trust. A pause ends a code only as long as this scanner has never ended one by a terminator: after
/// that, a pause without one means that the rest was lost, or is late: what comes soon after, up to a terminator, is
/// that rest and no code.
///
/// Bounded whatever comes: it holds at most [#LONGEST_CODE] bytes. Pure: no thread, no clock, no wire.
public final class CodeFraming {

    /// The most a QR code holds in byte mode (ISO/IEC 18004: version 40-L, 2953 bytes).
    public static final int LONGEST_CODE = 2953;

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;

    /// What came of some bytes.
    public sealed interface Heard {

        /// One whole code, without terminator and identifier.
        record Whole(ScannedCode code) implements Heard {
        }

        /// Something that was dropped whole. What it said is not kept.
        record Refused(Why why) implements Heard {
        }
    }

    /// Why something was dropped.
    public enum Why {
        /// Longer than any QR code.
        TOO_LONG,
        /// Not UTF-8 throughout, or with control characters: torn, disturbed, or at the wrong speed.
        NOT_TEXT,
        /// Two codes without anything between them.
        GLUED,
        /// It stopped without the terminator this scanner uses.
        HALF
    }

    /// Nobody has shown a code again by then.
    private static final Duration REST_WITHIN = Duration.ofMillis(600);

    private final Duration gap;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean opened;
    private boolean terminates;
    private boolean restMayCome;
    private int restBytes;
    private long lastByteNanos;

    /// @param gap
    ///            a pause this long ends a code
    public CodeFraming(Duration gap) {
        this.gap = gap;
    }

    /// Whether a code has begun and not ended.
    public boolean insideCode() {
        return frame.size() > 0 || tooLong;
    }

    /// Whether what has begun is longer than any code and still goes on.
    public boolean overflowing() {
        return tooLong || restBytes > LONGEST_CODE;
    }

    /// What `bytes` completed. Call it with no bytes too: only that nothing has come is a pause. Bytes that are there
    /// after a long time may have waited for us, on a machine that is busy.
    ///
    /// @param nowNanos
    ///            of a clock that never goes back
    public List<Heard> take(byte[] bytes, long nowNanos) {
        List<Heard> heard = new ArrayList<>();
        if (bytes.length == 0 && (insideCode() || opened) && nowNanos - lastByteNanos > gap.toNanos()) {
            endByPause(heard);
        }
        if (restMayCome && nowNanos - lastByteNanos > REST_WITHIN.toNanos()) {
            restIsOver();
        }
        for (byte value : bytes) {
            take(value, heard);
        }
        if (bytes.length > 0) {
            lastByteNanos = nowNanos;
        }
        return heard;
    }

    private void take(int value, List<Heard> heard) {
        if (restMayCome && value != STX) {
            restMayCome = value != ETX && value != CR && value != LF;
            restBytes = restMayCome ? restBytes + 1 : 0;
            return;
        }
        restIsOver();
        switch (value) {
            case STX -> {
                forget();
                opened = true;
            }
            case ETX -> endByTerminator(heard);
            case CR, LF -> {
                if (opened) {
                    // between STX and ETX a line end may belong to the code, which is then refused whole
                    keep(value);
                } else {
                    endByTerminator(heard);
                }
            }
            default -> keep(value);
        }
    }

    private void restIsOver() {
        restMayCome = false;
        restBytes = 0;
    }

    private void keep(int value) {
        if (frame.size() < LONGEST_CODE) {
            frame.write(value);
        } else {
            tooLong = true;
        }
    }

    private void endByTerminator(List<Heard> heard) {
        if (insideCode()) {
            Heard ended = judged();
            terminates |= ended instanceof Heard.Whole;
            heard.add(ended);
        }
        forget();
    }

    /// Prefix STX and suffix CR is a setting too; it is noticed only here.
    private void endByPause(List<Heard> heard) {
        boolean whole = opened ? endsALine() : !terminates;
        if (insideCode()) {
            heard.add(whole || tooLong ? judged() : new Heard.Refused(Why.HALF));
            restMayCome = terminates && !opened;
        }
        forget();
    }

    private boolean endsALine() {
        byte[] bytes = frame.toByteArray();
        return bytes.length > 0 && (bytes[bytes.length - 1] == CR || bytes[bytes.length - 1] == LF);
    }

    private void forget() {
        frame.reset();
        tooLong = false;
        opened = false;
    }

    private Heard judged() {
        return tooLong ? new Heard.Refused(Why.TOO_LONG) : judged(frame.toByteArray());
    }

    private static Heard judged(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == CR || bytes[length - 1] == LF)) {
            length--;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException torn) {
            return new Heard.Refused(Why.NOT_TEXT);
        }
        return judged(text);
    }

    /// The same judgement on text that came by another way, a keyboard or a picture.
    public static Heard judged(String text) {
        if (text.length() > LONGEST_CODE) {
            return new Heard.Refused(Why.TOO_LONG);
        }
        boolean strange = text.chars()
                .anyMatch(letter -> Character.isISOControl(letter) || letter == 0xFFFD);
        String code = SymbologyIdentifier.without(text);
        if (strange || code.isEmpty()) {
            return new Heard.Refused(Why.NOT_TEXT);
        }
        return GluedCodes.in(text) ? new Heard.Refused(Why.GLUED) : new Heard.Whole(new ScannedCode(code));
    }
}
