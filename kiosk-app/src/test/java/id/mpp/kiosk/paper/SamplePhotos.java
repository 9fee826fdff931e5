package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.SampleScan.Content;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Draws photographs of papers on a table, seen from above and a little aside, each from its seed alone.
final class SamplePhotos {

    private static final int WIDTH = 1800;
    private static final int HEIGHT = 2400;
    /// Dots an inch of the paper before it is photographed.
    private static final double FINE = 220;
    private static final List<Color> TABLES = List.of(new Color(0x6B4A2F), new Color(0x3B3F46), new Color(0x8A7355),
            new Color(0x24405E), new Color(0x4E5B3A));

    /// @param corners
    ///            of the paper in the photograph, x and y, clockwise from its own upper left
    record Photo(long seed, Optional<Finding> fault, double[] corners, byte[] jpeg) {

        @Override
        public String toString() {
            return "photo " + seed + ": " + fault.map(Finding::name).orElse("good");
        }
    }

    private SamplePhotos() {
    }

    /// @param fault
    ///            BLURRED, TOO_DARK, CUT_OFF or EMPTY
    static Photo draw(long seed, Content content, Optional<Finding> fault) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean card = content == Content.CARD;
        double wide = card ? 85.6 : 210;
        double high = card ? 53.98 : 297;
        BufferedImage paper = paper(random, content, wide, high, fault.equals(Optional.of(Finding.EMPTY)));
        var photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        table(photo, TABLES.get(random.nextInt(TABLES.size())), random);
        double[] corners = corners(random, wide / high, fault.equals(Optional.of(Finding.CUT_OFF)));
        lay(paper, photo, corners);
        var optics = new Optics(photo);
        optics.blur(fault.equals(Optional.of(Finding.BLURRED)) ? 4.5 + random.nextDouble() : 0.8);
        double gain = fault.equals(Optional.of(Finding.TOO_DARK))
                ? 0.16 + 0.06 * random.nextDouble()
                : 0.72 + 0.25 * random.nextDouble();
        optics.expose(gain, 0, 0.35 * random.nextDouble(), 2, random);
        try {
            return new Photo(seed, fault, corners, optics.jpeg(0.85));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage paper(Random random, Content content, double wide, double high, boolean empty) {
        double mm = FINE / Grey.MM_PER_INCH * (content == Content.CARD ? 2 : 1);
        var paper = new BufferedImage((int) (wide * mm), (int) (high * mm), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = paper.createGraphics();
        g.setRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
        g.setColor(new Color(0xF6F5F0));
        g.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        g.scale(mm, mm);
        if (!empty) {
            new PaperPainter(g, random, new Color(0x1c1c20)).paint(content, wide, high);
        }
        g.dispose();
        return paper;
    }

    private static void table(BufferedImage photo, Color colour, Random random) {
        int[] pixels = ((DataBufferInt) photo.getRaster().getDataBuffer()).getData();
        double wave = 0.01 + 0.02 * random.nextDouble();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double grain = 1 + 0.06 * Math.sin(wave * (y + 14 * Math.sin(x * 0.004))) + 0.02 * Math.sin(y * 0.31);
                pixels[y * WIDTH + x] = part(colour.getRed() * grain) << 16 | part(colour.getGreen() * grain) << 8
                        | part(colour.getBlue() * grain);
            }
        }
    }

    private static int part(double level) {
        return (int) Math.clamp(level, 0, 255);
    }

    /// Turned a little, and each corner a little nearer or farther.
    private static double[] corners(Random random, double shape, boolean cut) {
        double high = shape < 1 ? 0.82 * HEIGHT : 0.8 * WIDTH / shape;
        double wide = high * shape;
        if (wide > 0.86 * WIDTH) {
            high *= 0.86 * WIDTH / wide;
            wide = 0.86 * WIDTH;
        }
        double turn = Math.toRadians(random.nextDouble() * 10 - 5);
        double middleX = WIDTH / 2.0 + (cut ? 0.3 * WIDTH : 0);
        double middleY = HEIGHT / 2.0;
        var corners = new double[8];
        double[][] signs = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (int i = 0; i < 4; i++) {
            double x = signs[i][0] * wide / 2 * (1 - 0.05 * random.nextDouble());
            double y = signs[i][1] * high / 2 * (1 - 0.05 * random.nextDouble());
            corners[2 * i] = middleX + x * Math.cos(turn) - y * Math.sin(turn);
            corners[2 * i + 1] = middleY + x * Math.sin(turn) + y * Math.cos(turn);
        }
        return corners;
    }

    /// For every pixel of the photograph: where on the paper it lies (the inverse of Heckbert's mapping, by adjugate).
    private static void lay(BufferedImage paper, BufferedImage photo, double[] c) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double sx = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double sy = c[1] - c[3] + c[5] - c[7];
        double all = dx1 * dy2 - dy1 * dx2;
        double g = (sx * dy2 - sy * dx2) / all;
        double h = (dx1 * sy - dy1 * sx) / all;
        double[] m = {c[2] - c[0] + g * c[2], c[6] - c[0] + h * c[6], c[0], c[3] - c[1] + g * c[3],
                c[7] - c[1] + h * c[7], c[1], g, h, 1};
        double[] inverse = {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
        int[] from = ((DataBufferInt) paper.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) photo.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double w = inverse[6] * x + inverse[7] * y + inverse[8];
                double u = (inverse[0] * x + inverse[1] * y + inverse[2]) / w;
                double v = (inverse[3] * x + inverse[4] * y + inverse[5]) / w;
                if (u >= 0 && u < 1 && v >= 0 && v < 1) {
                    int at = ((int) (v * paper.getHeight())) * paper.getWidth() + (int) (u * paper.getWidth());
                    to[y * WIDTH + x] = from[at];
                }
            }
        }
    }
}
