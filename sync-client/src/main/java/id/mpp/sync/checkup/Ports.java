package id.mpp.sync.checkup;

import id.mpp.sync.checkup.LineStage.Why;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The network ports of this machine, as the kernel tells of them (sysfs, `Documentation/ABI/testing/sysfs-class-net`).
final class Ports {

    private static final Path PORTS = Path.of("/sys/class/net");
    /// ARPHRD_LOOPBACK of `linux/if_arp.h`.
    private static final String LOOPBACK = "772";

    private Ports() {
    }

    static LineStage cable(boolean centreIsHere) {
        if (centreIsHere) {
            return LineStage.passed(LineStep.CABLE, Why.ON_THIS_MACHINE);
        }
        List<Path> ports = ports();
        if (ports.isEmpty()) {
            return LineStage.bad(LineStep.CABLE, LineTrouble.NO_PORT, "");
        }
        List<Path> plugged = ports.stream().filter(port -> read(port, "carrier").equals("1")).toList();
        return plugged.isEmpty()
                ? LineStage.bad(LineStep.CABLE, LineTrouble.UNPLUGGED, names(ports))
                : LineStage.good(LineStep.CABLE, names(plugged));
    }

    static LineStage address(boolean centreIsHere) {
        if (centreIsHere) {
            return LineStage.passed(LineStep.ADDRESS, Why.ON_THIS_MACHINE);
        }
        List<InetAddress> all = addresses();
        String usable = all.stream().filter(it -> !it.isLinkLocalAddress()).map(Ports::text)
                .collect(Collectors.joining(", "));
        if (!usable.isEmpty()) {
            return LineStage.good(LineStep.ADDRESS, usable);
        }
        // every port that is up gives itself one of IPv6; only that of IPv4 is a router that does not answer
        boolean own = all.stream().anyMatch(it -> !(it instanceof Inet6Address));
        return LineStage.bad(LineStep.ADDRESS, own ? LineTrouble.ONLY_OWN_ADDRESS : LineTrouble.NO_ADDRESS,
                names(ports()));
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(it -> !it.isLoopbackAddress()).toList();
        } catch (SocketException none) {
            return List.of();
        }
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static List<Path> ports() {
        try (Stream<Path> all = Files.list(PORTS)) {
            return all.filter(port -> !read(port, "type").equals(LOOPBACK)).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String names(List<Path> ports) {
        return ports.stream().map(port -> Objects.toString(port.getFileName())).collect(Collectors.joining(", "));
    }

    /// Empty where the kernel does not say: the signal of a port that was switched off.
    private static String read(Path port, String what) {
        try {
            return Files.readString(port.resolve(what)).strip();
        } catch (IOException unknown) {
            return "";
        }
    }
}
