package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// One scanned paper as a PDF: each page as large as the paper was, the picture as the scanner made it.
final class ScannedPaper {

    private static final float POINTS_PER_INCH = 72;

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
        PDImageXObject image = PDImageXObject.createFromByteArray(pdf, page.image(), "page");
        try (var out = new PDPageContentStream(pdf, sheet)) {
            out.drawImage(image, 0, 0, width, height);
        }
    }
}
