package id.mpp.simulator.printer;

/// What a printer's firmware knows; clones know less.
///
/// @param processId
///            answers `GS ( H`
/// @param paperStatus
///            answers `GS r`
/// @param automaticStatus
///            tells changes by itself after `GS a`
public record PrinterModel(boolean processId, boolean paperStatus, boolean automaticStatus) {

    /// A current Epson TM.
    public static final PrinterModel EPSON = new PrinterModel(true, true, true);

    /// A usual clone.
    public static final PrinterModel CLONE = new PrinterModel(false, true, true);

    /// A clone that answers nothing but real-time questions.
    public static final PrinterModel PLAIN = new PrinterModel(false, false, false);
}
