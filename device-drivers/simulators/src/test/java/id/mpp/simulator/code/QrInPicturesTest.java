package id.mpp.simulator.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.image.GreyImage;
import id.mpp.device.code.image.ImageCodes;
import id.mpp.simulator.Peers;
import id.mpp.simulator.code.QrPictures.Sample;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// QR codes in pictures, beside a foreign reader on the same ones.
class QrInPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void readsNoFewerThanZbarAndNothingElse() throws Exception {
        Peers.need(Zbar.there(), "zbarimg is not installed (Debian: apt install zbar-tools)");
        long seed = 20261122;
        List<Sample> samples = QrPictures.samples(seed, 3);
        List<List<String>> foreign = Zbar.read(samples.stream().map(Sample::picture).toList(), folder);
        int ours = 0;
        int theirs = 0;
        List<String> table = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            List<String> found = ImageCodes.inFrame(GreyImage.of(sample.picture())).stream().map(ScannedCode::text)
                    .toList();
            assertTrue(found.isEmpty() || found.equals(List.of(sample.text())), "a wrong code in " + sample.name());
            assertTrue(foreign.get(i).isEmpty() || foreign.get(i).contains(sample.text()), sample.name());
            ours += found.size();
            theirs += foreign.get(i).isEmpty() ? 0 : 1;
            table.add(sample.name() + ": " + found.size() + " beside " + foreign.get(i).size());
        }
        assertTrue(ours >= theirs, ours + " beside zbar's " + theirs + " of " + samples.size() + ": " + table);
        assertTrue(ours >= 40, ours + " of " + samples.size() + ": " + table);
    }

    @ParameterizedTest
    @CsvSource({"300, 12", "300, 25", "300, 60", "200, 15", "150, 20", "150, 40"})
    void codeAnywhereOnAPageIsFound(int dotsAnInch, double millimetres) {
        long seed = new Random().nextLong();
        String text = "https://mpp.example/l/dukcapil.akta-lahir";
        BufferedImage page = QrPictures.page(text, dotsAnInch, millimetres, new Random(seed));
        assertEquals(List.of(new ScannedCode(text)), ImageCodes.inPage(GreyImage.of(page)), "seed " + seed);
    }

    @Test
    void pageWithoutACodeHasNone() {
        assertEquals(List.of(), ImageCodes.inPage(new GreyImage(2480, 3508, new byte[2480 * 3508])));
        byte[] noise = new byte[1000 * 1000];
        new Random(7).nextBytes(noise);
        assertEquals(List.of(), ImageCodes.inPage(new GreyImage(1000, 1000, noise)));
    }
}
