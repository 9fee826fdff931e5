package id.mpp.kiosk;

import id.mpp.kiosk.state.MachineState;
import id.mpp.kiosk.state.StateFile;
import id.mpp.sync.Backlog;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.SyncClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every few seconds how the kiosk stands, for `mpp-kiosk-doctor`. A file that is old tells that the
/// program hangs; one that is missing, that it does not run.
final class StateTelling implements AutoCloseable {

    /// The doctor waits for one fresh word, and takes one of half a minute for stale.
    private static final long SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(StateTelling.class);

    private final Path file;
    private final KioskWindow window;
    private final MachineState.Configuration configuration;
    private final Clock time = Clock.systemUTC();
    private final Instant started = time.instant();
    private final ScheduledExecutorService clock;
    private boolean complained;

    private StateTelling(Path file, KioskWindow window, MachineState.Configuration configuration) {
        this.file = file;
        this.window = window;
        this.configuration = configuration;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("state-telling").factory());
        var _ = clock.scheduleAtFixedRate(this::tell, 0, SECONDS, TimeUnit.SECONDS);
    }

    /// Begins, where this process was given a folder for it. To be closed in any case.
    ///
    /// @param configuration
    ///            the one in use
    static AutoCloseable begin(Map<String, String> environment, KioskWindow window,
            MachineState.Configuration configuration) {
        return StateFile.of(environment)
                .<AutoCloseable>map(file -> new StateTelling(file, window, configuration)).orElse(() -> {
                });
    }

    private MachineState state() {
        SyncClient sync = window.sync();
        Backlog backlog = sync.spool().backlog();
        return new MachineState(KioskWindow.VERSION, ProcessHandle.current().pid(), time.instant(), started,
                window.screenName(), window.devices().all().stream().map(MachineState.DeviceLine::of).toList(),
                configuration, sync.enrolment() instanceof Enrolment.Enrolled, sync.network() instanceof Network.Online,
                backlog.waiting().values().stream().mapToInt(Integer::intValue).sum(), backlog.setAside());
    }

    private void tell() {
        try {
            StateFile.write(file, state());
            complained = false;
        } catch (IOException | RuntimeException trouble) {
            if (!complained) {
                LOG.warn("how the kiosk stands cannot be written to {}: {}", file, trouble.toString());
                complained = true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        Files.deleteIfExists(file);
    }
}
