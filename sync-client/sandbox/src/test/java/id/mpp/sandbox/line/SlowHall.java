package id.mpp.sandbox.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A hall at the end of a slow line: a network namespace of the kernel, joined to this one by a pair of virtual cables
/// with a token bucket at each end. Needs root and the right to make namespaces.
record SlowHall(String name, String inside, String outside, String address) implements AutoCloseable {

    /// What this machine allows: empty when it is all there, else what is missing.
    static Optional<String> missing() {
        try {
            SlowHall tried = open(1_000_000);
            tried.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional
                    .of("no network namespace with a slow line can be made here (root, iproute2, CAP_NET_ADMIN and"
                            + " sch_tbf are needed): " + e.getMessage());
        }
    }

    /// @param bitsPerSecond
    ///            of the cable, each way, as Ethernet frames
    static SlowHall open(long bitsPerSecond) throws IOException {
        String mark = Long.toString(ProcessHandle.current().pid() * 100 + System.nanoTime() % 100, 36);
        String net = "198.18." + System.nanoTime() / 1000 % 250 + ".";
        var hall = new SlowHall("mpp-" + mark, "mi" + mark, "mo" + mark, net + "1");
        try {
            run("ip", "netns", "add", hall.name);
            run("ip", "link", "add", hall.outside, "type", "veth", "peer", "name", hall.inside, "netns", hall.name);
            run("ip", "addr", "add", net + "1/30", "dev", hall.outside);
            run("ip", "link", "set", hall.outside, "up");
            hall.within("ip", "addr", "add", net + "2/30", "dev", hall.inside);
            hall.within("ip", "link", "set", hall.inside, "up");
            hall.within("ip", "link", "set", "lo", "up");
            // 50 ms of the line in the modem, as a good one has
            String[] bucket = {"root", "tbf", "rate", bitsPerSecond + "bit", "burst", "5kb", "latency", "50ms"};
            hall.within(with("tc", "qdisc", "add", "dev", hall.inside, bucket));
            run(with("tc", "qdisc", "add", "dev", hall.outside, bucket));
            return hall;
        } catch (IOException e) {
            hall.close();
            throw e;
        }
    }

    private static String[] with(String one, String two, String three, String four, String five, String... rest) {
        List<String> all = new ArrayList<>(List.of(one, two, three, four, five));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }

    /// Words before a command that let it run in the hall.
    List<String> prefix() {
        return List.of("ip", "netns", "exec", name);
    }

    private String within(String... command) throws IOException {
        List<String> all = new ArrayList<>(prefix());
        all.addAll(List.of(command));
        return run(all.toArray(String[]::new));
    }

    /// Bytes that left the hall so far, with their frames' headers.
    long sentBytes() throws IOException {
        // the far end of the cable has received what passed the bucket
        return Long.parseLong(Files.readString(Path.of("/sys/class/net", outside, "statistics/rx_bytes")).strip());
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }

    /// The cables go with the namespace.
    @Override
    public void close() {
        try {
            run("ip", "netns", "del", name);
        } catch (IOException neverMade) {
            // then there is nothing to remove
        }
    }
}
