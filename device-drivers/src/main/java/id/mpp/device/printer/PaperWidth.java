package id.mpp.device.printer;

/// The two rolls halls use; columns are of font A (12 × 24 dots).
public enum PaperWidth {
    MM_58(32, 384), MM_80(48, 576);

    private final int columns;
    private final int dots;

    PaperWidth(int columns, int dots) {
        this.columns = columns;
        this.dots = dots;
    }

    public int columns() {
        return columns;
    }

    public int dots() {
        return dots;
    }
}
