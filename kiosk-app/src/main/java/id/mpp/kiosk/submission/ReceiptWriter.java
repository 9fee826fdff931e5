package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ProcessingTime;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the receipt of a parcel that lies on the disk. Nothing that goes wrong here takes back that it was kept: a
/// receipt without a proof is good, its number is.
///
/// @param hall
///            whose days are counted, and whose hours are said
/// @param zone
///            of the hall
record ReceiptWriter(SyncClient sync, HallDays hall, ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptWriter.class);
    /// A citizen waits for *diterima*: a chip that is slower than this signs for nobody.
    private static final Duration SIGNING = Duration.ofSeconds(2);

    /// Blocks as long as signing takes.
    Receipt write(String number, Application application, Spool.Stored kept) {
        Instant at = sync.centralTime();
        ZonedDateTime here = at.atZone(zone);
        var toBring = application.needed().stream().filter(paper -> isBrought(paper, application))
                .map(Requirement::id).toList();
        boolean originals = application.papersToScan().stream()
                .anyMatch(paper -> application.papers().get(paper.id()) instanceof Paper.Scanned);
        var said = new Receipt.Said(here, due(application.service(), here.toLocalDate()), toBring, originals,
                hall.presence().apply(application.service().agency()), proof(number, application.service(), kept, at));
        return new Receipt(number, kept.id().toString(), said);
    }

    private static boolean isBrought(Requirement paper, Application application) {
        return switch (paper.how()) {
            case FILLED_IN -> false;
            case BROUGHT -> true;
            case SCANNED -> application.papers().get(paper.id()) instanceof Paper.BroughtLater;
        };
    }

    /// Only from a time that is this service's signed one: of an example no day can be promised.
    private Optional<LocalDate> due(ServiceDefinition service, LocalDate today) {
        return service.standard().examples().contains("time")
                ? Optional.empty()
                : service.words().find(Language.INDONESIAN, "time").flatMap(ProcessingTime::of)
                        .flatMap(time -> time.after(today, hall.working()));
    }

    private Optional<String> proof(String number, ServiceDefinition service, Spool.Stored kept, Instant at) {
        try {
            return sync.certify(ReceiptClaim.of(number, service.id(), kept, at)).copy()
                    .completeOnTimeout(Optional.empty(), SIGNING.toMillis(), TimeUnit.MILLISECONDS).join()
                    .map(CertifiedReceipt::address).map(URI::toString);
        } catch (IllegalArgumentException noClaim) {
            LOG.error("A receipt of {} goes out without its proof: {}", service.id(), noClaim.getMessage());
            return Optional.empty();
        }
    }
}
