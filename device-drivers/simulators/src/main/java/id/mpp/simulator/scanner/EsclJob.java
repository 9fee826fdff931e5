package id.mpp.simulator.scanner;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A job the simulated scanner has taken.
final class EsclJob {

    private static final double A4_WIDTH_INCHES = 210 / 25.4;
    private static final double A4_HEIGHT_INCHES = 297 / 25.4;

    private final String id = UUID.randomUUID().toString();
    private final boolean feeder;
    private final boolean bothSides;
    private final boolean colour;
    private final int dotsPerInch;
    private final Deque<BufferedImage> backs = new ArrayDeque<>();
    private String state = "Processing";
    private int pagesSent;

    private EsclJob(boolean feeder, boolean bothSides, boolean colour, int dotsPerInch) {
        this.feeder = feeder;
        this.bothSides = bothSides;
        this.colour = colour;
        this.dotsPerInch = dotsPerInch;
    }

    /// Understands as much of `ScanSettings` as a scanner with two sources and two colour modes needs.
    static EsclJob asked(String scanSettings) {
        return new EsclJob(element(scanSettings, "InputSource", "Platen").equals("Feeder"),
                element(scanSettings, "Duplex", "false").equals("true"),
                element(scanSettings, "ColorMode", "RGB24").equals("RGB24"),
                Integer.parseInt(element(scanSettings, "XResolution", "150")));
    }

    private static String element(String xml, String name, String otherwise) {
        var matcher = Pattern.compile("<\\w+:" + name + ">([^<]*)<").matcher(xml);
        return matcher.find() ? matcher.group(1).strip() : otherwise;
    }

    String id() {
        return id;
    }

    String path() {
        return "/eSCL/ScanJobs/" + id;
    }

    boolean fromFeeder() {
        return feeder;
    }

    boolean bothSides() {
        return bothSides;
    }

    /// The back of the sheet whose front was sent last; nothing when the next sheet is due.
    Optional<BufferedImage> back() {
        return Optional.ofNullable(backs.pollFirst());
    }

    void turnedOver(BufferedImage back) {
        backs.add(back);
    }

    /// `Processing`, then `Completed`, `Canceled` or `Aborted` (`JobState` of the specification).
    String state() {
        return state;
    }

    void ended(String how) {
        state = how;
    }

    int pagesSent() {
        return pagesSent;
    }

    void pageSent() {
        pagesSent++;
    }

    /// What the lamp sees: the paper at the asked resolution and in the asked colours, as JPEG.
    byte[] scan(BufferedImage paper) throws IOException {
        int width = (int) Math.round(A4_WIDTH_INCHES * dotsPerInch);
        int height = (int) Math.round(A4_HEIGHT_INCHES * dotsPerInch);
        var seen = new BufferedImage(width, height,
                colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        var g = seen.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            g.drawImage(paper, 0, 0, width, height, null);
        } finally {
            g.dispose();
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(seen, "jpg", jpeg);
        return jpeg.toByteArray();
    }
}
