package id.mpp.simulator.faults;

import id.mpp.simulator.scanner.ScannerTrouble;

/// What goes wrong with a network scanner, and what a person has to be shown meanwhile.
enum ScannerFault {

    JAM("paper jam", "PAPER_JAM", ScannerTrouble.JAM),
    MISPICK("sheet not taken in", "NO_DOCUMENT", ScannerTrouble.MISPICK),
    DOUBLE_FEED("two sheets at once", "DOUBLE_FEED", ScannerTrouble.DOUBLE_FEED),
    COVER("cover open", "COVER_OPEN", ScannerTrouble.COVER_OPEN),
    STOPPED("stopped for service", "HARDWARE_FAULT", ScannerTrouble.STOPPED),
    TRUNCATED("page cut off", "ready", ScannerTrouble.CUT_OFF),
    HALF("half an image, said to be whole", "ready", ScannerTrouble.HALF_AN_IMAGE),
    STUCK("job hangs", "ready", ScannerTrouble.STUCK),
    SILENT("answers nothing", "absent", ScannerTrouble.SILENT),
    GARBAGE("status is garbage", "absent", ScannerTrouble.GARBAGE_STATUS),
    CABLE_OUT("cable out", "absent", ScannerTrouble.VANISHES);

    final String label;
    final String shown;
    final ScannerTrouble trouble;

    ScannerFault(String label, String shown, ScannerTrouble trouble) {
        this.label = label;
        this.shown = shown;
        this.trouble = trouble;
    }
}
