package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// One scanned paper as a PDF: each page as large as the paper was. Pages of print, one bit a pixel, are packed as fax
/// machines do (ITU-T T.6, "CCITT G4"); pictures in JPEG stay as they are.
final class ScannedPaper {

    private static final float POINTS_PER_INCH = 72;

    static {
        // PDFBox asks ImageIO for its streams, and those lie in a temporary file unless told not to
        ImageIO.setUseCache(false);
    }

    private ScannedPaper() {
    }

    /// @param document
    ///            type of paper, becomes the title
    static byte[] pdf(String document, List<Page> pages, Instant now) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (Page page : pages) {
                add(pdf, page);
            }
            return PdfFile.bytes(pdf, document, now);
        }
    }

    private static void add(PDDocument pdf, Page page) throws IOException {
        float scale = POINTS_PER_INCH / page.resolution();
        float width = page.width() * scale;
        float height = page.height() * scale;
        var sheet = new PDPage(new PDRectangle(width, height));
        pdf.addPage(sheet);
        PDImageXObject image = image(pdf, page);
        try (var out = new PDPageContentStream(pdf, sheet)) {
            out.drawImage(image, 0, 0, width, height);
        }
    }

    private static PDImageXObject image(PDDocument pdf, Page page) throws IOException {
        if (page.mediaType().equals("image/jpeg")) {
            return JPEGFactory.createFromByteArray(pdf, page.image());
        }
        BufferedImage pixels = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(page.image())));
        if (pixels == null) {
            throw new IOException("a kept page cannot be read any more");
        }
        return pixels.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? CCITTFactory.createFromImage(pdf, pixels)
                : LosslessFactory.createFromImage(pdf, pixels);
    }
}
