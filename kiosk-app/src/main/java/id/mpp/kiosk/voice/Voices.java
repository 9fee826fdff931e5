package id.mpp.kiosk.voice;

import id.mpp.kiosk.journey.Saying;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.Saying.Survey;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.submission.ReceiptNumbers;
import id.mpp.sync.Contents;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes sealed parcels of what citizens say. What was said stands in the parcel's one part, never in its manifest:
///
/// | saying | kind | part |
/// |---|---|---|
/// | survey | SURVEY | `survey.json` `{"scores": {"waktu": 3}, "comment"?}` |
/// | suggestion | COMPLAINT | `complaint.json` `{"kind": "SUGGESTION", "text"}` |
/// | complaint | COMPLAINT | `complaint.json` `{"kind": "COMPLAINT", "themes": ["waktu-tunggu"], "text", "contact"?}` |
public final class Voices {

    private static final Logger LOG = LoggerFactory.getLogger(Voices.class);

    private final SyncClient sync;
    private final ReceiptNumbers numbers;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param numbers
    ///            the series of complaints
    /// @param clock
    ///            the machine's, with the hall's time zone: a number counts by its days
    /// @param random
    ///            for the names of parcels
    public Voices(SyncClient sync, ReceiptNumbers numbers, Clock clock, RandomGenerator random) {
        this.sync = sync;
        this.numbers = numbers;
        this.clock = clock;
        this.random = random;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// Durable and sealed on this machine: *diterima* may be said.
        ///
        /// @param number
        ///            of a complaint
        record Kept(String parcel, Optional<String> number) implements Outcome {
        }

        /// Nothing was kept; the citizen still has it on the screen.
        record NotKept() implements Outcome {
        }
    }

    /// Waits until the disk has it. Blocks: not for the FX thread.
    public Outcome keep(Saying saying) {
        try {
            Instant now = clock.instant();
            Optional<String> number = saying instanceof Complaint ? Optional.of(next(now)) : Optional.empty();
            ParcelId parcel = ParcelId.at(now, random);
            sync.spool().put(parcel, contents(saying, number, now));
            return new Outcome.Kept(parcel.toString(), number);
        } catch (SyncException | IOException trouble) {
            LOG.warn("What a citizen said could not be kept", trouble);
            return new Outcome.NotKept();
        }
    }

    private String next(Instant now) throws IOException {
        int kiosk = sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskNumber() : 0;
        return ComplaintNumber.of(numbers.next(LocalDate.ofInstant(now, clock.getZone()), kiosk));
    }

    private Contents contents(Saying saying, Optional<String> number, Instant now) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("createdAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put("kiosk", sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskId() : "");
        return switch (saying) {
            case Survey survey -> {
                survey.receipt().ifPresent(receipt -> manifest.put("receipt", receipt));
                survey.service().ifPresent(service -> putService(manifest, service));
                yield contents(ParcelKind.SURVEY, manifest, "survey.json", SayingJson.of(survey));
            }
            case Suggestion suggestion ->
                contents(ParcelKind.COMPLAINT, manifest, "complaint.json", SayingJson.of(suggestion));
            case Complaint complaint -> {
                number.ifPresent(it -> manifest.put("receipt", it));
                yield contents(ParcelKind.COMPLAINT, manifest, "complaint.json", SayingJson.of(complaint));
            }
        };
    }

    private static void putService(Map<String, Object> manifest, ServiceDefinition service) {
        manifest.put("agencyId", service.agency().id());
        manifest.put("serviceId", service.id());
    }

    private static Contents contents(ParcelKind kind, Map<String, Object> manifest, String name, byte[] json) {
        return new Contents(kind, manifest, List.of(new Contents.Part(name, "application/json", json)));
    }
}
