package id.mpp.simulator.bench;

import id.mpp.device.code.image.GreyImage;
import id.mpp.device.code.image.ImageCodes;
import id.mpp.simulator.code.QrPictures;
import id.mpp.simulator.code.QrPictures.Sample;
import id.mpp.simulator.code.Zbar;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How many QR codes are read in pictures and how long a look takes, beside zbarimg on the same pictures.
public final class CodeBench {

    private static final long SEED = 7;
    private static final int EACH = 5;

    private CodeBench() {
    }

    public static List<Bench.Row> rows() throws Exception {
        List<Sample> samples = QrPictures.samples(SEED, EACH);
        List<GreyImage> frames = samples.stream().map(sample -> GreyImage.of(sample.picture())).toList();
        frames.forEach(ImageCodes::inFrame);
        long began = System.nanoTime();
        long read = frames.stream().filter(frame -> ImageCodes.inFrame(frame).isPresent()).count();
        double look = millisSince(began) / frames.size();
        Optional<Double> theirs = zbar(samples.stream().map(Sample::picture).toList());
        List<GreyImage> pages = new Random(SEED).ints(5)
                .mapToObj(seed -> GreyImage.of(QrPictures.page("https://mpp.example/l/a.b", 300, 20, new Random(seed))))
                .toList();
        began = System.nanoTime();
        pages.forEach(ImageCodes::inPage);
        double page = millisSince(began) / pages.size();
        double all = samples.size();
        return List.of(new Bench.Row("QR codes read in distorted pictures", 100 * read / all, "%", "zbarimg",
                theirs.map(count -> 100 * count / all)),
                new Bench.Row("a look at a frame of 640x480", look, "ms", "",
                        Optional.empty()),
                new Bench.Row("a look at an A4 page of 300 dpi", page, "ms", "", Optional.empty()));
    }

    private static Optional<Double> zbar(List<BufferedImage> pictures) throws Exception {
        if (!Zbar.there()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("qr-bench");
        try {
            return Optional
                    .of((double) Zbar.read(pictures, folder).stream().filter(found -> !found.isEmpty()).count());
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
