package id.mpp.demo.finger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A real window touched by X events: welcome, finder, the services of an agency. What JavaFX's headless platform
/// cannot show is whether a window manager lets the kiosk have the whole screen and the pointer. Leaves a picture
/// a screen.
public final class RealWindow {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// After a page has changed the kiosk is deaf for 300 ms.
    private static final Duration REST = Duration.ofMillis(700);

    private final XServer server;
    private final XDisplay screen;
    private final Path folder;
    private final Process kiosk;
    private int pictures;

    private RealWindow(XServer server, XDisplay screen, Path folder, Process kiosk) {
        this.server = server;
        this.screen = screen;
        this.folder = folder;
        this.kiosk = kiosk;
    }

    /// @param args
    ///            the folder for pictures and log
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(folder);
        var missing = XServer.missing();
        if (!missing.isEmpty()) {
            System.out.println("No real window: install " + String.join(", ", missing) + ".");
            System.exit(System.getenv("REQUIRE_PEERS") == null ? 0 : 1);
        }
        try (var server = XServer.start(WIDTH, HEIGHT); var screen = new XDisplay(server.name())) {
            var kiosk = server.run(KioskProcess.command(folder));
            try {
                new RealWindow(server, screen, folder, kiosk).walk();
            } finally {
                XServer.end(kiosk);
            }
        }
        System.out.println("3 passed, 0 failed");
    }

    private void walk() throws IOException, InterruptedException {
        shows("welcome");
        picture("welcome");
        touch(WIDTH / 6, new StartButton(screen).find(PATIENCE, kiosk::isAlive).middle());
        shows("finder");
        picture("finder");
        // the first agency stands in the lower left of the finder, wherever the tiles above it end
        touch(WIDTH / 4, 1230);
        shows("finder", 2);
        picture("services");
    }

    private void touch(int x, int y) {
        LockSupport.parkNanos(REST.toNanos());
        screen.moveTo(x, y);
        screen.press();
        LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
        screen.release();
    }

    private void shows(String name) throws IOException {
        shows(name, 1);
    }

    /// Waits until the kiosk has logged that it shows this screen, so many times.
    private void shows(String name, int times) throws IOException {
        var log = folder.resolve("demo.log");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && kiosk.isAlive()) {
            if (Files.exists(log)) {
                try (var lines = Files.lines(log)) {
                    if (lines.filter(line -> line.endsWith("Screen: " + name)).count() >= times) {
                        LockSupport.parkNanos(REST.toNanos());
                        return;
                    }
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IOException("The window did not come to " + name + "; see " + log);
    }

    private void picture(String name) throws IOException, InterruptedException {
        var file = folder.resolve(String.format("%02d-%s.png", ++pictures, name));
        int status = server.run(java.util.List.of("import", "-window", "root", file.toString())).waitFor();
        System.out.println(
                status == 0 ? "Saw " + name + ": " + file : "No picture of " + name + " (install imagemagick)");
    }
}
