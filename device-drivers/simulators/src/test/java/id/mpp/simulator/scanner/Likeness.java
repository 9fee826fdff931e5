package id.mpp.simulator.scanner;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Is a scanned page the paper that lay there? JPEG and a line more or less at the edge change a little; another paper
/// changes much.
final class Likeness {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 226;

    private Likeness() {
    }

    /// The mean difference of brightness of two pictures: 0 for the same, some 5 for two papers of one kind.
    static double difference(BufferedImage one, BufferedImage other) {
        var a = small(one);
        var b = small(other);
        long sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                sum += Math.abs((a.getRGB(x, y) & 0xFF) - (b.getRGB(x, y) & 0xFF));
            }
        }
        return (double) sum / (WIDTH * HEIGHT);
    }

    /// Of all papers the one that is most like the picture.
    static SamplePaper nearest(BufferedImage picture) {
        var nearest = Optional.<SamplePaper>empty();
        double least = Double.MAX_VALUE;
        for (var paper : SamplePaper.values()) {
            double difference = difference(paper.draw(100), picture);
            if (difference < least) {
                least = difference;
                nearest = Optional.of(paper);
            }
        }
        return nearest.orElseThrow();
    }

    static BufferedImage image(byte[] encoded) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(encoded));
    }

    private static BufferedImage small(BufferedImage image) {
        var small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var g = small.createGraphics();
        try {
            g.drawImage(image.getScaledInstance(WIDTH, HEIGHT, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } finally {
            g.dispose();
        }
        return small;
    }
}
