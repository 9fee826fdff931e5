package id.mpp.doctor;

import id.mpp.doctor.look.Machine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A machine in a folder: its files as the kernel would write them, its programs as they would speak.
final class Ward {

    final Path root;
    final Path data;
    final Path toml;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.systemUTC();

    Ward(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        data = Files.createDirectories(folder.resolve("data"));
        toml = folder.resolve("kiosk.toml");
        environment.put("PATH", folder.resolve("bin").toString());
        Files.createDirectories(folder.resolve("bin"));
    }

    void clock(Clock other) {
        clock = other;
    }

    /// A configuration with a centre, and whatever else.
    Ward configured(String centre, String more) throws IOException {
        Files.writeString(toml, """
                [site]
                name = "MPP Kabupaten Sragen"
                region = "33.14"
                time_zone = "Asia/Jakarta"
                [kiosk]
                name = "Kios 2"
                [central]
                address = "%s"
                [data]
                folder = "%s"
                """.formatted(centre, data) + more);
        return this;
    }

    /// A file of the kernel or of systemd.
    Ward file(String absolute, String text) throws IOException {
        Path file = root.resolve(absolute.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /// The same file as on the machine these tests run on.
    Ward real(String absolute) throws IOException {
        Path file = root.resolve(absolute.substring(1));
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(absolute));
        return this;
    }

    /// A program that is installed; a script.
    Ward program(String name, String script) throws IOException {
        Path file = Path.of(environment.getOrDefault("PATH", "").split(":", 2)[0], name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /// A program as it is on the machine these tests run on.
    Ward realProgram(Path program) throws IOException {
        Files.createSymbolicLink(Path.of(environment.getOrDefault("PATH", "").split(":", 2)[0])
                .resolve(program.getFileName()), program);
        return this;
    }

    /// Examines it; what was found is JSON.
    Examined examine(String... options) {
        var words = new ArrayList<>(List.of("--json"));
        words.addAll(Arrays.asList(options));
        return run(words);
    }

    /// Examines it, and does something as soon as the doctor has asked for it on the terminal.
    Examined examineAnd(String when, Runnable what, String... options) {
        var words = new ArrayList<>(List.of("--json"));
        words.addAll(Arrays.asList(options));
        return run(words, new ByteArrayOutputStream() {
            private boolean done;

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                if (!done && toString(StandardCharsets.UTF_8).contains(when)) {
                    done = true;
                    what.run();
                }
            }
        });
    }

    /// With these words only, and the ward's files.
    Examined run(List<String> options) {
        return run(options, new ByteArrayOutputStream());
    }

    private Examined run(List<String> options, ByteArrayOutputStream err) {
        var words = new ArrayList<>(List.of("--config", toml.toString(), "--data", data.toString()));
        words.addAll(options);
        var out = new ByteArrayOutputStream();
        int status = new Doctor(new Machine(root, environment), clock,
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Examined(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
