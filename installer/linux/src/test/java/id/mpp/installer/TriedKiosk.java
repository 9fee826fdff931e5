package id.mpp.installer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.finger.StartButton;
import id.mpp.demo.finger.XDisplay;
import id.mpp.demo.story.SeenWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The package installed on a clean machine, configured, booted and serving, with far ends and a citizen outside of it.
final class TriedKiosk implements AutoCloseable {

    static final int WIDTH = 1080;
    static final int HEIGHT = 1920;
    /// From a cold start to the first page, on a computer that does much beside.
    static final Duration START = Duration.ofMinutes(2);

    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final int READ_WRITE = 2;
    private static final int NO_TERMINAL_OF_OURS = 0400;
    private static final long TIOCNXCL = 0x540D;
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration RETRY = Duration.ofMillis(200);
    /// X takes any number; servers begin with 0.
    private static final long FIRST_FREE = 20_000;

    final Path folder;
    final FarEnds hall;
    final CleanRoot machine;
    private final Path link = SOCKETS.resolve("X" + (FIRST_FREE + ProcessHandle.current().pid()));
    private Optional<XDisplay> display = Optional.empty();
    private Path log;
    private int starts;

    private TriedKiosk(String name, Path deb) throws Exception {
        folder = Path.of("target/trials", name).toAbsolutePath();
        Files.createDirectories(folder);
        log = folder.resolve("journal-0.log");
        hall = FarEnds.start(FarEndsConfig.in(folder.resolve("hall")));
        machine = CleanRoot.open(name, folder.resolve("hall/dev"));
        machine.install(deb).good();
        machine.screen(WIDTH, HEIGHT);
        givePorts();
    }

    /// Installed, not started yet, and told nothing.
    static TriedKiosk asNew(String name) throws Exception {
        return new TriedKiosk(name, CleanRoot.builtPackage());
    }

    /// Installed, booted, and showing the welcome page.
    static TriedKiosk running(String name) throws Exception {
        return running(name, CleanRoot.builtPackage());
    }

    /// @param deb
    ///            the package to begin with
    static TriedKiosk running(String name, Path deb) throws Exception {
        var kiosk = new TriedKiosk(name, deb);
        // as a technician does it, with an editor
        kiosk.configure(kiosk.hall.tomlOfMachine(Path.of(Installed.DATA)));
        kiosk.machine.boot();
        kiosk.serves();
        return kiosk;
    }

    void configure(String kioskToml) throws IOException {
        Files.writeString(machine.path("/etc/mpp-kiosk/kiosk.toml"), kioskToml);
    }

    /// As the package's udev rules do with what is plugged in.
    private void givePorts() throws IOException, InterruptedException {
        try (Stream<Path> ports = Files.list(folder.resolve("hall/dev"))) {
            for (Path port : ports.toList()) {
                var terminal = port.toRealPath().toString();
                machine.run("chgrp", "mpp-devices", terminal).good();
                machine.run("chmod", "0660", terminal).good();
            }
        }
    }

    /// The far end's line as this machine names it, `/dev/pts/3`.
    Path terminal(String device) throws IOException {
        return folder.resolve("hall/dev").resolve(device).toRealPath();
    }

    /// Kills the service's own process, as a fault does, and waits until it is gone.
    void kill(String unit) throws Exception {
        var main = main(unit).orElseThrow(() -> new AssertionError(unit + " does not run"));
        main.destroyForcibly();
        main.onExit().get();
        freePorts();
    }

