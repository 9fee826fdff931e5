package id.mpp.simulator.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Pictures of QR codes as hands hold them before a camera and as they lie on paper: turned, small, slanted, blurred,
/// noisy, lit from one side, inverted. The same seed makes the same pictures.
public final class QrPictures {

    private static final int PAPER = 170;
    private static final int MODULE = 8;

    /// What a picture suffers from.
    ///
    /// @param degrees
    ///            turned by
    /// @param scale
    ///            1 fills some three quarters of the picture's height
    /// @param slant
    ///            sheared sideways by this part of its height
    /// @param blur
    ///            pixels over which light is smeared; 0 is sharp
    /// @param noise
    ///            standard deviation of each pixel, of 255
    /// @param shade
    ///            how much darker the right edge is than the left: 0 to 1
    public record Distortion(String name, double degrees, double scale, double slant, int blur, double noise,
            double shade, boolean inverted) {
    }

    /// One picture and what can be read in it.
    public record Sample(String name, String text, BufferedImage picture) {
    }

    /// From easy to hopeless.
    public static final List<Distortion> DISTORTIONS = List.of(
            new Distortion("clean", 0, 1, 0, 0, 2, 0, false), new Distortion("turned 17", 17, 1, 0, 0, 8, 0.2, false),
            new Distortion("turned 45", 45, 1, 0, 2, 10, 0.3, false),
            new Distortion("upside down", 180, 0.8, 0, 0, 8, 0.2, false),
            new Distortion("small", 5, 0.4, 0, 0, 6, 0.2, false),
            new Distortion("smaller", 5, 0.3, 0, 0, 6, 0.2, false),
            new Distortion("tiny", 0, 0.22, 0, 0, 4, 0, false),
            new Distortion("slanted", 10, 0.9, 0.3, 2, 8, 0.3, false),
            new Distortion("very slanted", 5, 0.8, 0.5, 0, 8, 0.2, false),
            new Distortion("blurred", 0, 1, 0, 4, 5, 0, false),
            new Distortion("very blurred", 0, 1, 0, 7, 5, 0, false),
            new Distortion("noisy", 7, 1, 0, 0, 40, 0.2, false),
            new Distortion("very noisy", 7, 1, 0, 0, 70, 0.2, false),
            new Distortion("lit from one side", 7, 1, 0, 2, 10, 0.7, false),
            new Distortion("almost in the dark", 7, 1, 0, 2, 10, 0.9, false),
            new Distortion("inverted", 12, 0.8, 0, 0, 8, 0.2, true));

    private QrPictures() {
    }

    /// A set of camera pictures, 640 × 480.
    ///
    /// @param each
    ///            how many of every distortion
    public static List<Sample> samples(long seed, int each) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (Distortion distortion : DISTORTIONS) {
            for (int i = 0; i < each; i++) {
                String text = "https://mpp.example/t/A-" + (100 + random.nextInt(900)) + "?k="
                        + Integer.toHexString(random.nextInt());
                samples.add(new Sample(distortion.name() + " " + i, text, scene(text, distortion, 640, 480, random)));
            }
        }
        return samples;
    }

    /// Such a code in front of a camera.
    public static BufferedImage scene(String text, Distortion how, int width, int height, Random random) {
        BufferedImage scene = paper(width, height, PAPER);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        BufferedImage code = how.inverted() ? new RescaleOp(-1, 255, null).filter(code(text), null) : code(text);
        double fit = 0.75 * height / code.getHeight() * how.scale();
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.rotate(Math.toRadians(how.degrees() + random.nextDouble() * 8 - 4));
        place.shear(how.slant(), 0);
        place.scale(fit, fit);
        place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        pen.drawImage(code, place, null);
        pen.dispose();
        return lit(blurred(scene, how.blur()), how.noise(), how.shade(), random);
    }

    /// A sheet of paper with lines of something like print, and a code at a place.
    ///
    /// @param dotsAnInch
    ///            of the scan; A4
    /// @param millimetres
    ///            edge of the code with its quiet zone
    public static BufferedImage page(String text, int dotsAnInch, double millimetres, Random random) {
        double dots = dotsAnInch / 25.4;
        int width = (int) (210 * dots);
        int height = (int) (297 * dots);
        BufferedImage page = paper(width, height, 244);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(new Color(60, 60, 60));
        for (double line = 15; line < 285; line += 6) {
            for (double letter = 15; letter < 190; letter += 2 + random.nextInt(3)) {
                pen.fillRect((int) (letter * dots), (int) (line * dots), (int) (1.2 * dots),
                        (int) ((1 + random.nextInt(3)) * dots));
            }
        }
        double left = 10 + random.nextDouble() * (190 - millimetres);
        double top = 10 + random.nextDouble() * (277 - millimetres);
        BufferedImage code = code(text);
        AffineTransform place = AffineTransform.getTranslateInstance(left * dots, top * dots);
        place.rotate(Math.toRadians(random.nextDouble() * 4 - 2));
        place.scale(millimetres * dots / code.getWidth(), millimetres * dots / code.getHeight());
        pen.drawImage(code, place, null);
        pen.dispose();
        return lit(page, 4, 0, random);
    }

    /// The code itself, black on white, with its quiet zone.
    public static BufferedImage code(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4,
                            EncodeHintType.CHARACTER_SET, "UTF-8"));
            BufferedImage picture = paper(modules.getWidth() * MODULE, modules.getHeight() * MODULE, 255);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    if (modules.get(x / MODULE, y / MODULE)) {
                        picture.getRaster().setSample(x, y, 0, 0);
                    }
                }
            }
            return picture;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " letters", tooLong);
        }
    }

    private static BufferedImage paper(int width, int height, int grey) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width];
        Arrays.fill(row, grey);
        for (int y = 0; y < height; y++) {
            paper.getRaster().setSamples(0, y, width, 1, 0, row);
        }
        return paper;
    }

    private static BufferedImage blurred(BufferedImage picture, int blur) {
        if (blur < 2) {
            return picture;
        }
        float[] mean = new float[blur * blur];
        Arrays.fill(mean, 1f / (blur * blur));
        return new ConvolveOp(new Kernel(blur, blur, mean), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    private static BufferedImage lit(BufferedImage picture, double noise, double shade, Random random) {
        var raster = picture.getRaster();
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                double value = row[x] * (1 - shade * x / row.length) + random.nextGaussian() * noise;
                row[x] = (int) Math.clamp(value, 0, 255);
            }
            raster.setSamples(0, y, row.length, 1, 0, row);
        }
        return picture;
    }
}
