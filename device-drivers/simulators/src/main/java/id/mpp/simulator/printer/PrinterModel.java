package id.mpp.simulator.printer;

/// What a printer's firmware and mechanism know; clones know less.
///
/// @param processId
///            answers `GS ( H`
/// @param paperStatus
///            answers `GS r`
/// @param automaticStatus
///            tells changes by itself after `GS a`
/// @param nativeQr
///            draws QR codes itself (`GS ( k`); otherwise it skips the command and prints nothing
/// @param cutter
///            has one; otherwise the paper hangs until a person tears it off ([PrinterSimulator#tearOff])
public record PrinterModel(boolean processId, boolean paperStatus, boolean automaticStatus, boolean nativeQr,
        boolean cutter) {

    /// A current Epson TM.
    public static final PrinterModel EPSON = new PrinterModel(true, true, true, true, true);

    /// A usual clone.
    public static final PrinterModel CLONE = new PrinterModel(false, true, true, true, true);

    /// A clone that answers nothing but real-time questions.
    public static final PrinterModel PLAIN = new PrinterModel(false, false, false, true, true);

    /// A printer from before QR codes.
    public static final PrinterModel WITHOUT_QR = new PrinterModel(true, true, true, false, true);

    /// A small 58 mm clone: neither cutter nor QR code nor process id.
    public static final PrinterModel SMALL = new PrinterModel(false, true, true, false, false);
}
