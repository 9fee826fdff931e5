package id.mpp.kiosk.received;

import id.mpp.kiosk.received.ReceivedFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks at the bytes of a PDF before a library unpacks them. A page of print unpacks to some hundred kilobytes, a
/// photograph to nothing (it stays a JPEG); a megabyte can be made to unpack to a gigabyte.
final class PdfGuard {

    /// A colour A4 page at 300 dpi that was not packed as a JPEG is 26 MB.
    private static final long MOST_UNPACKED = 160L << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /// Packed twice, or packed in a way that only old or odd programs use and that unpacks a thousandfold.
    private static final Pattern ODD = Pattern.compile(
            "/(FlateDecode|Fl)\\b[^\\]>]{0,200}/(FlateDecode|Fl)\\b|/(LZWDecode|LZW|RunLengthDecode|RL)\\b"
                    + "|/JBIG2Decode\\b|/JPXDecode\\b");

    private PdfGuard() {
    }

    /// Why it is not unpacked; empty where that takes no more than a paper needs.
    static Optional<Reason> objection(byte[] pdf) {
        if (ODD.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).find()) {
            return Optional.of(Reason.UNREADABLE);
        }
        long unpacked = 0;
        var inflater = new Inflater();
        try {
            for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
                unpacked += unpacked(inflater, pdf, at, MOST_UNPACKED - unpacked);
                if (unpacked >= MOST_UNPACKED) {
                    return Optional.of(Reason.TOO_LARGE);
                }
            }
        } finally {
            inflater.end();
        }
        return Optional.empty();
    }

    /// Where the bytes of the next stream begin; −1: there is none (ISO 32000-1, 7.3.8.1).
    private static int next(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length < pdf.length; i++) {
            if (pdf[i] == 's' && matches(pdf, i) && (i < 3 || pdf[i - 1] != 'd')) {
                int begin = i + STREAM.length;
                if (pdf[begin] == '\r') {
                    begin++;
                }
                if (begin < pdf.length && pdf[begin] == '\n') {
                    begin++;
                }
                return begin;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /// What is not packed this way is no more than it is.
    private static long unpacked(Inflater inflater, byte[] pdf, int from, long most) {
        inflater.reset();
        inflater.setInput(pdf, from, pdf.length - from);
        var room = new byte[1 << 16];
        try {
            while (!inflater.finished() && !inflater.needsInput() && inflater.getBytesWritten() < most) {
                if (inflater.inflate(room) == 0) {
                    break;
                }
            }
        } catch (DataFormatException noFlate) {
            return inflater.getBytesWritten();
        }
        return inflater.getBytesWritten();
    }
}
