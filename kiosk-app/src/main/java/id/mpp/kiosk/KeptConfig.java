package id.mpp.kiosk;

import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.setup.SetupFile;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of the configuration once the kiosk has started with it: it is the last good one from now on, and the
/// enrolment code in it is wiped as soon as the centre knows the machine.
final class KeptConfig implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConfig.class);

    private final Path kioskToml;
    private final KioskConfig config;
    private final AutoCloseable listening;

    private KeptConfig(Path kioskToml, KioskConfig config, SyncClient sync) {
        this.kioskToml = kioskToml;
        this.config = config;
        Thread.ofVirtual().name("mpp-config").start(() -> started(sync.enrolment()));
        listening = sync.onEnrolment(now -> Thread.ofVirtual().name("mpp-config").start(() -> wipe(now)));
    }

    /// To be called when the first page is there.
    static KeptConfig after(Path kioskToml, KioskConfig config, SyncClient sync) {
        return new KeptConfig(kioskToml, config, sync);
    }

    private synchronized void started(Enrolment now) {
        wipe(now);
        if (!config.source().passedOver().isEmpty()) {
            return; // the ones that were passed over are not good
        }
        try {
            new LastGood(config.data(), kioskToml).keep();
        } catch (IOException e) {
            LOG.warn("No copy of the configuration was kept ({}); a spoilt one would keep this machine from starting",
                    e.toString());
        }
    }

    private synchronized void wipe(Enrolment now) {
        if (!(now instanceof Enrolment.Enrolled)) {
            return;
        }
        try {
            new SetupFile(config.data()).forgetCode();
        } catch (IOException e) {
            LOG.warn("The enrolment code, which is void now, could not be wiped from setup.toml ({})", e.toString());
        }
    }

    @Override
    public void close() {
        Errands.end(listening);
    }
}
