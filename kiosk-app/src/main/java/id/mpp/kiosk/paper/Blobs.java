package id.mpp.kiosk.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Connected pieces of a black-and-white picture, eight neighbours each.
final class Blobs {

    /// @param area
    ///            pixels
    /// @param seed
    ///            one of its pixels
    record Blob(Box box, int area, int seed) {
    }

    private Blobs() {
    }

    /// Row by row: runs that touch a run of the row above are one piece (union–find).
    static List<Blob> of(BitSet pixels, int width, int height) {
        var blobs = new ArrayList<Blob>();
        for (Blob blob : new Runs(pixels, width, height).blobs(width)) {
            if (blob != null) {
                blobs.add(blob);
            }
        }
        return blobs;
    }

    /// Clears every piece smaller than `least` pixels.
    static void clearSmall(BitSet pixels, int width, int height, int least) {
        clear(pixels, width, new Runs(pixels, width, height), blob -> blob.area() < least);
    }

    /// Clears every piece whose box is `unwanted`.
    static void clear(BitSet pixels, int width, int height, Predicate<Box> unwanted) {
        clear(pixels, width, new Runs(pixels, width, height), blob -> unwanted.test(blob.box()));
    }

    private static void clear(BitSet pixels, int width, Runs runs, Predicate<Blob> unwanted) {
        @Nullable
        Blob[] blobs = runs.blobs(width);
        var gone = new boolean[runs.count];
        for (int i = 0; i < runs.count; i++) {
            Blob blob = blobs[i];
            gone[i] = blob != null && unwanted.test(blob);
        }
        for (int i = 0; i < runs.count; i++) {
            if (gone[runs.root(i)]) {
                pixels.clear(runs.row[i] * width + runs.from[i], runs.row[i] * width + runs.to[i]);
            }
        }
    }

    private static final class Runs {

        private int count;
        private int[] row = new int[1024];
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int[] parent = new int[1024];

        Runs(BitSet pixels, int width, int height) {
            int above = 0;
            for (int y = 0; y < height; y++) {
                int first = count;
                int end = (y + 1) * width;
                int start = pixels.nextSetBit(y * width);
                while (start >= 0 && start < end) {
                    int stop = Math.min(end, pixels.nextClearBit(start));
                    add(y, start - y * width, stop - y * width);
                    start = pixels.nextSetBit(stop);
                }
                join(above, first, y);
                above = first;
            }
        }

        private void add(int y, int start, int stop) {
            if (count == row.length) {
                row = Arrays.copyOf(row, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                parent = Arrays.copyOf(parent, 2 * count);
            }
            row[count] = y;
            from[count] = start;
            to[count] = stop;
            parent[count] = count;
            count++;
        }

        private void join(int above, int first, int y) {
            int a = above;
            for (int i = first; i < count; i++) {
                while (a < first && (row[a] < y - 1 || to[a] < from[i])) {
                    a++;
                }
                for (int b = a; b < first && from[b] <= to[i]; b++) {
                    parent[root(i)] = root(b);
                }
            }
        }

        /// One at the place of each root run, nothing elsewhere.
        @Nullable
        Blob[] blobs(int width) {
            var left = new int[count];
            var top = new int[count];
            var right = new int[count];
            var bottom = new int[count];
            var area = new int[count];
            for (int i = 0; i < count; i++) {
                int root = root(i);
                if (area[root] == 0) {
                    left[root] = Integer.MAX_VALUE;
                    top[root] = row[i];
                }
                left[root] = Math.min(left[root], from[i]);
                right[root] = Math.max(right[root], to[i]);
                bottom[root] = row[i] + 1;
                area[root] += to[i] - from[i];
            }
            var blobs = new @Nullable Blob[count];
            for (int i = 0; i < count; i++) {
                if (area[i] > 0) {
                    var box = new Box(left[i], top[i], right[i] - left[i], bottom[i] - top[i]);
                    blobs[i] = new Blob(box, area[i], row[i] * width + from[i]);
                }
            }
            return blobs;
        }

        private int root(int i) {
            int at = i;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }
    }
}
