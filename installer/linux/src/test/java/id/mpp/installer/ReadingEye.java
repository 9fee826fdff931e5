package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.demo.finger.XDisplay;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/// Reads a display as somebody before it does, and touches what it has read. By `tesseract`, which knows nothing of
/// ours; it reads slowly, so this is for pages that stay.
final class ReadingEye {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PRESS = Duration.ofMillis(120);
    /// The kiosk drops touches right after a page has changed.
    private static final Duration REST = Duration.ofMillis(400);

    private final XDisplay display;
    private final Rectangle whole;
    private final Path picture;

    /// @param folder
    ///            gets what was looked at last, `seen.png`
    ReadingEye(XDisplay display, int width, int height, Path folder) {
        this.display = display;
        whole = new Rectangle(width, height);
        picture = folder.resolve("seen.png");
    }

    /// A word of the page and where it is, px; the words of one line have one number.
    private record Word(String text, Rectangle place, String line) {
    }

    /// Waits until these words stand on the screen in one line.
    ///
    /// @return where
    Rectangle reads(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (boolean scattered = true;; scattered = !scattered) {
            List<Word> page = read(scattered);
            Optional<Rectangle> place = place(words, page);
            if (place.isPresent()) {
                return place.get();
            }
            if (scattered && System.nanoTime() > end) {
                throw new AssertionError("never \"" + words + "\"; there is: "
                        + String.join(" ", page.stream().map(Word::text).toList()) + " (" + picture + ")");
            }
        }
    }

    /// Waits for the words and puts a finger on them.
    void touches(String words) throws IOException, InterruptedException {
        touch(reads(words));
    }

    private void touch(Rectangle place) {
        LockSupport.parkNanos(REST.toNanos());
        display.moveTo((int) place.getCenterX(), (int) place.getCenterY());
        display.press();
        LockSupport.parkNanos(PRESS.toNanos());
        display.release();
    }

    /// On the keyboard on the screen, whose keys stay where they are.
    void types(String letters) throws IOException, InterruptedException {
        List<Word> keys = read(false);
        for (String letter : letters.split("")) {
            touch(place(letter, keys).orElseThrow(() -> new AssertionError("no key " + letter + " (" + picture + ")")));
        }
    }

    private static Optional<Rectangle> place(String words, List<Word> page) {
        String[] wanted = folded(words).split(" ");
        for (int i = 0; i + wanted.length <= page.size(); i++) {
            var place = new Rectangle(page.get(i).place());
            boolean all = true;
            for (int k = 0; k < wanted.length && all; k++) {
                Word word = page.get(i + k);
                all = folded(word.text()).equals(wanted[k]) && word.line().equals(page.get(i).line());
                place.add(word.place());
            }
            if (all) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /// Letters and digits only: commas and full stops are what is misread first.
    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "");
    }

    /// @param scattered
    ///            looks for words anywhere; otherwise for lines of words, as keys and buttons stand in
    private List<Word> read(boolean scattered) throws IOException, InterruptedException {
        ImageIO.write(display.picture(whole), "png", picture.toFile());
        Path words = picture.resolveSibling("seen");
        var tesseract = new ProcessBuilder("tesseract", picture.toString(), words.toString(), "--psm",
                scattered ? "11" : "6", "tsv").redirectErrorStream(true);
        tesseract.environment().put("OMP_THREAD_LIMIT", "1"); // its threads wait for each other longer than they work
        Process process = tesseract.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> "install tesseract-ocr: " + said);
        var read = new ArrayList<Word>();
        // level page block paragraph line word left top width height confidence text
        for (String row : Files.readAllLines(Path.of(words + ".tsv"))) {
            String[] column = row.split("\t", -1);
            if (column.length == 12 && column[0].equals("5") && !column[11].isBlank()) {
                read.add(new Word(column[11].strip(), new Rectangle(Integer.parseInt(column[6]),
                        Integer.parseInt(column[7]), Integer.parseInt(column[8]), Integer.parseInt(column[9])),
                        column[2] + "." + column[3] + "." + column[4]));
            }
        }
        return read;
    }
}
