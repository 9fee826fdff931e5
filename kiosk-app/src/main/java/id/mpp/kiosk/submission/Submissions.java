package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import id.mpp.sync.Contents;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import id.mpp.sync.VaultConsent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns a finished application into one sealed parcel. Its parts, in order: `application.pdf` (the form a clerk
/// reads), one `<document>.pdf` for every scanned paper, `answers.json` for machines.
public final class Submissions {

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
    private static final String PDF = "application/pdf";

    private final SyncClient sync;
    private final ReceiptNumbers numbers;
    private final ReceiptWriter receipts;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param hall
    ///            what a receipt promises of it
    /// @param clock
    ///            in the time zone of the site: receipts count by its days
    /// @param random
    ///            for the names of parcels
    public Submissions(SyncClient sync, ReceiptNumbers numbers, HallDays hall, Clock clock,
            RandomGenerator random) {
        this.sync = sync;
        this.numbers = numbers;
        this.receipts = new ReceiptWriter(sync, hall, clock.getZone());
        this.clock = clock;
        this.random = random;
    }

    /// Makes the parcel and waits until the disk has it, then signs its receipt. Blocks: not for the FX thread.
    ///
    /// @param consentVersion
    ///            of the text the citizen agreed to
    public Submission submit(Application application, String consentVersion) {
        try {
            return new Submission.Kept(keep(application.counting(), consentVersion));
        } catch (SyncException | IOException trouble) {
            LOG.warn("An application could not be kept", trouble);
            return new Submission.NotKept(String.valueOf(trouble.getMessage()));
        }
    }

    private Receipt keep(Application application, String consentVersion) throws SyncException, IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ParcelId parcel = ParcelId.at(clock.instant(), random);
        String number = numbers.next(LocalDate.ofInstant(now, clock.getZone()), Kiosk.of(sync.enrolment()).number());
        var form = new ApplicationForm(application, number, ZonedDateTime.ofInstant(now, clock.getZone()));
        var contents = new Contents(ParcelKind.APPLICATION, manifest(application, number, now, consentVersion),
                parts(application, form, now));
        Spool.Stored kept = sync.spool().put(parcel, contents);
        return receipts.write(number, application, kept);
    }

    private Map<String, Object> manifest(Application application, String number, Instant now,
            String consentVersion) {
        ServiceDefinition service = application.service();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("createdAt", now.toString());
        manifest.put("kiosk", Kiosk.of(sync.enrolment()).id());
        manifest.put("serviceId", service.id());
        manifest.put("serviceName", service.words().say(Language.INDONESIAN, "name"));
        manifest.put("agencyId", service.agency().id());
        manifest.put("serviceVersion", service.version());
        manifest.put("assurance", application.citizen().assurance().name());
        // who it is stands in the answers; that it is somebody else is said where whoever sorts parcels sees it
        Subject.of(application.answers())
                .ifPresent(relation -> manifest.put("subject", Map.of("relation", relation.name())));
        manifest.put("receipt", number);
        application.correction().ifPresent(correction -> manifest.put("corrects", correction.receipt()));
        manifest.put("consentVersion", consentVersion);
        putStored(manifest, application);
        return manifest;
    }

    /// Papers that are not sent because the centre has them, and the wish that it keeps those that are.
    private static void putStored(Map<String, Object> manifest, Application application) {
        var stored = new ArrayList<Map<String, Object>>();
        for (Requirement requirement : application.papersToScan()) {
            if (application.papers().get(requirement.id()) instanceof Paper.FromVault(var paper)) {
                stored.add(Map.of("name", requirement.id(), "vaultId", paper.id()));
            }
        }
        if (!stored.isEmpty()) {
            manifest.put("documents", stored);
        }
        List<String> kept = application.keepable().stream().map(it -> it.id() + ".pdf").toList();
        if (!kept.isEmpty()) {
            application.keeping().ifPresent(keeping -> manifest.put("vault",
                    new VaultConsent(keeping.version(), keeping.at(), kept).manifest()));
        }
    }

    private static List<Contents.Part> parts(Application application, ApplicationForm form, Instant now)
            throws IOException {
        var parts = new ArrayList<Contents.Part>();
        parts.add(new Contents.Part("application.pdf", PDF, form.pdf()));
        for (Requirement requirement : application.papersToScan()) {
            if (application.papers().get(requirement.id()) instanceof Paper.Scanned scanned) {
                String name = requirement.id() + ".pdf";
                parts.add(new Contents.Part(name, PDF, ScannedPaper.pdf(requirement.id(), scanned.pages(), now)));
            }
        }
        parts.add(new Contents.Part("answers.json", "application/json", AnswersJson.of(application)));
        return parts;
    }

    /// Who made it, as far as this machine knows.
    private record Kiosk(String id, int number) {

        static Kiosk of(Enrolment enrolment) {
            return switch (enrolment) {
                case Enrolment.Enrolled enrolled -> new Kiosk(enrolled.kioskId(), enrolled.kioskNumber());
                case Enrolment.NotEnrolled _,Enrolment.Refused _,Enrolment.Unreachable _ -> new Kiosk("", 0);
            };
        }
    }
}
