package id.mpp.device.code.image;

import java.awt.image.BufferedImage;

/// A picture without colours. Of a citizen or a citizen's paper: never printed, never logged, never kept.
///
/// @param width
///            pixels
/// @param height
///            pixels
/// @param grey
///            row by row from the top, one byte a pixel, 0 black to 255 white; not copied, nobody writes to it
@SuppressWarnings("ArrayRecordComponent") // pictures are large and compared by nobody
public record GreyImage(int width, int height, byte[] grey) {

    public GreyImage {
        if (width < 1 || height < 1 || grey.length != width * height) {
            throw new IllegalArgumentException(width + "×" + height + " needs other than " + grey.length + " bytes");
        }
    }

    /// The same picture in grey: ITU-R BT.601 weights.
    public static GreyImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int colour = row[x];
                int sum = 299 * (colour >> 16 & 0xFF) + 587 * (colour >> 8 & 0xFF) + 114 * (colour & 0xFF);
                grey[y * width + x] = (byte) (sum / 1000);
            }
        }
        return new GreyImage(width, height, grey);
    }

    int longestSide() {
        return Math.max(width, height);
    }

    /// Smaller, so that the longest side is at most `longest`; each pixel is the mean of those it stands for, which
    /// also takes noise away.
    GreyImage within(int longest) {
        if (longestSide() <= longest) {
            return this;
        }
        int newWidth = Math.max(1, Math.toIntExact((long) width * longest / longestSide()));
        int newHeight = Math.max(1, Math.toIntExact((long) height * longest / longestSide()));
        byte[] smaller = new byte[newWidth * newHeight];
        int[] left = edges(width, newWidth);
        int[] top = edges(height, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                smaller[y * newWidth + x] = mean(left[x], left[x + 1], top[y], top[y + 1]);
            }
        }
        return new GreyImage(newWidth, newHeight, smaller);
    }

    private static int[] edges(int from, int to) {
        int[] edges = new int[to + 1];
        for (int i = 0; i <= to; i++) {
            edges[i] = Math.toIntExact((long) i * from / to);
        }
        return edges;
    }

    private byte mean(int left, int right, int top, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += grey[y * width + x] & 0xFF;
            }
        }
        return (byte) (sum / ((right - left) * (bottom - top)));
    }

    /// A part of it.
    GreyImage part(int left, int top, int partWidth, int partHeight) {
        byte[] part = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(grey, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new GreyImage(partWidth, partHeight, part);
    }

    /// Whether there is nothing in it: paper without print has hardly any contrast.
    boolean blank() {
        int darkest = 255;
        int brightest = 0;
        for (int at = 0; at < grey.length; at += 3) {
            int value = grey[at] & 0xFF;
            darkest = Math.min(darkest, value);
            brightest = Math.max(brightest, value);
        }
        return brightest - darkest < 40;
    }

    @Override
    public String toString() {
        return "GreyImage[" + width + "×" + height + "]";
    }
}
