package id.mpp.device.printer;

import id.mpp.device.printer.PrinterProfile.Confirming;
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

    private static final int DOTS_PER_LINE = 24;

    /// Bytes a second at 9600 baud, the slowest line halls use.
    private static final int SLOWEST_LINE = 960;

    /// Bytes that the two of a length can announce.
    private static final int LONGEST_COMMAND = 0xFFFF;

    private final PrinterProfile profile;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int height;
    private Align align = Align.LEFT;
    private boolean bold;
    private int scale = 1;

    private EscPosJob(PrinterProfile profile) {
        this.profile = profile;
    }

    /// What is printed, and how long the slowest printer needs for it.
    ///
    /// @param body
    ///            everything up to and with the cut
    @SuppressWarnings("ArrayRecordComponent") // written once to the wire and compared by nobody
    record Encoded(byte[] body, Duration longest) {
    }

    /// Encodes `lines` for a printer that was just reset, and ends them as this printer gives a paper out: cut,
    /// presented, or moved to its tear bar.
    static Encoded encode(List<Line> lines, PrinterProfile profile) {
        EscPosJob job = new EscPosJob(profile);
        lines.forEach(job::line);
        job.giveOut();
        byte[] body = job.bytes.toByteArray();
        Duration longest = Duration.ofSeconds(1).plusMillis(job.height * 1000L / profile.dotsPerSecond())
                .plusMillis(body.length * 1000L / SLOWEST_LINE);
        return new Encoded(body, longest);
    }

    /// Brings the printer into a known state: reset, out of Kanji mode (CJK firmware would eat letters), code page,
    /// lines without a gap.
    static byte[] reset(PrinterProfile profile) {
        EscPosJob job = new EscPosJob(profile);
        job.command(ESC, '@');
        if (profile.kanjiMode()) {
            job.command(FS, '.');
        }
        // Only ASCII is sent, so a printer that numbers its code pages otherwise prints the same.
        profile.codePage().ifPresent(page -> job.command(ESC, 't', page));
        job.command(ESC, '3', DOTS_PER_LINE);
        return job.bytes.toByteArray();
    }

    /// Questions behind everything written before: `GS ( H` function 48 (answered with the id when that is done; many
    /// clones do not know it) and `GS r 1` (paper status, answered in turn). A printer known to answer only one is not
    /// asked the other: it might print the letters of a command it does not know.
    ///
    /// @param id
    ///            four ASCII characters
    static byte[] mark(String id, Confirming confirming) {
        ByteArrayOutputStream mark = new ByteArrayOutputStream();
        if (confirming == Confirming.AUTO || confirming == Confirming.PROCESS_ID) {
            mark.writeBytes(new byte[]{GS, '(', 'H', 6, 0, 48, 48});
            mark.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        }
        if (asksPaper(confirming)) {
            mark.writeBytes(new byte[]{GS, 'r', 1});
        }
        return mark.toByteArray();
    }

    /// What a printer that waits for the rest of a command may have for it, and another passes over: `NUL`, and no more
    /// at a time than the slowest line carries in about a second. A command's length is two bytes.
    static byte[] filling() {
        return new byte[SLOWEST_LINE];
    }

    /// So much is enough of [#filling()] for the longest command.
    static int mostFillings() {
        return LONGEST_COMMAND / SLOWEST_LINE + 1;
    }

    /// Whether such a mark holds `GS r 1`, whose answer then is to be counted.
    static boolean asksPaper(Confirming confirming) {
        return confirming == Confirming.AUTO || confirming == Confirming.PAPER_STATUS;
    }

    /// Parts what may hang there of a ticket that came to no end from the one that follows: nobody is to get a paper
    /// with somebody else's number on it.
    static byte[] part(PrinterProfile profile) {
        EscPosJob job = new EscPosJob(profile);
        job.giveOut();
        return job.bytes.toByteArray();
    }

    private void giveOut() {
        if (profile.feedLines() > 0) {
            feed(profile.feedLines());
        }
        switch (profile.cut()) {
            case PARTIAL -> command(GS, 'V', 66, 0);
            case FULL -> command(GS, 'V', 65, 0);
            case ESC_I -> command(ESC, 'i');
            case NONE -> {
                // The tear bar does it.
            }
        }
        profile.present().forEach(bytes::write);
    }

    private void feed(int lines) {
        command(ESC, 'd', Math.clamp(lines, 1, 255));
        height += lines * DOTS_PER_LINE;
    }

    private void line(Line line) {
        switch (line) {
            case Characters characters -> characters(characters);
            case QrCode(String payload, int moduleDots) -> qrCode(payload, moduleDots);
            case Blank(int count) -> feed(count);
        }
    }

    private void characters(Characters line) {
        align(line.align());
        bold(line.bold());
        scale(line.scale());
        bytes.writeBytes(line.text().getBytes(StandardCharsets.US_ASCII));
        bytes.write('\n');
        height += line.scale() * DOTS_PER_LINE;
    }

    private void qrCode(String payload, int moduleDots) {
        QrPicture picture = QrPicture.of(payload);
        align(Align.CENTRE);
        if (profile.nativeQr()) {
            storedCode(payload.getBytes(StandardCharsets.UTF_8), moduleDots);
        } else {
            rasterCode(picture, moduleDots);
        }
        height += picture.modules() * moduleDots;
    }

    /// The printer's own QR code (`GS ( k`, functions 167, 169, 180, 181): sharper and shorter than a picture. Function
    /// 165 would choose model 2, which a reset already did.
    private void storedCode(byte[] data, int moduleDots) {
        int length = data.length + 3;
        command(GS, '(', 'k', 3, 0, 49, 67, moduleDots);
        command(GS, '(', 'k', 3, 0, 49, 69, 49);
        command(GS, '(', 'k', length & 0xFF, length >> 8, 49, 80, 48);
        bytes.writeBytes(data);
        command(GS, '(', 'k', 3, 0, 49, 81, 48);
    }

    /// A picture (`GS v 0`). With an even module the printer doubles every dot in both directions (mode 3), so that
    /// only a quarter of the bytes have to go over the line.
    private void rasterCode(QrPicture picture, int moduleDots) {
        boolean doubled = moduleDots > 1;
        int sent = doubled ? moduleDots / 2 : moduleDots;
        int width = picture.widthBytes(sent);
        int rows = picture.modules() * sent;
        command(GS, 'v', '0', doubled ? 3 : 0, width & 0xFF, width >> 8, rows & 0xFF, rows >> 8);
        bytes.writeBytes(picture.rows(sent));
    }

    // The printer keeps a setting until it is told another, so only changes are sent.

    private void align(Align wanted) {
        if (align != wanted) {
            align = wanted;
            command(ESC, 'a', switch (wanted) {
                case LEFT -> 0;
                case CENTRE -> 1;
            });
        }
    }

    private void bold(boolean wanted) {
        if (bold != wanted) {
            bold = wanted;
            command(ESC, 'E', wanted ? 1 : 0);
        }
    }

    private void scale(int wanted) {
        if (scale != wanted) {
            scale = wanted;
            command(GS, '!', (wanted - 1) << 4 | (wanted - 1));
        }
    }

    private void command(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
