package id.mpp.kiosk;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.Devices;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.DutyState.Aside;
import id.mpp.kiosk.journey.DutyState.Part;
import id.mpp.kiosk.journey.DutyState.Part.Health;
import id.mpp.kiosk.journey.DutyState.Part.Kind;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.queue.NumberOfToday;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.sync.Backlog;
import id.mpp.sync.Network;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How this machine stands, gathered for staff. Blocks on the disk.
final class DutyView {

    private static final long MEGABYTE = 1 << 20;

    private final Devices devices;
    private final SyncClient sync;
    private final TicketOffice office;
    private final Supplier<Optional<Path>> stick;
    private final InstantSource time;
    private final KioskConfig.Source configuration;

    /// @param stick
    ///            where one is mounted now
    /// @param configuration
    ///            that this kiosk runs with
    DutyView(Devices devices, SyncClient sync, TicketOffice office, Supplier<Optional<Path>> stick,
            InstantSource time, KioskConfig.Source configuration) {
        this.devices = devices;
        this.sync = sync;
        this.office = office;
        this.stick = stick;
        this.time = time;
        this.configuration = configuration;
    }

    Optional<Path> stick() {
        return stick.get();
    }

    DutyState now(Optional<PauseReason> pause) {
        return new DutyState(parts(), office.today().stream().map(DutyView::number).toList(), post(), pause,
                stick.get().isPresent());
    }

    private List<Part> parts() {
        var parts = new ArrayList<>(List.of(part(Kind.PRINTER, devices.printer()),
                part(Kind.SCANNER, devices.scanner()),
                part(Kind.CARD_READER, devices.cardReader()), part(Kind.CODE_READER, devices.codeReader()),
                new Part(Kind.NETWORK, sync.network() instanceof Network.Online ? Health.READY : Health.TROUBLE, "")));
        DeviceReport.configuration(configuration)
                .ifPresent(line -> parts.addFirst(new Part(Kind.CONFIGURATION, Health.TROUBLE, line.detail())));
        return parts;
    }

    private static Part part(Kind kind, Device device) {
        return new Part(kind, switch (device.status()) {
            case DeviceStatus.Ready(var warnings) -> warnings.contains(Warning.PAPER_LOW) ? Health.LOW : Health.READY;
            case DeviceStatus.Busy _ -> Health.READY;
            case DeviceStatus.NeedsAttention _ -> Health.TROUBLE;
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> Health.ABSENT;
            case DeviceStatus.Starting _ -> Health.STARTING;
        }, device.status() instanceof DeviceStatus.Absent ? "" : DeviceReport.line(device).detail());
    }

    private static IssuedNumber number(NumberOfToday it) {
        return new IssuedNumber(it.ticketId(), it.number(), it.agencyId(), it.serviceId(), it.priority(),
                it.takenAt().toLocalTime(), it.fate().map(fate -> switch (fate) {
                    case PRINTED -> IssuedNumber.Fate.PRINTED;
                    case PAPERLESS -> IssuedNumber.Fate.PAPERLESS;
                    case VOID -> IssuedNumber.Fate.VOID;
                }).orElse(IssuedNumber.Fate.OPEN));
    }

    private DutyState.Post post() {
        Backlog backlog = sync.spool().backlog();
        long oldest = backlog.oldest().map(since -> Math.max(0, Duration.between(since, time.instant()).toHours()))
                .orElse(0L);
        return new DutyState.Post(backlog.waiting().values().stream().mapToInt(Integer::intValue).sum(),
                (int) ((backlog.bytes() + MEGABYTE - 1) / MEGABYTE), oldest, aside(),
                sync.spool().cannotAccept(ParcelKind.APPLICATION).map(it -> it.getClass().getSimpleName()).orElse(""));
    }

    private List<Aside> aside() {
        var byReason = new LinkedHashMap<String, Aside>();
        for (Spool.SetAside one : sync.spool().setAside()) {
            byReason.merge(one.code(),
                    new Aside(one.code(), one.why(), 1, one.code().equals(Spool.SetAside.DAMAGED)),
                    (before, _) -> new Aside(before.code(), before.why(), before.count() + 1, before.damaged()));
        }
        return new ArrayList<>(byReason.values());
    }
}
