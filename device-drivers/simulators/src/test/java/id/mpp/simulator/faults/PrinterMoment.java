package id.mpp.simulator.faults;

import java.nio.charset.StandardCharsets;

/// When it happens. The moments of a job are bytes of its way over the wire.
enum PrinterMoment {

    IDLE("idle", ""),
    BEFORE("before a job, already shown", ""),
    UNNOTICED("before a job, not yet noticed", ""),
    /// `ESC @`: nothing that prints was sent.
    FIRST_BYTE("at the job's first bytes", "\u001B@"),
    HEADER("in the header", "NOMOR ANTREAN"),
    QR("in the QR code", "antre.mpp.example"),
    BEFORE_CUT("just before the cut", "TERIMA KASIH\n"),
    /// `GS V 66 0`, and the paper is cut; the mark behind it has not arrived.
    AFTER_CUT("after the cut, before the confirmation", "\u001DVB\0"),
    AFTER("after the job", "");

    final String label;
    private final String seen;

    PrinterMoment(String label, String seen) {
        this.label = label;
        this.seen = seen;
    }

    boolean during() {
        return !seen.isEmpty();
    }

    byte[] seen() {
        return seen.getBytes(StandardCharsets.ISO_8859_1);
    }
}
