package id.mpp.simulator.card;

import id.mpp.simulator.Peers;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real pcscd that a test starts and kills, with a virtual reader or with none. Its socket has one fixed place in the
/// whole system, so only root can do this and only where no other pcscd runs.
public final class PrivatePcscd implements AutoCloseable {

    private static final Path RUN = Path.of("/run");
    private static final Path FOLDER = RUN.resolve("pcscd");
    private static final Path SOCKET = FOLDER.resolve("pcscd.comm");
    private static final Path NUMBER = FOLDER.resolve("pcscd.pid");
    private static final Path READER_DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    private final Path program;
    private final Path withReader;
    private final Path withoutReader;
    private final int vpcdPort;
    private @Nullable Process running;

    private PrivatePcscd(Path program, Path folder, int vpcdPort) throws IOException {
        this.program = program;
        this.vpcdPort = vpcdPort;
        this.withReader = Files.createDirectories(folder.resolve("one-reader"));
        this.withoutReader = Files.createDirectories(folder.resolve("no-reader"));
        Files.writeString(withReader.resolve("vpcd"), """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x%1$X
                LIBPATH      %2$s
                CHANNELID    0x%1$X
                """.formatted(vpcdPort, READER_DRIVER));
    }

    /// Skips the test where this cannot be done.
    public static PrivatePcscd prepare(Path folder) throws IOException {
        var program = Peers.program("pcscd");
        Peers.need(program.isPresent(), "pcscd is not installed");
        Peers.need(Files.exists(READER_DRIVER), "vsmartcard-vpcd is not installed");
        Peers.need(Files.isWritable(RUN), "only root may start a pcscd");
        Peers.need(!answers(), "another pcscd runs on this machine");
        Files.createDirectories(FOLDER);
        return new PrivatePcscd(program.orElseThrow(), folder, freePort());
    }

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
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(NUMBER);
        var process = new ProcessBuilder(program.toString(), "--foreground", "--config", readers.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        running = process;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!answers()) {
            if (System.nanoTime() > deadline || process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IOException("pcscd did not start");
            }
        }
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
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(NUMBER);
    }

    private static boolean answers() {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(SOCKET));
        } catch (IOException nobody) {
            return false;
        }
    }

    /// vpcd takes this port and the next, for its two slots.
    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
