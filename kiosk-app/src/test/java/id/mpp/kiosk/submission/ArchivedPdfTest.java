package id.mpp.kiosk.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Page;
import java.awt.Color;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/// Every kind of PDF that leaves the kiosk keeps PDF/A-2b.
class ArchivedPdfTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:48:00Z");

    @Test
    void theFormIsAnArchivesFile() throws Exception {
        var at = ZonedDateTime.ofInstant(NOW, ZoneOffset.UTC);
        assertEquals(List.of(),
                VeraPdf.faults(new ApplicationForm(Sample.complete(), "26-A750-2X", at).pdf()));
    }

    @Test
    void pagesOfPrintInGreyAndInColourAreAnArchivesFile() throws Exception {
        Page print = page(BufferedImage.TYPE_BYTE_BINARY, "png");
        Page grey = page(BufferedImage.TYPE_BYTE_GRAY, "jpeg");
        Page colour = page(BufferedImage.TYPE_INT_RGB, "jpeg");
        Page lossless = page(BufferedImage.TYPE_INT_RGB, "png");
        for (Page page : List.of(print, grey, colour, lossless)) {
            assertEquals(List.of(), VeraPdf.faults(ScannedPaper.pdf("kk", List.of(page), NOW)), page.mediaType());
        }
        assertEquals(List.of(),
                VeraPdf.faults(ScannedPaper.pdf("ktp & <surat>", List.of(print, grey, colour), NOW)));
    }

    /// A judge that finds fault with nothing would prove nothing.
    @Test
    void theJudgeFindsFault() throws Exception {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(out);
            assertFalse(VeraPdf.faults(out.toByteArray()).isEmpty());
        }
    }

    @Test
    void aPageOfPrintIsPackedAsFaxMachinesDo() throws IOException {
        byte[] pdf = ScannedPaper.pdf("kk", List.of(page(BufferedImage.TYPE_BYTE_BINARY, "png")), NOW);
        assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains("CCITTFaxDecode"));
    }

    @Test
    void propertiesSayNothingPersonal() throws IOException {
        byte[] pdf = ScannedPaper.pdf("kk", List.of(page(BufferedImage.TYPE_INT_RGB, "jpeg")), NOW);
        try (var read = Loader.loadPDF(pdf)) {
            String properties = new String(read.getDocumentCatalog().getMetadata().toByteArray(),
                    StandardCharsets.UTF_8);
            assertTrue(properties.contains("<rdf:li xml:lang=\"x-default\">kk</rdf:li>"), properties);
            assertFalse(properties.contains("creator") || properties.contains("Producer"), properties);
        }
    }

    /// The JDK's own colour engine reads our profile, and sees the same colours as in its own sRGB.
    @Test
    void ourColoursAreTheStandardsColours() {
        var ours = new ICC_ColorSpace(ICC_Profile.getInstance(StandardRgb.profile()));
        var theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        for (Color colour : List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, new Color(90, 140, 200))) {
            float[] parts = colour.getRGBColorComponents(null);
            float[] one = ours.toCIEXYZ(parts);
            float[] other = theirs.toCIEXYZ(parts);
            for (int i = 0; i < 3; i++) {
                assertEquals(other[i], one[i], 0.004, colour + " part " + i);
            }
        }
    }

    private static Page page(int type, String format) throws IOException {
        var image = new BufferedImage(620, 877, type);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(type == BufferedImage.TYPE_INT_RGB ? new Color(0x5A3FA8) : Color.BLACK);
        for (int y = 60; y < 800; y += 24) {
            pen.fillRect(60, y, 300 + y % 170, 9);
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return new Page(out.toByteArray(), "image/" + format, 620, 877, 75);
        }
    }
}
