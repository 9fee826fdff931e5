package id.mpp.kiosk.paper;

import id.mpp.kiosk.paper.SampleScan.Content;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Draws scans, good and bad, each from its seed alone: the same seed is the same scan, pixel for pixel on one machine.
public final class SampleScans {

    private static final double MM = SampleScan.DPI / Grey.MM_PER_INCH;
    private static final double GLASS_WIDTH = 210;
    private static final double GLASS_HEIGHT = 297;
    private static final List<Color> PAPERS = List.of(new Color(0xFBFAF6), new Color(0xF4F4F4), new Color(0xFFFFFF),
            new Color(0xF6EFD8), new Color(0xFFF3A0), new Color(0xF8D0D8), new Color(0xCFE8C8), new Color(0xCFE2F4));

    private SampleScans() {
    }

    /// A good page of whatever kind the seed says.
    public static SampleScan good(long seed) {
        var random = random(seed);
        Content content = List.of(Content.LETTER, Content.LETTER, Content.LETTER, Content.FORM, Content.TABLE,
                Content.CARD, Content.COPY, Content.PHOTO).get(random.nextInt(8));
        // a family card lies across the page: the kiosk has to turn it, which is its truth
        return draw(seed, content, content == Content.TABLE ? Optional.of(Finding.SIDEWAYS) : Optional.empty());
    }

    /// A page with this fault.
    public static SampleScan bad(long seed, Finding fault) {
        var random = random(seed);
        Content content = switch (fault) {
            case TWO_CARDS -> Content.CARD;
            case SIDEWAYS -> List.of(Content.LETTER, Content.TABLE, Content.FORM).get(random.nextInt(3));
            case UPSIDE_DOWN -> List.of(Content.LETTER, Content.FORM, Content.CARD, Content.TABLE)
                    .get(random.nextInt(4));
            case CUT_OFF -> List.of(Content.LETTER, Content.FORM, Content.LETTER, Content.CARD).get(random.nextInt(4));
            case FOLDED_CORNER -> List.of(Content.LETTER, Content.FORM).get(random.nextInt(2));
            case BLURRED, LOW_CONTRAST, TOO_DARK, TOO_LIGHT, EMPTY, OTHER_PAPER ->
                List.of(Content.LETTER, Content.FORM, Content.LETTER).get(random.nextInt(3));
        };
        return draw(seed, content, Optional.of(fault));
    }

