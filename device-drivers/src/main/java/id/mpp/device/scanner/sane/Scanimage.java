package id.mpp.device.scanner.sane;

import id.mpp.device.DeviceException;
import id.mpp.device.scanner.RunningScan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
/// It runs under timeout(1), in a process group of its own: what stops it also stops what it has started, SIGTERM is
/// followed by SIGKILL, and a scan ends even if this program does not live to see it.
///
/// @param program
///            its name or path
/// @param environment
///            added to ours; `SANE_CONFIG_DIR` makes a run independent of the machine's configuration
public record Scanimage(String program, Map<String, String> environment) {

    /// As Debian installs it.
    public static final Scanimage INSTALLED = new Scanimage("scanimage", Map.of());

    private static final Duration TICK = Duration.ofMillis(250);

    public Scanimage {
        environment = Map.copyOf(environment);
    }

    /// How a run ended.
    sealed interface Ending {

        /// @param exitStatus
        ///            of scanimage: the number of the `SANE_Status` it met (sane.h), or 1 before the first
        /// @param said
        ///            what it printed
        record Exited(int exitStatus, String said) implements Ending {

            boolean well() {
                return exitStatus == SaneTrouble.GOOD;
            }
        }

        /// It had to be stopped: cancelled or out of time.
        record Stopped() implements Ending {
        }
    }

    /// Who waits for pages.
    interface Listener {

        /// A line of its error stream, where its progress is.
        void said(String line);

        /// The file is complete and has its final name.
        void finished(String page);

        /// Asked now and then: is there reason to stop it?
        boolean enough() throws IOException;
    }

    /// Runs it for a short answer.
    Ending ask(List<String> arguments, Duration limit) throws DeviceException, InterruptedException {
        var run = start(command(arguments, limit).redirectErrorStream(true));
        try {
            var text = new StringBuilder();
            var output = eachLine(run.getInputStream(), line -> text.append(line).append('\n'));
            if (!run.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Ending.Stopped();
            }
            await(output);
            return exited(run.exitValue(), text.toString());
        } finally {
            Stopping.stop(run);
        }
    }

    /// Runs it for pages. Ends it when the scan is cancelled, when its time is over, when it has said nothing for
    /// `silence`, or when the listener has enough. Returns when the listener has heard everything.
    Ending scan(List<String> arguments, Path folder, Duration silence, RunningScan scan, Listener listener)
            throws DeviceException, InterruptedException, IOException {
        var words = new LastWords(silence);
        var run = start(command(arguments, scan.remaining().plus(silence)).directory(folder.toFile()));
        scan.whenCancelled(run::destroy);
        var _ = eachLine(run.getErrorStream(), line -> {
            words.heard(line);
            listener.said(line);
        });
        var pages = eachLine(run.getInputStream(), listener::finished);
        try {
            while (!run.waitFor(TICK.toNanos(), TimeUnit.NANOSECONDS)) {
                if (words.over().isPresent()) {
                    Stopping.stop(run);
                    await(pages);
                    return exited(words.over().get(), words.toString());
                }
                if (scan.isCancelled() || scan.remaining().isZero() || words.silentTooLong() || listener.enough()) {
                    return new Ending.Stopped();
                }
            }
            await(pages);
            return scan.isCancelled() ? new Ending.Stopped() : exited(run.exitValue(), words.toString());
        } finally {
            Stopping.stop(run);
        }
    }

    private Ending exited(int status, String said) throws DeviceException {
        if (SaneTrouble.missing(status)) {
            throw new DeviceException(program + " cannot be started (Debian: apt install sane-utils)",
                    SaneTrouble.causeOf(status, said));
        }
        return new Ending.Exited(status, said);
    }

    private ProcessBuilder command(List<String> arguments, Duration limit) {
        List<String> command = new ArrayList<>(List.of("timeout", "--kill-after=" + Stopping.GRACE.toSeconds(),
                String.valueOf(limit.plus(Stopping.GRACE).toSeconds() + 1), program));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        // its messages are read by us, not by people
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Process start(ProcessBuilder command) throws DeviceException {
        try {
            var process = command.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException notFound) {
            throw new DeviceException("timeout(1) cannot be started (Debian: apt install coreutils)", notFound);
        }
    }

    /// Progress lines end in a carriage return, which counts as a line's end here.
    private static CompletableFuture<Optional<String>> eachLine(InputStream stream, Consumer<String> consumer) {
        var ended = new CompletableFuture<Optional<String>>();
        Thread.ofVirtual().name("scanimage-words").start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    consumer.accept(line);
                }
            } catch (IOException stopped) {
                // the process was stopped while it spoke
            } finally {
                ended.complete(Optional.empty());
            }
        });
        return ended;
    }

    /// A grandchild of a crashed backend may hold the pipe open; nobody waits long for that one.
    private static void await(CompletableFuture<?> output) throws InterruptedException {
        try {
            output.get(Stopping.GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException neverEnded) {
            // what came until now is what there is
        }
    }
}
