package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclAddress.Announced;
import id.mpp.device.scanner.escl.EsclAddress.Fixed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Knows the way to the scanner until it is lost, then finds it anew: a router gives a scanner another address after a
/// night without power. Used by the scanner's thread alone.
final class Whereabouts {

    /// Announcements come within a second, from sleeping scanners within two.
    private static final Duration SEARCH = Duration.ofMillis(2_500);

    private final EsclAddress address;
    private final ScannerTimings timings;
    private @Nullable EsclWire wire;
    private String uuid = "";

    Whereabouts(EsclAddress address, ScannerTimings timings) {
        this.address = address;
        this.timings = timings;
    }

    /// @throws DeviceException
    ///             nothing that could be meant announces itself, or more than one thing does
    EsclWire wire() throws DeviceException, InterruptedException {
        var known = wire;
        if (known != null) {
            return known;
        }
        var found = switch (address) {
            case Fixed(var root) -> new EsclWire(root, timings);
            case Announced announced -> search(announced);
        };
        wire = found;
        return found;
    }

    private EsclWire search(Announced announced) throws DeviceException, InterruptedException {
        Predicate<AnnouncedScanner> it = announced::means;
        var heard = EsclScanners.find(SEARCH, it.and(scanner -> announced.certain() && !scanner.secure()));
        var chosen = theOne(announced, heard.stream().filter(it).toList());
        uuid = chosen.uuid();
        return switch (EsclAddress.parse(chosen.address()).orElse(address)) {
            case Fixed(var root) -> new EsclWire(root, timings);
            case Announced notAnAddress -> throw new DeviceException("a scanner announces no address");
        };
    }

    /// Never a guess: a citizen's paper must not come from the scanner of the office next door.
    private static AnnouncedScanner theOne(Announced announced, List<AnnouncedScanner> meant) throws DeviceException {
        // the same scanner may offer HTTP and HTTPS; see docs/decisions/0016
        var scanners = meant.stream().filter(it -> !it.secure() || meant.stream().noneMatch(plain -> !plain.secure()
                && plain.uuid().equals(it.uuid()))).toList();
        if (scanners.isEmpty()) {
            throw new DeviceException("no scanner " + announced + " announces itself");
        }
        if (scanners.size() > 1) {
            throw new DeviceException("several scanners announce themselves; name one: " + scanners.stream()
                    .map(it -> "escl:mdns?uuid=" + it.uuid() + " (" + it.name() + ")").sorted()
                    .collect(Collectors.joining(", ")));
        }
        return scanners.getFirst();
    }

    /// Somebody else may have got the address meanwhile.
    void check(ScannerCapabilities capabilities) throws DeviceException {
        var answered = EsclAddress.plainUuid(capabilities.uuid());
        var expected = Optional.of(uuid).filter(it -> !it.isEmpty());
        if (expected.isPresent() && !answered.isEmpty() && !expected.get().equals(answered)) {
            throw new DeviceException("another scanner answers in place of " + expected.get());
        }
    }

    /// It did not answer there; an announced one is searched again before it is asked the next time.
    void lost() {
        wire = null;
    }
}
