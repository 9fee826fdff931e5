package id.mpp.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A network of the kernel's with nothing on it (network_namespaces(7)): ports are made, plugged and given addresses as
/// on a machine in a hall. Only root can make one.
final class OwnNetwork implements AutoCloseable {

    private final Process holder;

    private OwnNetwork(Process holder) {
        this.holder = holder;
    }

    static OwnNetwork open() throws IOException {
        // sysfs shows the ports of the network it was mounted in
        Process holder = new ProcessBuilder("unshare", "--net", "--mount", "--propagation", "private", "sh", "-c",
                "mount -t sysfs none /sys && ip link set lo up && echo ready && exec cat").start();
        BufferedReader says = holder.inputReader(UTF_8);
        if (!"ready".equals(says.readLine())) {
            throw new IOException("no network of its own: " + holder.errorReader(UTF_8).lines().toList());
        }
        return new OwnNetwork(holder);
    }

    /// `ip` of iproute2.
    void ip(String words) throws IOException, InterruptedException {
        Process ip = inside(List.of(("ip " + words).split(" ", -1))).start();
        String complaint = new String(ip.getErrorStream().readAllBytes(), UTF_8);
        assertEquals(0, ip.waitFor(), () -> "ip " + words + ": " + complaint);
    }

    /// The doctor as a program of its own, on this network.
    Examined examine(Path toml, Path data, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "id.mpp.doctor.Doctor", "--json", "--config", toml.toString(),
                "--data", data.toString()));
        command.addAll(Arrays.asList(options));
        Process doctor = inside(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(doctor.getInputStream().readAllBytes(), UTF_8);
        return new Examined(doctor.waitFor(), out, "");
    }

    private ProcessBuilder inside(List<String> command) {
        var whole = new ArrayList<>(List.of("nsenter", "--net=/proc/" + holder.pid() + "/ns/net",
                "--mount=/proc/" + holder.pid() + "/ns/mnt", "--"));
        whole.addAll(command);
        return new ProcessBuilder(whole);
    }

    @Override
    public void close() {
        holder.destroyForcibly();
        holder.onExit().join();
    }
}
