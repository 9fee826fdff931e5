package id.mpp.device.code;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds whole codes in the bytes of a scanner. Scanners leave the factory with different habits: CR, LF or CRLF after
/// a code, STX and ETX around it, or nothing but a pause; with or without an AIM symbology identifier such as `]Q1`
/// (ISO/IEC 15424) before it. All of them are understood without configuring the scanner.
final class CodeFraming {

    /// The most a QR code holds in byte mode (ISO/IEC 18004: version 40-L, 2953 bytes).
    static final int LONGEST_CODE = 2953;

    private static final Pattern AIM_IDENTIFIER = Pattern.compile("^][A-Za-z][0-9A-Za-z]");
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;

    private final Duration gap;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private boolean tooLong;
    private long lastByteNanos;

    /// @param gap
    ///            a pause this long ends a code
    CodeFraming(Duration gap) {
        this.gap = gap;
    }

    /// Whether a code has begun and not ended.
    boolean insideCode() {
        return frame.size() > 0 || tooLong;
    }

    /// The codes that `bytes` completed. Call it with no bytes too, so that a pause is noticed.
    ///
    /// @param nowNanos
    ///            of a clock that never goes back
    List<ScannedCode> take(byte[] bytes, long nowNanos) {
        List<ScannedCode> codes = new ArrayList<>();
        if (insideCode() && nowNanos - lastByteNanos > gap.toNanos()) {
            end().ifPresent(codes::add);
        }
        for (byte value : bytes) {
            take(value, codes);
        }
        if (bytes.length > 0) {
            lastByteNanos = nowNanos;
        }
        return codes;
    }

    private void take(int value, List<ScannedCode> codes) {
        switch (value) {
            case CR, LF, ETX -> end().ifPresent(codes::add);
            case STX -> forget();
            default -> {
                if (frame.size() < LONGEST_CODE) {
                    frame.write(value);
                } else {
                    tooLong = true;
                }
            }
        }
    }

    private Optional<ScannedCode> end() {
        Optional<String> text = tooLong ? Optional.empty() : decoded(frame.toByteArray());
        forget();
        return text.map(whole -> AIM_IDENTIFIER.matcher(whole).replaceFirst("")).filter(code -> !code.isEmpty())
                .map(ScannedCode::new);
    }

    private void forget() {
        frame.reset();
        tooLong = false;
    }

    /// Nothing if it is not UTF-8 throughout or holds control characters: half a code must not pass for a whole one.
    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException torn) {
            return Optional.empty();
        }
    }
}
