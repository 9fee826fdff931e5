package id.mpp.installer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The package on a clean machine, wired to a hall whose far ends stand outside it.
final class Installed implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/lib/mpp-kiosk");
    static final String DATA = "/var/lib/mpp-kiosk";
    private static final String USER = "mpp-kiosk";
    private static final int READ_WRITE = 2;
    private static final int NO_TERMINAL_OF_OURS = 0x100;
    private static final long TIOCNXCL = 0x540D;

    private final Hall hall;
    private final CleanRoot machine;

    private Installed(Hall hall, CleanRoot machine) {
        this.hall = hall;
        this.machine = machine;
    }

    static Installed open(String name) throws IOException, InterruptedException {
        Base.need();
        Hall hall = Hall.open(Path.of("target/halls", name));
        CleanRoot machine = CleanRoot.open(name, hall.folder());
        machine.install(CleanRoot.builtPackage()).good();
        Files.writeString(machine.path("/etc/mpp-kiosk/kiosk.toml"), hall.toml(Path.of(DATA)));
        // udev would give the devices to the group
        try (Stream<Path> ports = Files.list(hall.folder().resolve("dev"))) {
            for (Path port : ports.toList()) {
                Files.setPosixFilePermissions(port.toRealPath(), PosixFilePermissions.fromString("rw-rw-rw-"));
            }
        }
        return new Installed(hall, machine);
    }

    Hall hall() {
        return hall;
    }

    CleanRoot machine() {
        return machine;
    }

    /// Starts the program as its service does.
    ///
    /// @param run
    ///            names the log
    Product start(String run, List<String> javaOptions, Map<String, String> environment) throws IOException {
        freePorts();
        Path log = hall.folder().resolve(run + ".log");
        Files.deleteIfExists(log);
        var all = new HashMap<>(Map.of("DISPLAY", hall.server().name(), "HOME", DATA));
        all.putAll(environment);
        if (!javaOptions.isEmpty()) {
            all.put("JAVA_TOOL_OPTIONS", String.join(" ", javaOptions));
        }
        return Product.of(machine.start(USER, all, log, PROGRAM.resolve("bin/mpp-kiosk").toString(),
                "/etc/mpp-kiosk/kiosk.toml"), log);
    }

    /// A real port forgets with its last program that this one had it alone (`TIOCEXCL`); a pseudo-terminal whose far
    /// end stays open does not.
    private void freePorts() throws IOException {
        try (Stream<Path> ports = Files.list(hall.folder().resolve("dev")); Arena arena = Arena.ofConfined()) {
            for (Path port : ports.toList()) {
                int descriptor = (int) Libc.call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                        arena.allocateFrom(port.toRealPath().toString()), READ_WRITE | NO_TERMINAL_OF_OURS);
                Libc.call("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG), descriptor, TIOCNXCL);
                Libc.call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), descriptor);
            }
        }
    }

    /// Starts it once, so that the centre knows this machine and what a first start makes is there.
    void enrol() throws IOException, InterruptedException, TimeoutException {
        try (Product product = start("enrol", List.of(), Map.of())) {
            hall.awaitsWelcome(product);
            product.stop();
        }
        assertTrue(Files.exists(machine.path(DATA)), "no data");
    }

    @Override
    public void close() {
        machine.close();
        hall.close();
    }
}
