package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Leaves a picture of every paper in `target/papers` for people to look at.
class SamplePaperTest {

    @ParameterizedTest
    @EnumSource
    void everyPaperIsAnA4PageWithWriting(SamplePaper paper) throws Exception {
        var image = paper.draw(100);
        var folder = Files.createDirectories(Path.of("target", "papers"));
        ImageIO.write(image, "png", folder.resolve(paper + ".png").toFile());

        assertEquals(827, image.getWidth());
        assertEquals(1169, image.getHeight());
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
            }
        }
        assertTrue(dark > 5_000, "only " + dark + " dark pixels");
    }
}
