package id.mpp.kiosk.received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.paper.Picture;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.received.ReceivedFile.Pages;
import id.mpp.kiosk.received.ReceivedFile.Photograph;
import id.mpp.kiosk.received.ReceivedFile.Reason;
import id.mpp.kiosk.received.ReceivedFile.Refused;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files from outside become pages, or a reason.
class ReceivedFileTest {

    private static List<Picture> pages(byte[] file, int most) {
        return assertInstanceOf(Pages.class, ReceivedFile.open(file, most)).pictures();
    }

    private static Reason refusal(byte[] file) {
        return assertInstanceOf(Refused.class, ReceivedFile.open(file, 2)).why();
    }

    @Test
    void photographOfAPaperIsOne() throws IOException {
        byte[] jpeg = SentFiles.encoded(SentFiles.sheet(1), "jpeg");
        byte[] file = assertInstanceOf(Photograph.class, ReceivedFile.open(jpeg, 1)).file();
        assertTrue(Preparation.ofPhoto(file, false).orElseThrow().page().isPresent());
        assertInstanceOf(Photograph.class, ReceivedFile.open(SentFiles.encoded(SentFiles.sheet(1), "png"), 1));
    }

    @Test
    void pdfBecomesAsManyPages() throws IOException {
        List<Picture> pages = pages(SentFiles.pdf(2, ""), 2);
        assertEquals(2, pages.size());
        assertEquals(2480, pages.getFirst().width(), 3);
        assertTrue(Preparation.of(pages.getLast(), false).page().isPresent());
    }

    @Test
    void pdfWithMorePagesThanThePaperHasIsRefused() throws IOException {
        assertEquals(Reason.TOO_MANY_PAGES, refusal(SentFiles.pdf(3, "")));
    }

    @Test
    void pdfWithAPasswordIsRefused() throws IOException {
        assertEquals(Reason.LOCKED, refusal(SentFiles.pdf(1, "rahasia")));
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = SentFiles.pdfThatUnpacks(400);
        assertTrue(bomb.length < 1 << 20, "small on the line");
        assertEquals(Reason.TOO_LARGE, refusal(bomb));
        assertEquals(Reason.TOO_LARGE, refusal(SentFiles.pdfWithPicture(60_000, "CCITTFaxDecode")));
        assertEquals(Reason.UNREADABLE, refusal(SentFiles.pdfWithPicture(50, "LZWDecode")), "no phone packs like this");
        assertEquals(Reason.TOO_LARGE, refusal(SentFiles.hugePng()));
    }

    @Test
    void whatIsNoPaperIsRefused() throws IOException {
        byte[] jpeg = SentFiles.encoded(SentFiles.sheet(3), "jpeg");
        assertEquals(Reason.UNREADABLE, refusal("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.UNREADABLE, refusal(new byte[0]));
        assertEquals(Reason.UNREADABLE, refusal("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.UNREADABLE, refusal(SentFiles.encoded(new BufferedImage(40, 40, 1), "png")));
        assertEquals(Reason.UNREADABLE, refusal(SentFiles.encoded(new BufferedImage(400, 400, 1), "bmp")),
                "no phone's");
        assertEquals(Reason.UNREADABLE, refusal(Arrays.copyOf(jpeg, 20)));
    }

    /// Whatever a byte is changed to: pages or a reason, never a bug.
    @Test
    void damagedFilesEndInAnAnswer() throws IOException {
        long seed = Long.getLong("seed", 5);
        var random = new Random(seed);
        byte[] pdf = SentFiles.pdf(1, "");
        for (int i = 0; i < 40; i++) {
            byte[] damaged = pdf.clone();
            for (int j = 0; j < 6; j++) {
                damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
            }
            ReceivedFile opened = ReceivedFile.open(damaged, 3);
            assertTrue(opened instanceof Pages || opened instanceof Refused, "seed " + seed);
        }
    }
}