    /// A real port is closed with its last program, and the mark that this one had it alone (tty_ioctl(4), `TIOCEXCL`)
    /// goes with it. Of a pseudo-terminal the far end keeps one end open, and the mark would stay.
    void freePorts() throws IOException {
        try (Stream<Path> ports = Files.list(folder.resolve("hall/dev")); Arena arena = Arena.ofConfined()) {
            for (Path port : ports.toList()) {
                int descriptor = (int) Libc.call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                        arena.allocateFrom(port.toRealPath().toString()), READ_WRITE | NO_TERMINAL_OF_OURS);
                Libc.call("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG), descriptor, TIOCNXCL);
                Libc.call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), descriptor);
            }
        }
    }

    /// After each start of the machine: what the kiosk writes to the journal is read along, and its first page
    /// is there.
    void serves() throws IOException, InterruptedException {
        readAlong();
        window().shows("welcome", START);
        // the log is quicker than the first picture
        new StartButton(display()).find(START, () -> true);
    }

    /// What the kiosk says and shows is followed, whatever it is.
    void readAlong() throws IOException, InterruptedException {
        log = folder.resolve("journal-" + ++starts + ".log");
        Files.deleteIfExists(log);
        machine.start("root", Map.of(), log, "journalctl", "--boot", "--follow", "--lines=all", "--output=cat",
                "--unit=kiosk.service");
        lookAgain();
    }

    /// Another X server has come in the place of the one before, or will.
    void lookAgain() throws IOException, InterruptedException {
        lookAway();
        Files.deleteIfExists(link);
        Files.createDirectories(SOCKETS);
        Files.createSymbolicLink(link, machine.x11());
        long end = System.nanoTime() + START.toNanos();
        while (display.isEmpty()) {
            try {
                display = Optional.of(new XDisplay(":" + link.getFileName().toString().substring(1)));
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw new IOException(journal("kiosk-display.service"), notYet);
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    /// Before another look, and at the end.
    void lookAway() {
        display.ifPresent(XDisplay::close);
        display = Optional.empty();
    }

    XDisplay display() {
        return display.orElseThrow();
    }

    /// All that it has said since it was last started, read along.
    Path log() {
        return log;
    }

    /// What is seen from in front of it.
    SeenWindow window() {
        return new SeenWindow(display(), WIDTH, HEIGHT, log);
    }

    /// Somebody before it who can read.
    ReadingEye eye() {
        return new ReadingEye(display(), WIDTH, HEIGHT, folder);
    }

    /// The service's own process; empty while it does not run.
    Optional<ProcessHandle> main(String unit) throws IOException, InterruptedException {
        String number = says(unit, "MainPID");
        return machine.inside().filter(it -> number.equals(numberInside(it))).findFirst();
    }

    /// The last of its numbers is the one it has where it was started.
    private static String numberInside(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("NSpid:")).map(line -> line.replaceAll(".*\\s", ""))
                    .findFirst().orElse("");
        } catch (IOException | UncheckedIOException ended) {
            return "";
        }
    }

    /// `systemctl show`, one property.
    String says(String unit, String property) throws IOException, InterruptedException {
        return machine.run("systemctl", "show", "--property=" + property, "--value", unit).good().strip();
    }

    /// All that systemd and the service have said since the machine was started.
    String journal(String unit) throws IOException, InterruptedException {
        return machine.run("journalctl", "--boot", "--unit=" + unit, "--output=cat").good();
    }

    /// Waits until the kiosk has said this so many times since the machine was started.
    void says(String words, int times) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (Files.readString(log).split(Pattern.quote(words), -1).length <= times) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + times + " times \"" + words + "\" in " + log);
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    /// Waits until one entry of a list at the centre is as it should be, asked as a clerk's browser does.
    ///
    /// @param page
    ///            `/arrivals/tickets.json`
    /// @param list
    ///            its name there, `tickets`
    void centreHas(String page, String list, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(hall.centre().resolve(page)).build();
        long end = System.nanoTime() + START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                String answer = http.send(question, HttpResponse.BodyHandlers.ofString()).body();
                JsonNode entries = JsonMapper.shared().readTree(answer).path(list);
                if (StreamSupport.stream(entries.spliterator(), false).anyMatch(wanted)) {
                    return;
                }
                if (System.nanoTime() > end) {
                    throw new AssertionError("not what it should be: " + answer);
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    /// Waits until systemd has started it so many times again, and it has said that it is ready.
    ///
    /// @return when, [System#nanoTime]
    long startedAgain(String unit, int times) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!says(unit, "NRestarts").equals(Integer.toString(times)) || !says(unit, "SubState").equals("running")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(unit + " was not started " + times + " times again: " + journal(unit));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        lookAway();
        Files.deleteIfExists(link);
        machine.close();
        hall.close();
    }
}
