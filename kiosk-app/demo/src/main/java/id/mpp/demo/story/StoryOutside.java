package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.finger.XDisplay;
import id.mpp.demo.finger.XServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Plays a story at the window of a program as it ships, under Xvfb and openbox: `StoryOutside <story> <folder>
/// <program> [arguments]`. The program gets the `kiosk.toml` of its far ends as its last argument, and is ended as
/// systemd ends it. Leaves `program.log` and pictures in the folder; exit status 0 only if everything arrived.
public final class StoryOutside {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private StoryOutside() {
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[1]).toAbsolutePath();
        var story = WindowStory.rehearse(args[0], folder.resolve("rehearsal"));
        var command = new ArrayList<>(Arrays.asList(args).subList(2, args.length));
        boolean good;
        try (var hall = FarEnds.start(FarEndsConfig.in(folder.resolve("hall")));
                var server = XServer.start(WIDTH, HEIGHT);
                var display = new XDisplay(server.name())) {
            var toml = folder.resolve("kiosk.toml");
            Files.writeString(toml, hall.tomlOfMachine(folder.resolve("data")));
            command.add(toml.toString());
            good = play(story, hall, server, display, command, folder);
        }
        System.exit(good ? 0 : 1); // JavaFX keeps threads of its own
    }

    private static boolean play(WindowStory story, FarEnds hall, XServer server, XDisplay display,
            ArrayList<String> command, Path folder) throws Exception {
        var log = folder.resolve("program.log");
        var starting = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        starting.environment().put("DISPLAY", server.name());
        var program = starting.start();
        try {
            var window = new SeenWindow(display, WIDTH, HEIGHT, log);
            window.shows("welcome", START);
            var played = story.play(window, hall, folder, System.out);
            System.out.println(played);
            return played.application().map(WindowStory.Application::whole).orElse(true);
        } catch (StoryBroke broke) {
            System.out.println("The story broke off: " + broke.getMessage() + "; see " + folder);
            return false;
        } finally {
            program.destroy();
            if (!program.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                XServer.end(program);
            }
        }
    }
}