    /// Random's first numbers of neighbouring seeds are alike; spread out they are not.
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    public static SampleScan draw(long seed, Content content, Optional<Finding> fault) {
        var random = random(31 * seed + content.ordinal());
        var image = new BufferedImage((int) Math.round(GLASS_WIDTH * MM), (int) Math.round(GLASS_HEIGHT * MM),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
        Color lid = List.of(new Color(0xF8F8F8), new Color(0xFAFAF8), new Color(0xBEBEC0), new Color(0x202020))
                .get(random.nextInt(4));
        g.setColor(lid);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(MM, MM);
        boolean small = content == Content.CARD || content == Content.PHOTO;
        double skew = small ? random.nextDouble() * 16 - 8 : Math.clamp(random.nextGaussian() * 2.5, -8, 8);
        int quarters = quarters(fault, random);
        lay(g, random, content, fault, lid, skew, quarters);
        g.dispose();
        return new SampleScan(seed, content, fault, skew, quarters, scanned(image, random, fault));
    }

    private static int quarters(Optional<Finding> fault, Random random) {
        if (fault.isEmpty() || fault.get() != Finding.UPSIDE_DOWN && fault.get() != Finding.SIDEWAYS) {
            return 0;
        }
        return fault.get() == Finding.UPSIDE_DOWN ? 2 : random.nextBoolean() ? 1 : 3;
    }

    private static void lay(Graphics2D g, Random random, Content content, Optional<Finding> fault, Color lid,
            double skew, int quarters) {
        double width = 210;
        double height = 297;
        if (content == Content.CARD) {
            width = 85.6;
            height = 53.98;
        } else if (content == Content.PHOTO) {
            width = 38;
            height = 56;
        } else if (content == Content.TABLE && quarters % 2 == 0) {
            width = 200;
            height = 140;
        } else if (content == Content.LETTER && random.nextInt(4) == 0) {
            width = 148;
            height = 210;
        }
        boolean cut = fault.equals(Optional.of(Finding.CUT_OFF));
        double slackX = Math.max(0, GLASS_WIDTH - width);
        double slackY = Math.max(0, GLASS_HEIGHT - height);
        boolean turned = width > 190;
        double x = width / 2 + (turned ? 0 : 6 + random.nextDouble() * Math.max(0, Math.min(slackX - 12, 60)));
        double y = height / 2 + (height > 280 ? 0 : 8 + random.nextDouble() * Math.max(0, Math.min(slackY - 16, 120)));
        if (cut && content == Content.CARD) {
            x = width / 2 - 14 - random.nextDouble() * 25;
        } else if (cut) {
            x = width / 2 + (width < 190 || random.nextBoolean() ? -1 : 1) * (34 + random.nextDouble() * 30);
        }
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(Math.toRadians(skew));
        g.translate(-width / 2, -height / 2);
        sheet(g, random, content, fault, lid, width, height, quarters, !cut && turned && Math.abs(skew) > 2);
        g.setTransform(before);
        if (fault.equals(Optional.of(Finding.TWO_CARDS))) {
            g.translate(x + random.nextDouble() * 30, y + 66 + random.nextDouble() * 40);
            g.rotate(Math.toRadians(random.nextDouble() * 12 - 6));
            g.translate(-width / 2, -height / 2);
            new PaperPainter(g, random, new Color(0x202020)).paint(content, width, height);
            g.setTransform(before);
        }
    }

    private static void sheet(Graphics2D g, Random random, Content content, Optional<Finding> fault, Color lid,
            double width, double height, int quarters, boolean wide) {
        boolean bare = content == Content.CARD || content == Content.PHOTO;
        Color paper = content == Content.COPY ? PAPERS.get(random.nextInt(3)) : PAPERS.get(random.nextInt(8));
        boolean pale = random.nextInt(3) == 0 && (fault.isEmpty() || fault.get().mended());
        Color ink = pale ? new Color(0x50, 0x50, 0x54) : new Color(0x1c, 0x1c, 0x20);
        if (!bare) {
            g.setColor(new Color(0, 0, 0, 50));
            g.setStroke(new BasicStroke(0.5f));
            g.draw(new Rectangle2D.Double(0, 0, width, height));
            g.setColor(paper);
            g.fill(new Rectangle2D.Double(0, 0, width, height));
            if (random.nextInt(4) == 0 || fault.equals(Optional.of(Finding.EMPTY)) && random.nextBoolean()) {
                throughThePaper(g, new Random(random.nextLong()), width, height);
            }
        }
        if (!fault.equals(Optional.of(Finding.EMPTY))) {
            AffineTransform before = g.getTransform();
            double readWidth = quarters % 2 == 0 ? width : height;
            double readHeight = quarters % 2 == 0 ? height : width;
            g.translate(width / 2, height / 2);
            g.rotate(-Math.PI / 2 * quarters);
            g.translate(-readWidth / 2, -readHeight / 2);
            if (content == Content.TABLE && quarters % 2 == 0) {
                g.scale(200.0 / 297, 140.0 / 210);
                new PaperPainter(g, random, ink).paint(content, 297, 210);
            } else {
                if (wide) {
                    // laid so far askew, only paper with wide margins is still whole
                    g.translate(readWidth * 0.09, readHeight * 0.09);
                    g.scale(0.82, 0.82);
                }
                new PaperPainter(g, random, ink).paint(content, readWidth, readHeight);
            }
            g.setTransform(before);
        }
        if (fault.equals(Optional.of(Finding.FOLDED_CORNER))) {
            fold(g, random, lid, paper, width, height);
        }
    }

    /// The back of the sheet, mirrored, in a breath of grey.
    private static void throughThePaper(Graphics2D g, Random random, double width, double height) {
        AffineTransform before = g.getTransform();
        g.translate(width, 0);
        g.scale(-1, 1);
        var usual = g.getComposite();
        g.setComposite(AlphaComposite.SrcOver.derive((float) (0.03 + 0.05 * random.nextDouble())));
        new PaperPainter(g, random, Color.BLACK).paint(Content.LETTER, width, height);
        g.setComposite(usual);
        g.setTransform(before);
    }

    /// The corner is bent over: the lid shows where it was, its back lies over the print, with a shadow at both edges.
    private static void fold(Graphics2D g, Random random, Color lid, Color paper, double width, double height) {
        double a = 20 + random.nextDouble() * 30;
        double b = a * (0.6 + random.nextDouble());
        int corner = random.nextInt(4);
        AffineTransform before = g.getTransform();
        g.translate((corner & 1) == 1 ? width : 0, (corner & 2) == 2 ? height : 0);
        g.scale((corner & 1) == 1 ? -1 : 1, (corner & 2) == 2 ? -1 : 1);
        double part = 2 * a * b / (a * a + b * b);
        var gone = triangle(0, 0, a, b);
        gone.moveTo(-3, -3);
        gone.lineTo(a, -3);
        gone.lineTo(a, 0);
        gone.lineTo(0, 0);
        gone.lineTo(0, b);
        gone.lineTo(-3, b);
        gone.closePath();
        g.setColor(lid);
        g.fill(gone);
        var flap = triangle(part * b, part * a, a, b);
        g.setColor(paper.darker().equals(paper)
                ? paper
                : new Color((int) (paper.getRed() * 0.97),
                        (int) (paper.getGreen() * 0.97), (int) (paper.getBlue() * 0.97)));
        g.fill(flap);
        g.setColor(new Color(0, 0, 0, 70));
        g.setStroke(new BasicStroke(0.6f));
        g.draw(flap);
        g.setTransform(before);
    }

    private static Path2D triangle(double x, double y, double a, double b) {
        var triangle = new Path2D.Double();
        triangle.moveTo(x, y);
        triangle.lineTo(a, 0);
        triangle.lineTo(0, b);
        triangle.closePath();
        return triangle;
    }

    private static byte[] scanned(BufferedImage image, Random random, Optional<Finding> fault) {
        var optics = new Optics(image);
        double gain = 0.93 + 0.07 * random.nextDouble();
        double lift = 0;
        double shade = random.nextInt(3) == 0 ? 0.2 * random.nextDouble() : 0.02;
        double noise = 1 + 3 * random.nextDouble();
        if (fault.equals(Optional.of(Finding.BLURRED))) {
            optics.blur(3.4 + 3 * random.nextDouble());
        } else {
            optics.blur(random.nextInt(2));
        }
        if (fault.equals(Optional.of(Finding.TOO_DARK))) {
            gain = 0.2 + 0.18 * random.nextDouble();
        } else if (fault.equals(Optional.of(Finding.TOO_LIGHT))) {
            gain = 1;
            lift = 165 + 25 * random.nextDouble();
        } else if (fault.equals(Optional.of(Finding.LOW_CONTRAST))) {
            gain = 0.2 + 0.06 * random.nextDouble();
            lift = 165;
        }
        optics.expose(gain, lift, shade, noise, random);
        try {
            return optics.jpeg(0.72 + 0.2 * random.nextDouble());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
