package id.mpp.installer;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.finger.StartButton;
import id.mpp.demo.finger.XDisplay;
import id.mpp.demo.finger.XServer;
import id.mpp.demo.story.SeenWindow;
import id.mpp.demo.story.StoryBroke;
import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// Where the product is put to be trained and tried: an upright screen, and far ends in this process, so that nothing
/// of them is in the product's.
final class Hall implements AutoCloseable {

    static final int WIDTH = 1080;
    static final int HEIGHT = 1920;
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /// After a page has changed the kiosk is deaf for 300 ms.
    private static final Duration REST = Duration.ofSeconds(1);

    private final Path folder;
    private final XServer server;
    private final XDisplay screen;
    private final FarEnds farEnds;

    private Hall(Path folder, XServer server, XDisplay screen, FarEnds farEnds) {
        this.folder = folder;
        this.server = server;
        this.screen = screen;
        this.farEnds = farEnds;
    }

    /// @param folder
    ///            emptied; gets configuration, data and logs
    static Hall open(Path folder) throws IOException {
        List<String> missing = XServer.missing();
        if (!missing.isEmpty()) {
            throw new IOException("install " + String.join(", ", missing).toLowerCase(java.util.Locale.ROOT));
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        FarEnds farEnds = FarEnds.start(FarEndsConfig.in(folder.toAbsolutePath()));
        XServer server = XServer.start(WIDTH, HEIGHT);
        return new Hall(folder.toAbsolutePath(), server, new XDisplay(server.name()), farEnds);
    }

    /// Starts the program of an image here, outside any machine of its own.
    Product start(Path image, String run, List<String> javaOptions) throws IOException {
        Path kioskToml = folder.resolve("image.toml");
        Files.writeString(kioskToml, toml(folder.resolve("data")));
        return Product.start(image, kioskToml, server, folder.resolve(run), javaOptions);
    }

    /// The configuration of a kiosk that keeps its data there.
    String toml(Path data) {
        return farEnds.tomlOfMachine(data);
    }

    Path folder() {
        return folder;
    }

    FarEnds farEnds() {
        return farEnds;
    }

    XServer server() {
        return server;
    }

    XDisplay screen() {
        return screen;
    }

    /// Waits until the first page can be seen.
    StartButton.Place awaitsWelcome(Product product) throws IOException {
        return new StartButton(screen).find(PATIENCE, product::isAlive);
    }

    /// A citizen comes to the first page, is served and leaves. One a hall: far ends that have met nobody yet are part
    /// of what was rehearsed.
    ///
    /// @throws StoryBroke
    ///             what came was not what had come at the rehearsal
    WindowStory.Played serves(Product product, WindowStory story) throws IOException, InterruptedException {
        var window = new SeenWindow(screen, WIDTH, HEIGHT, product.logFile());
        window.shows("welcome", PATIENCE);
        var played = story.play(window, farEnds, folder.resolve("pictures"),
                new PrintStream(OutputStream.nullOutputStream()));
        if (!played.application().map(WindowStory.Application::whole).orElse(true)) {
            throw new StoryBroke("What arrived at the centre is not what was sealed: " + played);
        }
        return played;
    }

    /// From the end of the first touch to the next page, milliseconds.
    double touchToPage(Product product) throws IOException, TimeoutException {
        long before = product.shown("finder");
        product.awaitShown("welcome", 1, PATIENCE); // drawn a little earlier, and deaf until then
        product.settles(REST); // news of the last visit moves the button once more
        screen.moveTo(WIDTH / 6, awaitsWelcome(product).middle());
        screen.press();
        LockSupport.parkNanos(REST.toNanos() / 10);
        long pressed = System.nanoTime();
        screen.release();
        product.awaitShown("finder", before + 1, PATIENCE);
        return (System.nanoTime() - pressed) / 1e6;
    }

    @Override
    public void close() {
        screen.close();
        server.close();
        farEnds.close();
    }
}
