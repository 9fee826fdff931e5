package id.mpp.kiosk.paper;

import java.util.Arrays;

/// How bright the bare paper is at each place: shadows of a lid and colours of paper are in it, ink is not.
///
/// In every cell of a grid the paper is what is brighter than most of the cell. Cells full of something dark (a photo, a
/// stamp, a bar) take over from their neighbours.
final class PaperWhite {

    /// Wider than the widest stroke of a heading, narrower than a shadow's slope.
    private static final double CELL = 6;
    /// Between lines of small print seven tenths of the area are bare; noise makes the very brightest too bright.
    private static final double BARE = 0.85;
    /// A shadow takes less than this from the paper; what is darker is printed.
    private static final double SHADOW = 0.72;
    /// Cells from the edge of the page in which a lid may be seen.
    private static final int EDGE = 3;

    private final int cell;
    private final int columns;
    private final int rows;
    private final double[] levels;
    private final int level;
    private final int pictures;

    private PaperWhite(int cell, int columns, int rows, double[] levels, int level, int pictures) {
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.levels = levels;
        this.level = level;
        this.pictures = pictures;
    }

    static PaperWhite of(Grey page) {
        int cell = Math.max(4, page.pixels(CELL));
        int columns = (page.width() + cell - 1) / cell;
        int rows = (page.height() + cell - 1) / cell;
        var levels = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                levels[row * columns + column] = bare(page, column * cell, row * cell, cell);
            }
        }
        int level = usual(levels);
        int pictures = pictures(levels, columns, rows, level);
        fill(levels, columns, rows, level);
        return new PaperWhite(cell, columns, rows, smooth(levels, columns, rows), level, pictures);
    }

    private static double bare(Grey page, int left, int top, int cell) {
        var counts = new int[256];
        int all = 0;
        int right = Math.min(left + cell, page.width());
        int bottom = Math.min(top + cell, page.height());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[page.at(x, y)]++;
                all++;
            }
        }
        return percentile(counts, (int) (all * BARE));
    }

    static int percentile(int[] counts, int wanted) {
        int sum = 0;
        for (int level = 0; level < counts.length; level++) {
            sum += counts[level];
            if (sum > wanted) {
                return level;
            }
        }
        return counts.length - 1;
    }

    /// Most of a page is bare: the upper part of the cells' values is its paper, whatever is printed on the rest.
    private static int usual(double[] levels) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        return (int) sorted[(int) (sorted.length * 0.7)];
    }

    /// Cells too dark for a shadow; near the edges of the page it may be the lid.
    private static int pictures(double[] levels, int columns, int rows, int level) {
        int dark = 0;
        for (int row = EDGE; row < rows - EDGE; row++) {
            for (int column = EDGE; column < columns - EDGE; column++) {
                dark += levels[row * columns + column] < SHADOW * level ? 1 : 0;
            }
        }
        return dark;
    }

    private static void fill(double[] levels, int columns, int rows, int level) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] < SHADOW * level ? -1 : levels[i];
        }
        boolean open = true;
        for (int round = 0; open && round < columns + rows; round++) {
            open = false;
            double[] before = levels.clone();
            for (int i = 0; i < levels.length; i++) {
                if (before[i] < 0) {
                    levels[i] = mean(before, columns, rows, i % columns, i / columns);
                    open = true;
                }
            }
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levels[i] < 0 ? level : levels[i];
        }
    }

    private static double[] smooth(double[] levels, int columns, int rows) {
        var out = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            out[i] = mean(levels, columns, rows, i % columns, i / columns);
        }
        return out;
    }

    private static double mean(double[] levels, int columns, int rows, int column, int row) {
        double sum = 0;
        int count = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                double level = levels[r * columns + c];
                if (level >= 0) {
                    sum += level;
                    count++;
                }
            }
        }
        return count == 0 ? -1 : sum / count;
    }

    /// Brightness of the paper where most of it is.
    int level() {
        return level;
    }

    /// Square millimetres that are neither paper nor print.
    double pictures() {
        return pictures * CELL * CELL;
    }

    /// The paper's brightness at every pixel of row `y`.
    void row(int y, int[] into) {
        double r = Math.clamp((y + 0.5) / cell - 0.5, 0, rows - 1);
        int r0 = Math.min((int) r, Math.max(0, rows - 2));
        int r1 = Math.min(r0 + 1, rows - 1);
        double fr = r - r0;
        for (int x = 0; x < into.length; x++) {
            double c = Math.clamp((x + 0.5) / cell - 0.5, 0, columns - 1);
            int c0 = Math.min((int) c, Math.max(0, columns - 2));
            int c1 = Math.min(c0 + 1, columns - 1);
            double fc = c - c0;
            double above = levels[r0 * columns + c0] * (1 - fc) + levels[r0 * columns + c1] * fc;
            double below = levels[r1 * columns + c0] * (1 - fc) + levels[r1 * columns + c1] * fc;
            into[x] = (int) (above * (1 - fr) + below * fr + 0.5);
        }
    }
}
