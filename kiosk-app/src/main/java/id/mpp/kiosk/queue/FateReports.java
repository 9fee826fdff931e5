package id.mpp.kiosk.queue;

import id.mpp.sync.Contents;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the centre what became of numbers, each as a parcel of kind `TICKET`. After a crash between spool and ledger a
/// report may be sent a second time; it carries the ticket's id, by which the centre counts it once.
final class FateReports {

    private static final Logger LOG = LoggerFactory.getLogger(FateReports.class);
    /// In place of what was never learned of a booking.
    private static final String UNKNOWN = "-";

    private final TicketLedger ledger;
    private final SyncClient sync;
    private final Clock clock;
    private final RandomGenerator random;
    private final ReentrantLock writing = new ReentrantLock();

    FateReports(TicketLedger ledger, SyncClient sync, Clock clock, RandomGenerator random) {
        this.ledger = ledger;
        this.sync = sync;
        this.clock = clock;
        this.random = random;
    }

    /// Hands every fate that is not yet in the spool to it. What fails is tried again the next time.
    void write() {
        writing.lock();
        try {
            for (TicketEntry entry : ledger.unreported()) {
                sync.spool().put(ParcelId.at(clock.instant(), random),
                        new Contents(ParcelKind.TICKET, manifest(entry, entry.fate().orElseThrow()), List.of()));
                ledger.reported(entry.ticketId());
            }
        } catch (SyncException | IOException trouble) {
            LOG.warn("The fate of a number could not be reported yet", trouble);
        } finally {
            writing.unlock();
        }
    }

    /// Its fields are named in docs/parcel-format.md.
    private Map<String, Object> manifest(TicketEntry entry, TicketFate fate) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("createdAt", clock.instant().toString());
        manifest.put("kiosk", sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskId() : "");
        manifest.put("ticketId", entry.ticketId().toString());
        manifest.put("number", said(entry.number()));
        manifest.put("outcome", fate.name());
        manifest.put("agencyId", said(entry.agencyId()));
        manifest.put("serviceId", said(entry.serviceId()));
        manifest.put("priority", entry.priority());
        manifest.put("at", entry.takenAt().toInstant().toString());
        manifest.put("receipt", said(entry.number()));
        return manifest;
    }

    private static String said(String word) {
        return word.isEmpty() ? UNKNOWN : word;
    }
}
