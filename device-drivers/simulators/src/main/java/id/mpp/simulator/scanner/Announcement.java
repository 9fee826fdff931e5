package id.mpp.simulator.scanner;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/// Says on the network that a scanner is here (DNS-SD, RFC 6763), on the loopback interface only.
final class Announcement implements AutoCloseable {

    private final JmDNS mdns;

    private Announcement(JmDNS mdns) {
        this.mdns = mdns;
    }

    /// @param name
    ///            of the service, for people
    /// @param text
    ///            keys and values of the TXT record
    static Announcement of(String name, int port, Map<String, String> text) throws IOException {
        var mdns = JmDNS.create(InetAddress.getLoopbackAddress(), "scanner-" + UUID.randomUUID());
        mdns.registerService(ServiceInfo.create("_uscan._tcp.local.", name, port, 0, 0, text));
        return new Announcement(mdns);
    }

    /// Says goodbye, which takes two seconds, for which nobody has to wait.
    @Override
    public void close() {
        Thread.ofVirtual().name("mdns-goodbye").start(() -> {
            try {
                mdns.close();
            } catch (IOException gone) {
                // nobody hears it, as when the power fails
            }
        });
    }
}
