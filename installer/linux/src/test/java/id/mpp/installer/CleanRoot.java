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
/// on a machine in a hall: its own files, its own `/run`, `/tmp` and `/dev`, its own users. The network is that of the
/// computer that tries it, so that far ends can be reached; of files outside it sees only what was shared.
///
/// It stands still at first: nothing runs but what is asked for, which is enough to install and remove. Once it is
/// {@link #boot booted}, Debian's own systemd is its process 1, with units, journal, watchdog and restarts as in a hall.
/// What it lacks: screen and consoles ({@link #screen} puts one in the place of the display's), udev, a clock of
/// its own.
final class CleanRoot implements AutoCloseable {

    private static final Path HOLD = Path.of("src/test/machine/hold").toAbsolutePath();
    private static final long LONGEST_COMMAND_MINUTES = 5;
    private static final String ROOT = "root";
    /// The clock, the kernel and its modules belong to the computer that tries it; `hold` takes them from systemd too.
    private static final String NOT_ITS_OWN = "-sys_time,-sys_module,-sys_rawio,-sys_boot,-syslog,-wake_alarm";
    /// The display of a machine that has a {@link #screen}.
    static final String SCREEN = ":" + (1000 + ProcessHandle.current().pid() % 10_000);
    private static final long US = ProcessHandle.current().pid();

    private final Path layers;
    private final List<Path> shared;
    private final Thread whenWeEnd = new Thread(this::killAll, "clean-root-end");
    private boolean booted;
    private Process holder;
    private ProcessHandle first;

    private CleanRoot(Path layers, List<Path> shared) throws IOException {
        this.layers = layers;
        this.shared = shared;
        holder = hold();
        first = holder.toHandle();
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
        var command = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private"));
        if (booted) {
            command.addAll(List.of(HOLD.resolveSibling("own-cgroup").toString(), layers.toString(), "unshare",
                    "--mount", "--pid", "--cgroup", "--uts", "--ipc", "--fork", "--kill-child"));
        }
        command.addAll(List.of(HOLD.toString(), booted ? "booted" : "still", Base.folder().toString(),
                layers.toString()));
        shared.forEach(folder -> command.add(folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // not closed, as its input: that is what holds the machine
        BufferedReader says = process.inputReader(UTF_8);
        if (!"ready".equals(says.readLine())) {
            throw new IOException("no clean machine in " + layers + "; mounting needs root");
        }
        return process;
    }

    /// Starts the machine: from now on systemd runs, and everything that is enabled. Returns when the start is over.
    void boot() throws IOException, InterruptedException {
        booted = true;
        startAgain();
    }

    /// Gives the display's service an X server that needs no screen, in place of the real one; the rest of the unit is
    /// as shipped. For an installed package, before {@link #boot}. Reached from outside at {@link #x11}.
    ///
    /// Its number is another than 0: the network is shared, and with it the names by which libraries look for a
    /// server first.
    void screen(int width, int height) throws IOException {
        dropIn("kiosk-display", """
                ExecStart=
                ExecStart=/usr/bin/Xvfb %s -screen 0 %dx%dx24 -nolisten tcp -noreset -nocursor \
                  -auth /run/mpp-kiosk/display-key
                # who tries it may look and touch
                ExecStartPost=/usr/bin/env XAUTHORITY=/run/mpp-kiosk/display-key \
                  /usr/bin/xhost +si:localuser:root
                StandardInput=null
                TTYPath=
                TTYReset=no
                TTYVHangup=no
                UtmpIdentifier=
                """.formatted(SCREEN, width, height));
        dropIn("kiosk-windows", "");
        dropIn("kiosk", "");
    }

    private void dropIn(String service, String more) throws IOException {
        Path folder = Files.createDirectories(path("/etc/systemd/system/" + service + ".service.d"));
        Files.writeString(folder.resolve("trial.conf"), "[Service]\nEnvironment=DISPLAY=" + SCREEN + "\n" + more);
    }

    /// The display's socket as this program sees it; an X client of ours reaches it by a link `/tmp/.X11-unix/X<n>` to
    /// here, `DISPLAY=:<n>`.
    Path x11() {
        return path("/tmp/.X11-unix/X" + SCREEN.substring(1));
    }

    /// A file of this machine, as this program sees it: `path("/var/lib/mpp-kiosk")`.
    Path path(String inside) {
        return Path.of("/proc", Long.toString(first.pid()), ROOT, inside);
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

    /// Starts a command. Where nothing is booted the process is that command itself, so that a signal reaches it.
    ///
    /// @param output
    ///            gets what it prints and complains, appended
    Process start(String user, Map<String, String> environment, Path output, String... command) throws IOException {
        String[] entry = user(user);
        String spaces = "/proc/" + first.pid() + "/ns/";
        var whole = new ArrayList<>(List.of("nsenter", "--mount=" + spaces + "mnt"));
        if (booted) {
            whole.addAll(List.of("--pid=" + spaces + "pid", "--ipc=" + spaces + "ipc", "--uts=" + spaces + "uts"));
        }
        whole.addAll(
                List.of("--", "setpriv", "--bounding-set=" + NOT_ITS_OWN, "--reuid=" + entry[2], "--regid=" + entry[3],
                        "--init-groups", "--", "env", "-i",
                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
                        "HOME=" + entry[5]));
        environment.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    }

    /// passwd(5): name, password, user, group, comment, home, shell.
    private String[] user(String name) throws IOException {
        try (Stream<String> lines = Files.lines(path("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1)).filter(it -> it[0].equals(name)).findFirst()
                    .orElseThrow(() -> new IOException("no user " + name + " on this machine"));
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
    /// `/run` and `/tmp` and what is made in them at a start.
    void pullThePlug() throws IOException, InterruptedException {
        startAgain();
    }

    private void startAgain() throws IOException, InterruptedException {
        killAll();
        holder.waitFor();
        holder = hold();
        first = holder.toHandle();
        if (booted) {
            // its other child watches whether we still live
            first = holder.children().filter(it -> !space(it.pid(), "pid").equals(space(US, "pid"))).findFirst()
                    .orElseThrow(() -> new IOException("systemd has ended"));
            // it answers as soon as it can, and ends with 1 when some unit failed: whoever tries it looks for that
            run("sh", "-c", "until systemctl is-system-running --wait | grep -E 'running|degraded'; do sleep 0.1; done")
                    .good();
        } else {
            run("systemd-tmpfiles", "--create", "--boot").good();
        }
    }

    private void killAll() {
        if (!booted) { // otherwise everything ends with the first
            inside().forEach(ProcessHandle::destroyForcibly);
        }
        first.destroyForcibly();
        holder.destroyForcibly();
    }

    /// All that runs on this machine, with the numbers it has outside; without the first process.
    Stream<ProcessHandle> inside() {
        // a hardened service has files of its own, and a machine that stands still has no numbers of its own
        String kind = booted ? "pid" : "mnt";
        String ours = space(first.pid(), kind);
        if (ours.isEmpty()) {
            return Stream.of(); // it has ended
        }
        if (ours.equals(space(US, kind))) {
            throw new IllegalStateException("not a machine of its own: process " + first.pid());
        }
        return ProcessHandle.allProcesses().filter(it -> it.pid() != first.pid())
                .filter(it -> space(it.pid(), kind).equals(ours));
    }

    /// The namespace in which a process is; empty when it has ended.
    private static String space(long pid, String kind) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "ns", kind)).toString();
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
