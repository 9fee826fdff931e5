package id.mpp.device.printer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is different from one model of printer to the next, and nothing else. Read by [PrinterProfiles] from a file of
/// lines `key = value`:
///
/// | key | allowed | meaning |
/// |---|---|---|
/// | `title` | text | what technicians call it |
/// | `roll.58mm`, `roll.80mm` | `48 columns 576 dots`, `none` | what fits on a line of font A; `none`: no such roll |
/// | `dpi` | 90 to 600 | dots on an inch, for the time a job takes |
/// | `speed` | 10 to 500 | mm of paper a second, the slowest it prints |
/// | `confirm` | `auto`, `process-id`, `paper-status`, `real-time` | how it says that a job is done: [Confirming] |
/// | `automatic-status` | `yes`, `no` | knows `GS a` |
/// | `near-end-sensor` | `yes`, `no` | has one; otherwise its bits mean nothing |
/// | `qr` | `native`, `raster` | draws QR codes itself, or gets a picture |
/// | `cut` | `partial`, `full`, `esc-i`, `none` | `GS V`, the old `ESC i`, or no cutter |
/// | `feed` | 0 to 20 | lines before the cut, or to the tear bar |
/// | `present` | bytes as `1D 65 05`, `none` | sent behind the cut, for a presenter |
/// | `code-page` | 0 to 255, `none` | of `ESC t`; only ASCII is ever sent |
/// | `kanji-mode` | `yes`, `no` | may start in it and has to be told to leave it (`FS .`) |
///
/// There is no key for a cash drawer: a kiosk has none, and no pulse is ever sent.
public record PrinterProfile(String title, Map<PaperWidth, Roll> rolls, int dpi, int speed, Confirming confirming,
        boolean automaticStatus, boolean nearEndSensor, boolean nativeQr, Cut cut, int feedLines,
        List<Integer> present, Optional<Integer> codePage, boolean kanjiMode) {

    private static final double MM_PER_INCH = 25.4;

    public PrinterProfile {
        rolls = Map.copyOf(rolls);
        present = List.copyOf(present);
    }

    /// What a line holds.
    ///
    /// @param columns
    ///            characters of font A
    /// @param dots
    ///            printable, for pictures
    public record Roll(int columns, int dots) {
    }

    /// How a printer tells that all before is done; the first is the surest.
    public enum Confirming {
        /// Found out with the first job.
        AUTO,
        /// `GS ( H` answers with the id that was sent.
        PROCESS_ID,
        /// `GS r 1` is answered in its turn.
        PAPER_STATUS,
        /// Only `DLE EOT`: it stayed well for as long as the slowest printer needs.
        REAL_TIME
    }

    /// How the paper comes off.
    public enum Cut {
        /// `GS V 66`: a bridge keeps the paper hanging for the citizen to take.
        PARTIAL,
        /// `GS V 65`.
        FULL,
        /// `ESC i`, for printers from before `GS V`.
        ESC_I,
        /// The citizen tears it off.
        NONE
    }

    /// What it prints on a roll; empty if the roll does not fit into it.
    public Optional<Roll> roll(PaperWidth paper) {
        return Optional.ofNullable(rolls.get(paper));
    }

    /// Dots of paper it moves in a second at its slowest.
    int dotsPerSecond() {
        return (int) (speed * dpi / MM_PER_INCH);
    }
}
