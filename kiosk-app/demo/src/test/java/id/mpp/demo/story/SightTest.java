package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/// What a hand at a window takes for the same page, and what not.
class SightTest {

    private static final Rectangle PLACE = new Rectangle(100, 100, 250, 96);

    @Test
    void sameWordWithOtherEdgesIsLike() {
        var smooth = screen("Berikutnya", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_GASP);
        var subpixels = screen("Berikutnya", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HRGB);
        assertTrue(Sight.of(smooth, PLACE).isLike(part(subpixels)));
    }

    @Test
    void anotherWordIsNot() {
        var sight = Sight.of(screen("Berikutnya", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON), PLACE);
        assertFalse(sight.isLike(part(screen("Sebelumnya", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON))));
    }

    @Test
    void sameButtonBehindAVeilIsNot() {
        var sight = Sight.of(screen("Mulai", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON), PLACE);
        assertFalse(sight.isLike(part(screen("Mulai", Color.GRAY, RenderingHints.VALUE_TEXT_ANTIALIAS_ON))));
    }

    @Test
    void oneKeyIsNotAnother() {
        var key = new Rectangle(PLACE.x, PLACE.y, 96, 96);
        var sight = Sight.of(screen("1", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON), key);
        assertFalse(sight.isLike(screen("7", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON)
                .getSubimage(key.x, key.y, key.width, key.height)));
    }

    @Test
    void whatHangsOverTheEdgeIsNotLookedAt() {
        var screen = screen("Mulai", Color.WHITE, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        assertEquals(new Rectangle(380, 180, 20, 20), Sight.of(screen, new Rectangle(380, 180, 200, 100)).place());
    }

    private static BufferedImage screen(String words, Color ground, Object edges) {
        var screen = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var pen = screen.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, 400, 200);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, edges);
        pen.drawString(words, PLACE.x + 20, PLACE.y + 60);
        pen.dispose();
        return screen;
    }

    private static BufferedImage part(BufferedImage screen) {
        return screen.getSubimage(PLACE.x, PLACE.y, PLACE.width, PLACE.height);
    }
}
