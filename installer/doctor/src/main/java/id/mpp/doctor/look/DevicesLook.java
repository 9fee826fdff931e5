package id.mpp.doctor.look;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.state.MachineState.DeviceLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Printer, scanner, card reader, QR scanner: through their drivers where no kiosk runs, by the kiosk's own word where
/// one holds the ports.
public final class DevicesLook implements Look {

    /// A network scanner that has to be found first takes some seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<Area> wanted;

    /// @param wanted
    ///            which of the four
    public DevicesLook(Set<Area> wanted) {
        this.wanted = wanted.stream().filter(Area::isDevice)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Optional<KioskConfig> config = patient.config();
        if (config.isEmpty()) {
            wanted.forEach(area -> told.accept(Finding.note(area, "unknown")));
            return;
        }
        List<DeviceLine> lines = patient.kioskRuns() ? told(patient) : asked(only(config.get().devices()));
        for (Area area : wanted) {
            if (address(config.get().devices(), area).isEmpty()) {
                told.accept(Finding.note(area, "not-configured"));
            } else {
                told.accept(lines.stream().filter(line -> line.name().equals(area.id())).findFirst()
                        .map(line -> finding(area, line)).orElseGet(() -> Finding.note(area, "held")));
            }
        }
    }

    /// By the kiosk, if what it said is not old.
    private static List<DeviceLine> told(Patient patient) {
        return patient.state().filter(state -> !KioskLook.isStale(state, patient)).map(MachineState::devices)
                .orElse(List.of());
    }

    /// Opens them all at once and waits until each works, or the patience ends.
    private static List<DeviceLine> asked(DevicesConfig config) {
        var still = new CountDownLatch(count(config));
        Map<String, DeviceStatus> last = new ConcurrentHashMap<>();
        Set<String> done = ConcurrentHashMap.newKeySet();
        try (Devices devices = Devices.open(config, DeviceTimings.ofHall())) {
            for (Device device : devices.all()) {
                device.onStatus(status -> {
                    last.put(device.name(), status);
                    if (status.usable() && done.add(device.name())) {
                        still.countDown();
                    }
                });
            }
            boolean _ = still.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return devices.all().stream()
                    .map(it -> DeviceLine.of(it.name(), last.getOrDefault(it.name(), it.status()))).toList();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private DevicesConfig only(DevicesConfig all) {
        return new DevicesConfig(all.printer().filter(_ -> wanted.contains(Area.PRINTER)), all.printerModel(),
                all.paper(), all.scanner().filter(_ -> wanted.contains(Area.SCANNER)),
                all.cardReader().filter(_ -> wanted.contains(Area.CARD_READER)),
                all.qrScanner().filter(_ -> wanted.contains(Area.QR_SCANNER)), all.printTimeout());
    }

    private static int count(DevicesConfig config) {
        return (int) List.of(config.printer(), config.scanner(), config.cardReader(), config.qrScanner()).stream()
                .filter(Optional::isPresent).count();
    }

    /// As the configuration has it.
    public static Optional<String> address(DevicesConfig config, Area area) {
        return switch (area) {
            case PRINTER -> config.printer();
            case SCANNER -> config.scanner();
            case CARD_READER -> config.cardReader();
            case QR_SCANNER -> config.qrScanner();
            case CONFIGURATION, ENROLMENT, KIOSK, DISPLAY, TOUCH, SOUND, DISK, SPOOL, CLOCK, LINE, VERSIONS ->
                Optional.empty();
        };
    }

    private static Finding finding(Area area, DeviceLine line) {
        return switch (line.status()) {
            case "Ready" -> ready(area, line);
            case "Busy" -> Finding.good(area, "ready");
            case "NeedsAttention" -> line.cause().map(cause -> attention(area, cause))
                    .orElseGet(() -> Finding.fault(area, "absent", Mender.TECHNICIAN, ""));
            case "Absent" -> Finding.fault(area, "absent", Mender.TECHNICIAN, line.why());
            default -> Finding.fault(area, "does-not-come", Mender.TECHNICIAN);
        };
    }

    private static Finding ready(Area area, DeviceLine line) {
        if (line.warnings().contains(DeviceStatus.Warning.SAM_UNUSABLE.name())) {
            return Finding.warning(area, "sam-unusable", Mender.SUPPLIER);
        }
        return line.warnings().contains(DeviceStatus.Warning.PAPER_LOW.name())
                ? Finding.warning(area, "paper-low", Mender.STAFF)
                : Finding.good(area, "ready");
    }

    private static Finding attention(Area area, String name) {
        Cause cause = Cause.valueOf(name);
        String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (cause) {
            // a scanner that nobody has laid a paper into is as it should be
            case NO_DOCUMENT -> Finding.good(area, "ready");
            case PAPER_OUT, COVER_OPEN, CUTTER_BLOCKED, PAPER_JAM, OFFLINE, DOUBLE_FEED ->
                Finding.fault(area, code, Mender.STAFF);
            case OVERHEATED -> Finding.warning(area, code, Mender.STAFF);
            case HARDWARE_FAULT -> Finding.fault(area, code, Mender.SUPPLIER);
            case NOT_ANSWERING, IN_USE, NO_ROOM, SERVICE_MISSING -> Finding.fault(area, code, Mender.TECHNICIAN);
        };
    }
}
