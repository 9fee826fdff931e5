package id.mpp.installer;

import id.mpp.demo.story.StoryBroke;
import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets the product live through a story, so that its Java remembers on the disk what it loaded and linked: the cache
/// of its start (JEP 483, 515). The product is the image as it ships, with its own launcher; the far ends are in this
/// process, so no class of theirs can come into the cache.
///
/// `AotTraining <image> <work> <time>`: adds `lib/app/mpp-kiosk.aot` to the image, the option that names it, and
/// `mpp-kiosk.jars`, which says of which jars it is: name, size, time (epoch seconds). The starting script compares them
/// and does without the cache where one differs.
public final class AotTraining {

    /// Signs in, hands in scanned papers, gets a number: every room of the program and every device but the card.
    static final String STORY = "sip-perawat";
    private static final int MOST_TRIES = 3;
    /// In the folder of the jars.
    static final String CACHE = "mpp-kiosk.aot";
    /// Beside it: of which jars it is.
    static final String JARS = "mpp-kiosk.jars";
    /// The launcher's options.
    static final String CONFIG = "kiosk.cfg";
    /// A line of it.
    static final String OPTION = "java-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n";

    private AotTraining() {
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            train(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Instant.parse(args[2]));
            status = 0;
        } catch (Exception untrained) {
            untrained.printStackTrace();
        } finally {
            System.exit(status); // JavaFX keeps threads of its own
        }
    }

    private static void train(Path image, Path work, Instant time) throws Exception {
        Folders.delete(work);
        Path app = image.resolve("lib/app");
        Path cache = app.resolve(CACHE);
        name(app, false, time);
        WindowStory story = WindowStory.rehearse(STORY, work.resolve("rehearsal"));
        for (int tries = 1; !isTrained(image, work.resolve("hall"), story, cache); tries++) {
            if (tries == MOST_TRIES) {
                throw new IOException("The story broke " + tries + " times; see " + work.resolve("hall"));
            }
        }
        Files.setLastModifiedTime(cache, FileTime.from(time));
        name(app, true, time);
        Path jars = app.resolve(JARS);
        Files.writeString(jars, told(app));
        Files.setLastModifiedTime(jars, FileTime.from(time));
        System.out.printf("Trained: %s, %d MB%n", cache, Files.size(cache) / 1_000_000);
    }

    /// @return false when the story broke, as it can where the machine is busy: a finger's second touch came too late
    private static boolean isTrained(Path image, Path folder, WindowStory story, Path cache)
            throws IOException, InterruptedException, TimeoutException {
        Files.deleteIfExists(cache);
        try (Hall hall = Hall.open(folder);
                Product product = hall.start(image, "trained", List.of("-XX:AOTCacheOutput=" + cache))) {
            System.out.println("Served: " + hall.serves(product, story));
            int status = product.stop();
            if (!Files.exists(cache)) {
                throw new IOException("Java wrote no cache and ended with " + status + ": " + product.log());
            }
            return true;
        } catch (StoryBroke broke) {
            System.out.println("The story broke: " + broke.getMessage());
            return false;
        }
    }

    private static String told(Path app) throws IOException {
        var told = new StringBuilder();
        for (Path file : Folders.all(app)) {
            if (file.toString().endsWith(".jar")) {
                told.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ')
                        .append(Files.getLastModifiedTime(file).to(TimeUnit.SECONDS)).append('\n');
            }
        }
        return told.toString();
    }

    /// A run that writes a cache must not be told to use one.
    private static void name(Path app, boolean used, Instant time) throws IOException {
        Path config = app.resolve(CONFIG);
        String without = Files.readString(config).replace(OPTION, "");
        Files.writeString(config, used ? without.stripTrailing() + "\n" + OPTION : without);
        Files.setLastModifiedTime(config, FileTime.from(time));
    }
}
