package id.mpp.device.printer;

/// The two rolls halls use; columns are of font A (12 × 24 dots) at 203 dpi. What a certain printer prints on them is
/// said by its [PrinterProfile].
public enum PaperWidth {
    MM_58(58, 32, 384), MM_80(80, 48, 576);

    private final int millimetres;
    private final int columns;
    private final int dots;

    PaperWidth(int millimetres, int columns, int dots) {
        this.millimetres = millimetres;
        this.columns = columns;
        this.dots = dots;
    }

    public int millimetres() {
        return millimetres;
    }

    public int columns() {
        return columns;
    }

    public int dots() {
        return dots;
    }
}
