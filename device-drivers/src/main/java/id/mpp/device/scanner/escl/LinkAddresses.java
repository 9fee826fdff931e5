package id.mpp.device.scanner.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which addresses to listen at, and which announced ones to believe.
final class LinkAddresses {

    private LinkAddresses() {
    }

    /// One address of every interface that is up. Loopback is among them: `ipp-usb` announces scanners on a USB
    /// cable there.
    static List<InetAddress> ours() throws IOException {
        List<InetAddress> ours = new ArrayList<>();
        for (NetworkInterface port : NetworkInterface.networkInterfaces().toList()) {
            if (port.isUp() && (port.supportsMulticast() || port.isLoopback())) {
                List<InetAddress> all = port.inetAddresses().toList();
                all.stream().filter(Inet4Address.class::isInstance).findFirst()
                        .or(() -> all.stream().filter(InetAddress::isLinkLocalAddress).findFirst())
                        .ifPresent(ours::add);
            }
        }
        return ours;
    }

    /// The announced address to use. An announcement is heard on a link, so the scanner has to be on it or behind the
    /// same router: one that names the Internet, or this machine while it stands elsewhere, is a stranger who wants us
    /// to ask somebody for him.
    ///
    /// @param heardAt
    ///            our address on the link where it was heard
    static Optional<InetAddress> believable(InetAddress[] announced, InetAddress heardAt) {
        return Arrays.stream(announced).filter(it -> believable(it, heardAt))
                .min((one, other) -> Boolean.compare(one instanceof Inet6Address, other instanceof Inet6Address));
    }

    private static boolean believable(InetAddress announced, InetAddress heardAt) {
        if (announced.isAnyLocalAddress() || announced.isMulticastAddress()) {
            return false;
        }
        if (announced.isLoopbackAddress()) {
            return heardAt.isLoopbackAddress();
        }
        // needs the name of our interface behind it, which a URL cannot carry
        boolean withScope = announced instanceof Inet6Address && announced.isLinkLocalAddress();
        return !withScope && (announced.isSiteLocalAddress() || announced.isLinkLocalAddress() || uniqueLocal(announced)
                || onOurLink(announced));
    }

    /// fc00::/7, RFC 4193.
    private static boolean uniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static boolean onOurLink(InetAddress address) {
        try {
            return NetworkInterface.networkInterfaces().flatMap(port -> port.getInterfaceAddresses().stream())
                    .anyMatch(ours -> sameNetwork(ours, address));
        } catch (IOException noInterfaces) {
            return false;
        }
    }

    static boolean sameNetwork(InterfaceAddress ours, InetAddress other) {
        byte[] one = ours.getAddress().getAddress();
        byte[] two = other.getAddress();
        int bits = ours.getNetworkPrefixLength();
        if (one.length != two.length || bits <= 0) {
            return false;
        }
        for (int i = 0; i < one.length && bits > 0; i++, bits -= 8) {
            int mask = bits >= 8 ? 0xFF : 0xFF << (8 - bits) & 0xFF;
            if (((one[i] ^ two[i]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
