package id.mpp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A machine with nothing on it but Debian and what the package depends on, to install the package on and to run it as
/// on a machine in a hall: its own files, its own `/run`, `/tmp` and `/dev`, its own users. Processes, network and X
/// displays are those of the machine that tries it, because it has no others; of files outside it sees only what was
/// shared.
///
/// No systemd runs in it: units are read by whoever plays systemd. Nothing of it survives this program but its layers of
/// files under `target`.
final class CleanRoot implements AutoCloseable {

    private static final Path HOLD = Path.of("src/test/machine/hold").toAbsolutePath();
    private static final long LONGEST_COMMAND_MINUTES = 5;
    private static final String ROOT = "root";

    private final Path layers;
    private final List<Path> shared;
    private final Thread whenWeEnd = new Thread(this::killAll, "clean-root-end");
    private Process holder;

    private CleanRoot(Path layers, List<Path> shared) throws IOException {
        this.layers = layers;
        this.shared = shared;
        holder = hold();
        Runtime.getRuntime().addShutdownHook(whenWeEnd);
    }

    /// A machine as new. The first one on a computer takes a minute, the others a second.
    ///
    /// @param name
    ///            of the trial; its layers are in `target/machines/<name>`
    /// @param shared
    ///            folders outside (far ends' pipes, a display's key) that stand at the same place inside
    static CleanRoot open(String name, Path... shared) throws IOException {
        Path layers = Path.of("target/machines", name).toAbsolutePath();
        Base.need();
        if (Files.exists(layers)) { // what the kernel keeps beside an overlay cannot be deleted from Java
            outside(List.of("rm", "-rf", "--one-file-system", layers.toString()));
        }
        Files.createDirectories(layers);
        return new CleanRoot(layers, Stream.of(shared).map(Path::toAbsolutePath).toList());
    }

    /// The package that was built from these sources.
    static Path builtPackage() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("installer.deb", "target/deb")))) {
            return files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow(
                    () -> new IOException("no package; run mvn -Pinstaller package first"));
        }
    }

    private Process hold() throws IOException {
        var command = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", HOLD.toString(),
                Base.folder().toString(), layers.toString()));
        shared.forEach(folder -> command.add(folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // not closed: it is what holds the machine
        BufferedReader says = process.inputReader(UTF_8);
        if (!"ready".equals(says.readLine())) {
            throw new IOException("no clean machine in " + layers + "; mounting needs root");
        }
        return process;
    }

    /// A file of this machine, as this program sees it: `path("/var/lib/mpp-kiosk")`.
    Path path(String inside) {
        return Path.of("/proc", Long.toString(holder.pid()), ROOT, inside);
    }

    /// Runs a command as root and waits for it.
    Ran run(String... command) throws IOException, InterruptedException {
        return runAs(ROOT, Map.of(), command);
    }

    /// Runs a command and waits for it.
    ///
    /// @param environment
    ///            besides `PATH`, `LANG` and the user's `HOME`
    Ran runAs(String user, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(layers, "ran", ".log");
        Process process = start(user, environment, output, command);
        if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("does not end: " + String.join(" ", command) + "\n" + Files.readString(output));
        }
        return new Ran(process.exitValue(), Files.readString(output));
    }

    /// Starts a command. The process is that command itself, with no shell between, so that a signal reaches it.
    ///
    /// @param output
    ///            gets what it prints and complains, appended
    Process start(String user, Map<String, String> environment, Path output, String... command) throws IOException {
        var whole = new ArrayList<>(List.of("nsenter", "--mount=/proc/" + holder.pid() + "/ns/mnt", "--",
                "setpriv", "--reuid=" + user, "--regid=" + user, "--init-groups", "--", "env", "-i",
                "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
                "HOME=" + home(user)));
        environment.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    }

    private String home(String user) throws IOException {
        try (Stream<String> lines = Files.lines(path("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1)).filter(it -> it[0].equals(user)).map(it -> it[5]).findFirst()
                    .orElseThrow(() -> new IOException("no user " + user + " on this machine"));
        }
    }

    /// Installs or upgrades as a technician does: `apt-get install ./x.deb`. There is no package source in here, so a
    /// dependency that nobody named fails.
    Ran install(Path deb) throws IOException, InterruptedException {
        Files.copy(deb, Files.createDirectories(path("/root/packages")).resolve(deb.getFileName().toString()),
                StandardCopyOption.REPLACE_EXISTING);
        return apt(Map.of(), "install", "/root/packages/" + deb.getFileName());
    }

    /// `apt-get <what>`, asking nothing, keeping configuration that was changed.
    Ran apt(Map<String, String> environment, String... what) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of("apt-get", "-y", "-q", "--no-install-recommends", "--allow-downgrades",
                "-o", "Dpkg::Options::=--force-confold", "-o", "APT::Sandbox::User=root"));
        whole.addAll(List.of(what));
        var all = new HashMap<>(environment);
        all.put("DEBIAN_FRONTEND", "noninteractive");
        return runAs(ROOT, all, whole.toArray(String[]::new));
    }

    /// Everything that runs ends at once, as when the plug is pulled; then the machine is started again, with empty
    /// `/run` and `/tmp` and what systemd makes in them at a start.
    void pullThePlug() throws IOException, InterruptedException {
        killAll();
        holder.waitFor();
        holder = hold();
        Ran made = run("systemd-tmpfiles", "--create", "--boot");
        assertEquals(0, made.status(), made.output());
    }

    private void killAll() {
        // the holder last: it is what the others are known by
        inside().forEach(ProcessHandle::destroyForcibly);
        holder.destroyForcibly();
    }

    /// All that runs on this machine, without what holds it.
    Stream<ProcessHandle> inside() {
        var ours = namespace(holder.pid());
        return ProcessHandle.allProcesses()
                .filter(it -> it.pid() != holder.pid() && !ours.isEmpty() && namespace(it.pid()).equals(ours));
    }

    private static String namespace(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns/mnt")).toString();
        } catch (IOException ended) {
            return "";
        }
    }

    @Override
    public void close() {
        killAll();
        Runtime.getRuntime().removeShutdownHook(whenWeEnd);
    }

    private static void outside(List<String> command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// @param status
    ///            with which a command ended; 128 and more when a signal ended it
    /// @param output
    ///            what it printed and complained
    record Ran(int status, String output) {

        /// What it printed, when it ended well; a failed test with all of it otherwise.
        String good() {
            assertEquals(0, status, output);
            return output;
        }
    }
}
