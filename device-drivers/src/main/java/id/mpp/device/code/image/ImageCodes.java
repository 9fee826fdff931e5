package id.mpp.device.code.image;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.mpp.device.code.CodeFraming;
import id.mpp.device.code.CodeFraming.Heard;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.scanner.PageImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Finds QR codes in pictures, upright, turned or inverted. Every look is at 640 pixels or fewer: 20 ms instead of 80,
/// and a code that is a leaflet's is large enough there. Two binarizers, because light that falls from one side needs
/// the local one and a blurred picture the global one.
///
/// Blocking, and slow for a page: call it on a [CodeWorker] or another thread of its own. Safe for all threads.
public final class ImageCodes {

    /// No look is at more pixels a side.
    public static final int LARGEST_LOOK = 640;

    /// A page is looked at whole, then in tiles at twice and four times the size. Half a tile overlaps, so a code that
    /// is cut in one tile is whole in the next or small enough for the level before.
    private static final int[] LEVELS = {LARGEST_LOOK, 2 * LARGEST_LOOK, 4 * LARGEST_LOOK};

    private static final int STRIDE = LARGEST_LOOK / 2;

    /// UTF-8 as everywhere in this package; what is not UTF-8 is refused and not guessed at.
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true,
            DecodeHintType.CHARACTER_SET, "UTF-8");

    private ImageCodes() {
    }

    /// The code in a camera's frame. With several in it, any one of them: who wants another one shows it closer.
    public static Optional<ScannedCode> inFrame(GreyImage frame) {
        return look(frame.within(LARGEST_LOOK));
    }

    /// The codes on a scanned page, each text once. On A4 at 300 dots an inch a code of 12 mm is found, at 150 one of
    /// 20 mm; of several within 5 cm of each other one may be missed.
    public static List<ScannedCode> inPage(GreyImage page) {
        Set<ScannedCode> found = new LinkedHashSet<>();
        for (int level : LEVELS) {
            boolean nothingNew = level > LARGEST_LOOK && page.longestSide() <= level / 2;
            if (!nothingNew) {
                tiles(page.within(level)).forEach(tile -> look(tile).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    /// The same for a page as a scanner delivered it; none if it is no picture.
    public static List<ScannedCode> inPage(PageImage page) {
        try {
            // ImageIO's own stream would copy the page into a temporary file
            BufferedImage picture = ImageIO
                    .read(new MemoryCacheImageInputStream(new ByteArrayInputStream(page.encoded())));
            return picture == null ? List.of() : inPage(GreyImage.of(picture));
        } catch (IOException torn) {
            return List.of();
        }
    }

    private static List<GreyImage> tiles(GreyImage image) {
        List<GreyImage> tiles = new ArrayList<>();
        for (int top : starts(image.height())) {
            for (int left : starts(image.width())) {
                tiles.add(image.part(left, top, Math.min(LARGEST_LOOK, image.width()),
                        Math.min(LARGEST_LOOK, image.height())));
            }
        }
        return tiles;
    }

    private static List<Integer> starts(int length) {
        List<Integer> starts = new ArrayList<>();
        int last = Math.max(0, length - LARGEST_LOOK);
        for (int start = 0; start < last; start += STRIDE) {
            starts.add(start);
        }
        starts.add(last);
        return starts;
    }

    private static Optional<ScannedCode> look(GreyImage image) {
        if (image.blank()) {
            return Optional.empty();
        }
        LuminanceSource light = source(image);
        return read(() -> new BinaryBitmap(new HybridBinarizer(light)))
                .or(() -> read(() -> new BinaryBitmap(new GlobalHistogramBinarizer(light))))
                // half the size is a quarter of the work, and takes noise and moiré away
                .or(() -> read(() -> new BinaryBitmap(
                        new HybridBinarizer(source(image.within(image.longestSide() / 2))))))
                .or(() -> read(() -> new BinaryBitmap(new HybridBinarizer(light.invert()))));
    }

    private static LuminanceSource source(GreyImage image) {
        return new PlanarYUVLuminanceSource(image.grey(), image.width(), image.height(), 0, 0, image.width(),
                image.height(), false);
    }

    private static Optional<ScannedCode> read(Supplier<BinaryBitmap> bitmap) {
        try {
            return switch (CodeFraming.judged(new QRCodeReader().decode(bitmap.get(), HINTS).getText())) {
                case Heard.Whole(ScannedCode code) -> Optional.of(code);
                case Heard.Refused(CodeFraming.Why why) -> Optional.empty();
            };
        } catch (ReaderException nothing) {
            return Optional.empty();
        } catch (RuntimeException ofTheLibrary) {
            // Strangers hold anything before a camera; a mistake in the decoder costs one look, not the camera.
            return Optional.empty();
        }
    }
}
