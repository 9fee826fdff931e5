package id.mpp.doctor.look;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Printer, scanner, card reader, QR scanner: through their drivers where no kiosk runs, by the kiosk's own word where
/// one holds the ports.
public final class DevicesLook implements Look {

    /// A network scanner that has to be found first takes some seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// A printer is asked every second; one that was busy with itself says better within two.
    private static final Duration QUIET = Duration.ofMillis(2500);

    private final Set<Area> wanted;

    /// @param wanted
    ///            which of the four
    public DevicesLook(Set<Area> wanted) {
        this.wanted = wanted.stream().filter(Area::isDevice)
                .collect(Collectors.toCollection(TreeSet::new));
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

    /// Opens them all at once and waits until each works, or those that do not have said the same for a while.
    private static List<DeviceLine> asked(DevicesConfig config) {
        var news = new LinkedBlockingQueue<DeviceLine>();
        try (Devices devices = Devices.open(config, DeviceTimings.ofHall())) {
            devices.all().forEach(device -> device
                    .onStatus(status -> news.add(DeviceLine.of(device.name(), status))));
            return settled(news, devices.all().size());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<DeviceLine> settled(BlockingQueue<DeviceLine> news, int devices) throws InterruptedException {
        Map<String, DeviceLine> last = new TreeMap<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        long quiet = end;
        while (last.size() < devices || !last.values().stream().allMatch(DevicesLook::isFinal)) {
            DeviceLine line = news.poll(Math.min(end, quiet) - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                break;
            }
            // one that is looked for again and again says the same each time
            if (!line.equals(last.put(line.name(), line))) {
                boolean allSpoke = last.size() == devices
                        && last.values().stream().noneMatch(it -> it.status().equals("Starting"));
                quiet = allSpoke ? System.nanoTime() + QUIET.toNanos() : end;
            }
        }
        return List.copyOf(last.values());
    }

    /// Nothing better is to come: it works, or nobody named it.
    private static boolean isFinal(DeviceLine line) {
        return line.status().equals("Ready") || line.status().equals("Busy") || line.why().equals("not configured");
    }

    private DevicesConfig only(DevicesConfig all) {
        return new DevicesConfig(all.printer().filter(_ -> wanted.contains(Area.PRINTER)), all.printerModel(),
                all.paper(), all.scanner().filter(_ -> wanted.contains(Area.SCANNER)),
                all.cardReader().filter(_ -> wanted.contains(Area.CARD_READER)),
                all.qrScanner().filter(_ -> wanted.contains(Area.QR_SCANNER)), all.printTimeout());
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
