package id.mpp.demo.finger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An X server without a screen (Xvfb) with a window manager (openbox): without one, JavaFX never gets its full screen.
public final class XServer implements AutoCloseable {

    private final Process server;
    private final Process windowManager;
    private final String name;

    private XServer(Process server, Process windowManager, String name) {
        this.server = server;
        this.windowManager = windowManager;
        this.name = name;
    }

    /// The programs this needs that are not on the path.
    public static List<String> missing() {
        return List.of("Xvfb", "openbox").stream().filter(program -> !onPath(program)).toList();
    }

    public static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    public static XServer start(int width, int height) throws IOException {
        // Xvfb picks a free number itself and writes it to the descriptor it is told: no guessing, no races
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24",
                "-nolisten", "tcp", "-noreset").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once; try `Xvfb :99` by hand to see why");
        }
        var name = ":" + number.strip();
        var windowManager = quiet(List.of("openbox"), Map.of("DISPLAY", name));
        return new XServer(server, windowManager, name);
    }

    /// Starts a program on this server.
    public Process run(List<String> command) throws IOException {
        return quiet(command, Map.of("DISPLAY", name));
    }

    public String name() {
        return name;
    }

    private static Process quiet(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Ends a program and all it has started.
    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        end(windowManager);
        end(server);
    }
}
