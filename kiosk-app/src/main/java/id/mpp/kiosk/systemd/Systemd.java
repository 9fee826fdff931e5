package id.mpp.kiosk.systemd;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// systemd, as a service of `Type=notify` sees it (sd_notify(3), sd_watchdog_enabled(3)). Where the program was not
/// started by it, every word goes nowhere.
public final class Systemd {

    private static final Logger LOG = LoggerFactory.getLogger(Systemd.class);
    private static final long MICROS_PER_MILLI = 1000;

    private final Optional<NotifySocket> socket;
    private final Optional<Duration> watchdog;

    private Systemd(Optional<NotifySocket> socket, Optional<Duration> watchdog) {
        this.socket = socket;
        this.watchdog = watchdog;
    }

    /// @param environment
    ///            of the process: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`
    /// @param pid
    ///            of this process; a watchdog that was meant for another one is none
    public static Systemd of(Map<String, String> environment, long pid) {
        Optional<NotifySocket> socket = Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .flatMap(Systemd::open);
        boolean meant = Optional.ofNullable(environment.get("WATCHDOG_PID"))
                .filter(it -> !it.equals(Long.toString(pid)))
                .isEmpty();
        Optional<Duration> watchdog = Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                .filter(it -> meant && socket.isPresent())
                .flatMap(Systemd::micros);
        return new Systemd(socket, watchdog);
    }

    private static Optional<NotifySocket> open(String path) {
        try {
            return Optional.of(new NotifySocket(path));
        } catch (IOException trouble) {
            LOG.warn("systemd cannot be told anything: {}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Duration> micros(String text) {
        try {
            long millis = Long.parseLong(text) / MICROS_PER_MILLI;
            return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
        } catch (NumberFormatException e) {
            LOG.warn("WATCHDOG_USEC is no number; there is no watchdog");
            return Optional.empty();
        }
    }

    /// How long it waits for a sign of life before it kills; empty when it does not watch.
    public Optional<Duration> watchdog() {
        return watchdog;
    }

    /// The first page is on the screen.
    public void ready() {
        tell("READY=1");
    }

    public void alive() {
        tell("WATCHDOG=1");
    }

    /// From now on silence is no fault.
    public void stopping() {
        tell("STOPPING=1");
    }

    /// @param words
    ///            a line for `systemctl status`; nothing of any citizen
    public void status(String words) {
        tell("STATUS=" + words.replace('\n', ' '));
    }

    private void tell(String message) {
        socket.ifPresent(it -> {
            try {
                it.send(message);
            } catch (IOException trouble) {
                LOG.warn("systemd was not told {}: {}", message, trouble.getMessage());
            }
        });
    }
}
