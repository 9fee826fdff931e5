package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.RunningScan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The program that stands between us and SANE's backends: started, listened to, and stopped when it takes too long.
/// Backends hang in USB calls, crash, and write to their error stream as they please; only the exit status counts.
///
/// @param program
///            its name or path
/// @param environment
///            added to ours; `SANE_CONFIG_DIR` makes a run independent of the machine's configuration
public record Scanimage(String program, Map<String, String> environment) {

    /// As Debian installs it.
    public static final Scanimage INSTALLED = new Scanimage("scanimage", Map.of());

    /// Between asking it to stop, so that the carriage goes home, and killing it.
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(250);

    public Scanimage {
        environment = Map.copyOf(environment);
    }

    /// How a run ended.
    sealed interface Ending {

        /// @param exitStatus
        ///            of scanimage: the number of the `SANE_Status` it met (sane.h), or 1 before the first
        record Exited(int exitStatus, String output) implements Ending {

            boolean well() {
                return exitStatus == 0;
            }
        }

        /// It had to be stopped: cancelled or out of time.
        record Stopped() implements Ending {
        }
    }

    /// What `SANE_Status` means for a person (SANE Standard 1.06, section 4.2.7).
    static Cause causeOf(int exitStatus) {
        return switch (exitStatus) {
            case 6 -> Cause.PAPER_JAM;
            case 7 -> Cause.NO_DOCUMENT;
            case 8 -> Cause.COVER_OPEN;
            case 9 -> Cause.HARDWARE_FAULT;
            // 3 is busy: some other program holds the scanner; everything else is a program that failed
            default -> Cause.NOT_ANSWERING;
        };
    }

    /// Runs it for a short answer.
    Ending ask(List<String> arguments, Duration limit) throws DeviceException, InterruptedException {
        var process = start(command(arguments).redirectError(Redirect.DISCARD));
        try {
            var output = gather(process.getInputStream());
            if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Ending.Stopped();
            }
            return new Ending.Exited(process.exitValue(), whatCame(output));
        } finally {
            stop(process);
        }
    }

    /// Runs it for pages. Ends it when the scan is cancelled, when its time is over, or when it has said nothing for
    /// `silence`.
    ///
    /// @param line
    ///            is told every line of its error stream, where its progress is
    Ending scan(List<String> arguments, Path folder, Duration silence, RunningScan scan, Consumer<String> line)
            throws DeviceException, InterruptedException {
        var process = start(command(arguments).directory(folder.toFile()).redirectOutput(Redirect.DISCARD));
        scan.whenCancelled(process::destroy);
        var quietSince = new LastSign();
        Consumer<String> sign = text -> {
            quietSince.now();
            line.accept(text);
        };
        Thread.ofVirtual().name("scanimage-progress").start(() -> eachLine(process.getErrorStream(), sign));
        try {
            while (!process.waitFor(TICK.toNanos(), TimeUnit.NANOSECONDS)) {
                if (scan.isCancelled() || scan.remaining().isZero() || quietSince.longerThan(silence)) {
                    return new Ending.Stopped();
                }
            }
            return scan.isCancelled() ? new Ending.Stopped() : new Ending.Exited(process.exitValue(), "");
        } finally {
            stop(process);
        }
    }

    private ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        // its messages are read by us, not by people
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Process start(ProcessBuilder command) throws DeviceException {
        try {
            var process = command.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException notFound) {
            throw new DeviceException(program + " cannot be started (Debian: apt install sane-utils)", notFound);
        }
    }

    private static void stop(Process process) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (!process.waitFor(GOODBYE.toNanos(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
            process.waitFor(GOODBYE.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static CompletableFuture<String> gather(InputStream stream) {
        var whole = new CompletableFuture<String>();
        Thread.ofVirtual().name("scanimage-output").start(() -> {
            var text = new StringBuilder();
            eachLine(stream, line -> text.append(line).append('\n'));
            whole.complete(text.toString());
        });
        return whole;
    }

    /// A grandchild of a crashed backend may hold the pipe open; nobody waits for that one.
    private static String whatCame(CompletableFuture<String> output) throws InterruptedException {
        try {
            return output.get(GOODBYE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException neverEnded) {
            return "";
        }
    }

    /// Progress lines end in a carriage return, which counts as a line's end here.
    private static void eachLine(InputStream stream, Consumer<String> consumer) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                consumer.accept(line);
            }
        } catch (IOException ended) {
            // the process was stopped while it spoke
        }
    }

    /// `Progress: 35.4%` → 0.354.
    static Optional<Double> progressIn(String line) {
        if (!line.startsWith("Progress: ") || !line.endsWith("%")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(line.substring("Progress: ".length(), line.length() - 1)) / 100);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static final class LastSign {

        private volatile long nanos = System.nanoTime();

        void now() {
            nanos = System.nanoTime();
        }

        boolean longerThan(Duration silence) {
            return System.nanoTime() - nanos > silence.toNanos();
        }
    }
}
