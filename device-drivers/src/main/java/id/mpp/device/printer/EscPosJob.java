package id.mpp.device.printer;

import id.mpp.device.printer.TicketLayout.Blank;
import id.mpp.device.printer.TicketLayout.Characters;
import id.mpp.device.printer.TicketLayout.Line;
import id.mpp.device.printer.TicketLayout.QrCode;
import id.mpp.device.printer.TicketPaper.Align;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// A paper in ESC/POS. Command names are those of Epson's ESC/POS reference; only commands that practically all clones
/// know are used.
final class EscPosJob {

    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    /// Windows-1252 in Epson's numbering. Only ASCII is sent, so a printer that numbers otherwise prints the same.
    private static final int CODE_PAGE = 16;

    private static final int DOTS_PER_LINE = 24;

    /// Thermal printers of halls print 50 to 300 mm/s at 8 dots/mm; the slowest counts here.
    private static final int SLOWEST_DOTS_PER_SECOND = 400;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int height;

    private EscPosJob() {
    }

    /// What is printed, and how long the slowest printer needs for it.
    ///
    /// @param body
    ///            everything up to and with the cut
    @SuppressWarnings("ArrayRecordComponent") // written once to the wire and compared by nobody
    record Encoded(byte[] body, Duration longest) {
    }

    /// Encodes `lines` and ends them with a partial cut, which leaves the paper hanging for the citizen to take.
    static Encoded encode(List<Line> lines) {
        EscPosJob job = new EscPosJob();
        lines.forEach(job::line);
        job.command(GS, 'V', 66, 0);
        Duration longest = Duration.ofSeconds(1).plusMillis(job.height * 1000L / SLOWEST_DOTS_PER_SECOND);
        return new Encoded(job.bytes.toByteArray(), longest);
    }

    /// Brings the printer into a known state: reset, out of Kanji mode (CJK firmware would eat letters), code page,
    /// lines without a gap.
    static byte[] reset() {
        EscPosJob job = new EscPosJob();
        job.command(ESC, '@');
        job.command(FS, '.');
        job.command(ESC, 't', CODE_PAGE);
        job.command(ESC, '3', DOTS_PER_LINE);
        return job.bytes.toByteArray();
    }

    /// Two questions behind everything written before: `GS ( H` function 48 (answered with the id when that is done;
    /// many clones do not know it) and `GS r 1` (paper status, answered in turn).
    ///
    /// @param id
    ///            four ASCII characters
    static byte[] mark(String id) {
        EscPosJob job = new EscPosJob();
        job.command(GS, '(', 'H', 6, 0, 48, 48);
        job.bytes.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        job.command(GS, 'r', 1);
        return job.bytes.toByteArray();
    }

    private void line(Line line) {
        switch (line) {
            case Characters characters -> characters(characters);
            case QrCode(String payload, int moduleDots) -> qrCode(payload, moduleDots);
            case Blank(int count) -> {
                command(ESC, 'd', Math.clamp(count, 1, 255));
                height += count * DOTS_PER_LINE;
            }
        }
    }

    private void characters(Characters line) {
        align(line.align());
        command(ESC, 'E', line.bold() ? 1 : 0);
        command(GS, '!', (line.scale() - 1) << 4 | (line.scale() - 1));
        bytes.writeBytes(line.text().getBytes(StandardCharsets.US_ASCII));
        bytes.write('\n');
        height += line.scale() * DOTS_PER_LINE;
    }

    /// The printer's own QR code (`GS ( k`, functions 165, 167, 169, 180, 181): sharper and shorter than a picture.
    private void qrCode(String payload, int moduleDots) {
        byte[] data = payload.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        align(Align.CENTRE);
        command(GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        command(GS, '(', 'k', 3, 0, 49, 67, moduleDots);
        command(GS, '(', 'k', 3, 0, 49, 69, 49);
        command(GS, '(', 'k', length & 0xFF, length >> 8, 49, 80, 48);
        bytes.writeBytes(data);
        command(GS, '(', 'k', 3, 0, 49, 81, 48);
        height += QrSize.modules(payload) * moduleDots;
    }

    private void align(Align align) {
        command(ESC, 'a', switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
        });
    }

    private void command(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
