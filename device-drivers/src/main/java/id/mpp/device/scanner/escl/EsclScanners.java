package id.mpp.device.scanner.escl;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The scanners that announce themselves here (mDNS, RFC 6762). Every search asks anew and keeps nothing, so a scanner
/// that was switched off without a word is not found in a memory.
public final class EsclScanners {

    private static final Logger LOG = LoggerFactory.getLogger(EsclScanners.class);
    private static final String PLAIN = "_uscan._tcp.local.";
    private static final String SECURE = "_uscans._tcp.local.";
    /// `rs`: a path below the host and nothing else, whatever a stranger writes there.
    private static final Pattern PATH = Pattern
            .compile("/?[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");
    private static final int MOST_SCANNERS = 64;

    private EsclScanners() {
    }

    /// Listens for so long; one to three seconds hear everyone who is awake.
    ///
    /// @return what announces itself, in the order of their names; empty also if this machine has no network
    public static List<AnnouncedScanner> find(Duration time) throws InterruptedException {
        return find(time, scanner -> false);
    }

    /// The same, but no longer than until one is `wanted`.
    static List<AnnouncedScanner> find(Duration time, Predicate<AnnouncedScanner> wanted)
            throws InterruptedException {
        var search = new Search(wanted);
        List<JmDNS> open = new ArrayList<>();
        try {
            for (InetAddress address : LinkAddresses.ours()) {
                open.add(search.listenAt(address));
            }
            search.found.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (IOException noNetwork) {
            LOG.info("scanners cannot be searched everywhere: {}", noNetwork.getMessage());
        } finally {
            // takes two seconds each, for which nobody has to wait
            open.forEach(it -> Thread.ofVirtual().name("mdns-closing").start(() -> close(it)));
        }
        return search.scanners.values().stream()
                .sorted(Comparator.comparing(AnnouncedScanner::name).thenComparing(AnnouncedScanner::secure)).toList();
    }

    private static void close(JmDNS mdns) {
        try {
            mdns.close();
        } catch (IOException gone) {
            LOG.debug("mDNS ended badly: {}", gone.getMessage());
        }
    }

    /// One search on all links. JmDNS tells of a service several times, each time knowing more.
    private static final class Search {

        private final Map<String, AnnouncedScanner> scanners = new ConcurrentHashMap<>();
        private final CountDownLatch found = new CountDownLatch(1);
        private final Predicate<AnnouncedScanner> wanted;

        Search(Predicate<AnnouncedScanner> wanted) {
            this.wanted = wanted;
        }

        JmDNS listenAt(InetAddress address) throws IOException {
            var mdns = JmDNS.create(address, "kiosk-" + UUID.randomUUID());
            var listener = new Heard(this, mdns, address);
            mdns.addServiceListener(PLAIN, listener);
            mdns.addServiceListener(SECURE, listener);
            return mdns;
        }

        void heard(ServiceInfo info, InetAddress at) {
            scanner(info, at).filter(it -> scanners.size() < MOST_SCANNERS).ifPresent(scanner -> {
                scanners.put(info.getQualifiedName(), scanner);
                if (wanted.test(scanner)) {
                    found.countDown();
                }
            });
        }
    }

    private record Heard(Search search, JmDNS mdns, InetAddress at) implements ServiceListener {

        @Override
        public void serviceAdded(ServiceEvent event) {
            // who does not send everything at once is asked for the rest
            mdns.requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {
            search.scanners.remove(event.getInfo().getQualifiedName());
        }

        @Override
        public void serviceResolved(ServiceEvent event) {
            search.heard(event.getInfo(), at);
        }
    }

    /// What an announcement says, or nothing if it is incomplete or says what it should not.
    static Optional<AnnouncedScanner> scanner(ServiceInfo info, InetAddress heardAt) {
        var path = Optional.ofNullable(info.getPropertyString("rs")).filter(EsclScanners::isPath);
        var host = LinkAddresses.believable(info.getInetAddresses(), heardAt);
        if (!info.hasData() || path.isEmpty() || host.isEmpty() || info.getPort() <= 0) {
            return Optional.empty();
        }
        boolean secure = info.getQualifiedName().endsWith(SECURE);
        var root = new HttpUrl.Builder().scheme(secure ? "https" : "http").host(host.get().getHostAddress())
                .port(info.getPort()).addPathSegments(path.get().replaceAll("^/|/$", "")).build();
        return Optional.of(new AnnouncedScanner(info.getName(), said(info, "ty"),
                EsclAddress.plainUuid(said(info, "UUID")), "escl:" + root, secure));
    }

    static boolean isPath(String rs) {
        return PATH.matcher(rs).matches();
    }

    /// Keys of a TXT record are the same in capitals (RFC 6763, section 6.4), and firmware makes use of it.
    private static String said(ServiceInfo info, String key) {
        var names = info.getPropertyNames();
        while (names.hasMoreElements()) {
            var name = names.nextElement();
            if (name.equalsIgnoreCase(key)) {
                return Optional.ofNullable(info.getPropertyString(name)).orElse("").strip();
            }
        }
        return "";
    }
}
