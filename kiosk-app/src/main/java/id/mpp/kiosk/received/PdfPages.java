package id.mpp.kiosk.received;

import id.mpp.kiosk.paper.Picture;
import id.mpp.kiosk.received.ReceivedFile.Pages;
import id.mpp.kiosk.received.ReceivedFile.Reason;
import id.mpp.kiosk.received.ReceivedFile.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// The pages of a PDF as pictures. Nothing of it is unpacked before its bytes and pictures were counted; nothing of it
/// touches the disk.
final class PdfPages {

    private static final byte[] BEGIN = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_OBJECTS = 20_000;
    /// A4 at 600 dpi.
    private static final long MOST_PIXELS = 40_000_000;
    private static final double DPI = 300;
    private static final double POINTS_PER_INCH = 72;
    /// A4 at 300 dpi; larger sheets get fewer dots an inch.
    private static final double DOTS = 8_700_000;
    /// A postage stamp, half an inch.
    private static final double LEAST_POINTS = 36;

    static {
        // ImageIO's streams lie in a temporary file unless told not to
        ImageIO.setUseCache(false);
    }

    private PdfPages() {
    }

    static boolean is(byte[] file) {
        if (file.length < BEGIN.length) {
            return false;
        }
        for (int i = 0; i < BEGIN.length; i++) {
            if (file[i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    static ReceivedFile open(byte[] file, int mostPages) {
        Optional<Reason> objection = PdfGuard.objection(file);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        try (PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                return new Refused(Reason.LOCKED);
            }
            if (pdf.getNumberOfPages() == 0) {
                return new Refused(Reason.UNREADABLE);
            }
            if (pdf.getNumberOfPages() > mostPages) {
                return new Refused(Reason.TOO_MANY_PAGES);
            }
            if (!isModest(pdf)) {
                return new Refused(Reason.TOO_LARGE);
            }
            return new Pages(drawn(pdf));
        } catch (InvalidPasswordException locked) {
            return new Refused(Reason.LOCKED);
        } catch (TooLargeException large) {
            return new Refused(Reason.TOO_LARGE);
        } catch (IOException | RuntimeException damaged) {
            // the library throws many kinds of RuntimeException on damaged files; all mean the same here
            return new Refused(Reason.UNREADABLE);
        }
    }

    /// By what every picture says of its size, wherever in the file it is used.
    private static boolean isModest(PDDocument pdf) {
        var objects = pdf.getDocument().getXrefTable().keySet();
        if (objects.size() > MOST_OBJECTS) {
            return false;
        }
        for (COSObjectKey key : List.copyOf(objects)) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            COSBase content = object.getObject();
            if (content instanceof COSStream stream && pixels(stream) > MOST_PIXELS) {
                return false;
            }
        }
        return true;
    }

    private static long pixels(COSStream stream) {
        return (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
    }

    private static List<Picture> drawn(PDDocument pdf) throws IOException {
        var renderer = new CarefulRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        var pictures = new ArrayList<Picture>();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            PDRectangle sheet = pdf.getPage(i).getCropBox();
            double points = (double) sheet.getWidth() * sheet.getHeight();
            if (sheet.getWidth() < LEAST_POINTS || sheet.getHeight() < LEAST_POINTS) {
                throw new IOException("a page of no size");
            }
            double dpi = Math.min(DPI, Math.sqrt(DOTS / points) * POINTS_PER_INCH);
            pictures.add(picture(renderer.renderImageWithDPI(i, (float) dpi, ImageType.RGB), dpi));
        }
        return pictures;
    }

    private static Picture picture(BufferedImage image, double dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < colours.length; i++) {
            colours[i] &= 0xffffff;
        }
        return new Picture(width, height, dpi, colours);
    }

    /// Also a picture in the middle of a page's own commands has a size before it is unpacked.
    private static final class CarefulRenderer extends PDFRenderer {

        CarefulRenderer(PDDocument pdf) {
            super(pdf);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                        throw new TooLargeException();
                    }
                    super.drawImage(image);
                }
            };
        }
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
