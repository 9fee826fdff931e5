package id.mpp.kiosk;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.Devices;
import id.mpp.device.Subscription;
import id.mpp.kiosk.Alarms.Alarm;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Steady;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// The devices as pages show them. A fault is shown after two seconds, a recovery after five (design, section 9), so
/// nothing on the screen flickers. What is *done*, printing and scanning, goes by the devices themselves. FX thread.
final class SteadyDevices implements AutoCloseable {

    private static final Duration FAULT_SHOWN = Duration.ofSeconds(2);
    private static final Duration RECOVERY_SHOWN = Duration.ofSeconds(5);

    private final Map<String, Steady<DeviceStatus>> steady = new HashMap<>();
    private final List<Subscription> subscriptions;
    private final InstantSource time;
    private final Alarms alarms;
    private final Runnable changed;
    private Map<String, DeviceStatus> lastShown = Map.of();
    private Optional<Alarm> next = Optional.empty();

    /// @param home
    ///            the FX thread
    /// @param time
    ///            of a clock that is never set
    /// @param changed
    ///            is run when what is shown has changed
    SteadyDevices(Devices devices, Executor home, InstantSource time, Alarms alarms, Runnable changed) {
        this.time = time;
        this.alarms = alarms;
        this.changed = changed;
        devices.all().forEach(device -> begin(device.name(), device.status()));
        lastShown = shown();
        subscriptions = devices.all().stream()
                .map(device -> device.onStatus(now -> home.execute(() -> seen(device.name(), now)))).toList();
    }

    DeviceStatus of(Device device) {
        return steady(device.name()).shown(time.instant());
    }

    private void begin(String name, DeviceStatus first) {
        steady.put(name, new Steady<>(plain(first), time.instant(), status -> !Capabilities.works(status), FAULT_SHOWN,
                RECOVERY_SHOWN));
    }

    private void seen(String name, DeviceStatus now) {
        Instant instant = time.instant();
        if (steady(name).shown(instant) instanceof DeviceStatus.Starting) {
            // The first word of a device contradicts nothing that was shown.
            begin(name, now);
        } else {
            steady(name).seen(plain(now), instant);
        }
        look();
    }

    private void look() {
        Map<String, DeviceStatus> now = shown();
        next.ifPresent(Alarm::cancel);
        next = steady.values().stream().flatMap(it -> it.nextChange().stream()).min(Instant::compareTo)
                .map(due -> alarms.in(untilAfter(due), this::look));
        if (!now.equals(lastShown)) {
            lastShown = now;
            changed.run();
        }
    }

    /// An alarm that rang a hair too early would find nothing to do and be set again and again.
    private Duration untilAfter(Instant due) {
        Duration left = Duration.between(time.instant(), due);
        return (left.isNegative() ? Duration.ZERO : left).plusMillis(1);
    }

    private Map<String, DeviceStatus> shown() {
        Map<String, DeviceStatus> shown = new HashMap<>();
        steady.forEach((name, status) -> shown.put(name, status.shown(time.instant())));
        return shown;
    }

    private Steady<DeviceStatus> steady(String name) {
        Steady<DeviceStatus> known = steady.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no device is called " + name);
        }
        return known;
    }

    /// What makes no difference to a citizen makes no change: work, warnings, the count-down to the next try.
    private static DeviceStatus plain(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _ -> new DeviceStatus.Ready(Set.of());
            case DeviceStatus.Absent _ -> new DeviceStatus.Absent("", Duration.ZERO);
            case DeviceStatus.Starting _,DeviceStatus.NeedsAttention _,DeviceStatus.Closed _ -> status;
        };
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        next.ifPresent(Alarm::cancel);
    }
}
