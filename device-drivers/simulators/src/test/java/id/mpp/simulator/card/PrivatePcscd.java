package id.mpp.simulator.card;

import id.mpp.simulator.Peers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real pcscd that a test starts and kills, with a virtual reader of two slots or with none.
///
/// pcscd's socket has one fixed place in the system. This one runs in a mount namespace of its own in which a folder of
/// the build lies over that place, so the machine's pcscd and other builds are not disturbed; libpcsclite is led to the
/// folder by `PCSCLITE_CSOCK_NAME`, which it reads once in a process. Two tests of one process must therefore not use
/// this at the same time: `@ResourceLock("pcscd")`.
///
/// Where namespaces are forbidden it takes the fixed place; that needs root and no other pcscd.
public final class PrivatePcscd implements AutoCloseable {

    private static final Path FIXED = Path.of("/run/pcscd");
    private static final Path READER_DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final String SOCKET = "pcscd.comm";
    private static final List<List<String>> NAMESPACES = List.of(List.of("unshare", "--mount"),
            List.of("unshare", "--map-root-user", "--mount"));

    private final List<String> start;
    private final Path folder;
    private final Path withReader;
    private final Path withoutReader;
    private final int vpcdPort;
    private @Nullable Process running;

    private PrivatePcscd(List<String> start, Path folder, Path readers, int vpcdPort) throws IOException {
        this.start = start;
        this.folder = folder;
        this.vpcdPort = vpcdPort;
        this.withReader = Files.createDirectories(readers.resolve("one-reader"));
        this.withoutReader = Files.createDirectories(readers.resolve("no-reader"));
        Files.writeString(withReader.resolve("vpcd"), """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x%1$X
                LIBPATH      %2$s
                CHANNELID    0x%1$X
                """.formatted(vpcdPort, READER_DRIVER));
    }

    /// Skips the test where this cannot be done.
    ///
    /// @param readers
    ///            an empty folder for the lists of readers
    public static PrivatePcscd prepare(Path readers) throws Exception {
        var program = Peers.program("pcscd");
        Peers.need(program.isPresent(), "pcscd is not installed");
        Peers.need(Files.exists(READER_DRIVER), "vsmartcard-vpcd is not installed");
        var socket = Optional.ofNullable(System.getenv("PCSCLITE_CSOCK_NAME")).map(Path::of);
        var namespace = namespace();
        if (socket.isPresent() && namespace.isPresent()) {
            var folder = Files.createDirectories(socket.get().resolveSibling("."));
            var start = new ArrayList<>(namespace.get());
            start.addAll(List.of("sh", "-c", "mount --bind \"$1\" " + FIXED + " && shift && exec \"$@\"", "pcscd",
                    folder.toString(), program.orElseThrow().toString()));
            return new PrivatePcscd(start, folder, readers, freePorts());
        }
        Peers.need(Files.isWritable(FIXED.getParent()), "only root may start a pcscd at its usual place");
        Peers.need(!answers(FIXED.resolve(SOCKET)), "another pcscd runs on this machine");
        Files.createDirectories(FIXED);
        if (socket.isPresent() && !Files.exists(socket.get(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(socket.get().resolveSibling("."));
            Files.createSymbolicLink(socket.get(), FIXED.resolve(SOCKET));
        }
        return new PrivatePcscd(List.of(program.orElseThrow().toString()), FIXED, readers, freePorts());
    }

    /// How a namespace in which something can be mounted is entered here, if at all.
    private static Optional<List<String>> namespace() throws Exception {
        for (var how : NAMESPACES) {
            var trial = new ArrayList<>(how);
            trial.addAll(List.of("sh", "-c", "mount --bind /tmp " + FIXED));
            try {
                if (new ProcessBuilder(trial).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) {
                    return Optional.of(how);
                }
            } catch (IOException noSuchProgram) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Where a card for the first slot is laid; the second slot is at the next port.
    public int vpcdPort() {
        return vpcdPort;
    }

    public void startWithReader() throws Exception {
        start(withReader);
    }

    public void startWithoutReader() throws Exception {
        start(withoutReader);
    }

    /// Returns when it answers. A pcscd that was killed leaves its socket and its number behind, and now and then the
    /// next one takes them for a living rival; they are removed first.
    private void start(Path readers) throws Exception {
        forgetSocket();
        var command = new ArrayList<>(start);
        command.addAll(List.of("--foreground", "--config", readers.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        running = process;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!answers(folder.resolve(SOCKET))) {
            if (System.nanoTime() > deadline || process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IOException("pcscd did not start");
            }
        }
    }

    private void forgetSocket() throws IOException {
        Files.deleteIfExists(folder.resolve(SOCKET));
        Files.deleteIfExists(folder.resolve("pcscd.pid"));
    }

    /// As a crash does.
    public void kill() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
            running = null;
        }
    }

    @Override
    public void close() throws Exception {
        kill();
        forgetSocket();
    }

    private static boolean answers(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobody) {
            return false;
        }
    }

    /// vpcd takes a port and the next, for its two slots.
    private static int freePorts() throws IOException {
        while (true) {
            try (var first = new ServerSocket(0); var second = new ServerSocket(first.getLocalPort() + 1)) {
                return second.getLocalPort() - 1;
            } catch (IOException | IllegalArgumentException nextIsTaken) {
                Thread.onSpinWait();
            }
        }
    }
}
