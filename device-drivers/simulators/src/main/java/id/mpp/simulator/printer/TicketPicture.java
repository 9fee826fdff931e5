package id.mpp.simulator.printer;

import id.mpp.device.printer.PaperWidth;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// What a paper looks like, drawn from nothing but the bytes that printed it, at one pixel a dot (8 dots a millimetre):
/// the paper with its margins, torn off at the cutter, on a grey table.
public final class TicketPicture {

    private static final Color TABLE = new Color(0xDFE3E8);
    private static final int TABLE_EDGE = 30;
    private static final int TEAR_HEIGHT = 14;
    private static final int TEAR_WIDTH = 16;
    private static final int PAPER_TOP = 30;
    private static final int PAPER_BOTTOM = 28;

    private TicketPicture() {
    }

    /// Draws one paper, as [PrinterSimulator#onPaper] gives it.
    public static BufferedImage of(byte[] paper, PaperWidth width) {
        Rows rows = Rows.of(paper, width.dots());
        int margin = width == PaperWidth.MM_80 ? 32 : 24;
        int side = width == PaperWidth.MM_80 ? 40 : 44;
        int paperWidth = width.dots() + 2 * margin;
        int paperHeight = PAPER_TOP + rows.height() + PAPER_BOTTOM;
        int imageHeight = TABLE_EDGE + paperHeight + TEAR_HEIGHT + TABLE_EDGE;
        BufferedImage image = new BufferedImage(paperWidth + 2 * side, imageHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(TABLE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.translate(side, TABLE_EDGE);
        pen.setColor(Color.WHITE);
        pen.fill(outline(paperWidth, paperHeight));
        pen.translate(margin, PAPER_TOP);
        rows.draw(pen);
        pen.dispose();
        return image;
    }

    /// The same as a PNG file.
    public static byte[] png(byte[] paper, PaperWidth width) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(of(paper, width), "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Polygon outline(int width, int height) {
        Polygon outline = new Polygon();
        outline.addPoint(0, 0);
        outline.addPoint(width, 0);
        for (int x = width; x > 0; x -= TEAR_WIDTH) {
            outline.addPoint(x, height);
            outline.addPoint(x - TEAR_WIDTH / 2, height + TEAR_HEIGHT);
        }
        outline.addPoint(0, height);
        return outline;
    }
}
