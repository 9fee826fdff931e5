package id.mpp.doctor.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The machine: its files and its programs.
///
/// @param root
///            where its files are; `/`, unless a disk is looked at that hangs on another machine
/// @param environment
///            of this process; `PATH` says where programs are
public record Machine(Path root, Map<String, String> environment) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public Machine {
        environment = Map.copyOf(environment);
    }

    /// What a program said before it ended.
    public record Said(int status, String out, String err) {

        public boolean isGood() {
            return status == 0;
        }

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /// @param absolute
    ///            `/proc/asound/cards`
    public Path at(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    /// What stands in a file; empty where there is none or it may not be read.
    public Optional<String> text(String absolute) {
        try {
            return Optional.of(Files.readString(at(absolute)).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Runs a program to its end; empty where it is not installed or does not end in time.
    public Optional<Said> ask(String... command) {
        return ask(Map.of(), command);
    }

    /// The same with something added to its environment.
    public Optional<Said> ask(Map<String, String> added, String... command) {
        return feed(added, new byte[0], PATIENCE, command);
    }

    /// The same with something to read.
    public Optional<Said> feed(Map<String, String> added, byte[] input, Duration patience, String... command) {
        Optional<Path> program = program(command[0]);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String[] words = command.clone();
        words[0] = program.get().toString();
        var building = new ProcessBuilder(words);
        var all = new HashMap<>(environment);
        // what is parsed must not depend on whose terminal it is
        all.put("LC_ALL", "C.UTF-8");
        all.putAll(added);
        building.environment().clear();
        building.environment().putAll(all);
        try {
            return talk(building.start(), input, patience);
        } catch (IOException notStarted) {
            return Optional.empty();
        }
    }

    public boolean has(String program) {
        return program(program).isPresent();
    }

    private Optional<Path> program(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "/usr/sbin:/usr/bin").split(":", -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Said> talk(Process process, byte[] input, Duration patience) {
        CompletableFuture<String> out = read(process.getInputStream());
        CompletableFuture<String> err = read(process.getErrorStream());
        try (var in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException endedBefore) {
            // it did not want to read; what it says tells why
        }
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Said(process.exitValue(), out.get(), err.get()));
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            return Optional.empty();
        }
        process.destroyForcibly();
        return Optional.empty();
    }

    private static CompletableFuture<String> read(InputStream from) {
        return CompletableFuture.supplyAsync(() -> {
            try (from) {
                return new String(from.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                return "";
            }
        }, task -> Thread.ofVirtual().start(task));
    }
}
