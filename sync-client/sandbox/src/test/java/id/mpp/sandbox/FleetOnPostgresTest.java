package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.Timings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two hundred whole clients, each with its spool and its key, against the sandbox on PostgreSQL: away together,
/// back together.
class FleetOnPostgresTest {

    private static final int KIOSKS = 200;
    /// Nine kiosks a hall.
    private static final int HALLS = (KIOSKS + 8) / 9;
    private static final int PARCELS = 2;
    private static final long PATIENCE_SECONDS = 90;
    private static final Timings HURRIED = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(3),
            Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void twoHundredCouriersDeliverEverythingOnceAfterAnOutage() throws Exception {
        Peers.need("PostgreSQL 15", "Debian's postgresql", Postgres.PROGRAMS.resolve("initdb"));
        List<SyncClient> kiosks = new ArrayList<>();
        Set<String> delivered = ConcurrentHashMap.newKeySet();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        var left = new CountDownLatch(KIOSKS * PARCELS);
        try (Postgres database = Postgres.start();
                Sandbox centre = Sandbox
                        .start(SandboxConfig.inMemory().withHalls(HALLS).withJdbcUrl(database.fresh("fleet")))) {
            for (int i = 0; i < KIOSKS; i++) {
                kiosks.add(enrolled(centre, i));
            }
            centre.misbehave(Misbehaviour.always(Misbehaviour.Mode.UNAVAILABLE));
            Set<String> kept = ConcurrentHashMap.newKeySet();
            for (SyncClient kiosk : kiosks) {
                kiosk.onDelivery(delivery -> {
                    if (delivery instanceof Delivery.Delivered done && delivered.add(done.id().toString())) {
                        left.countDown();
                    } else if (delivery instanceof Delivery.Refused no) {
                        refused.add(no.toString());
                    }
                });
                for (int i = 0; i < PARCELS; i++) {
                    ParcelId id = ParcelId.at(Instant.now(), new Random());
                    kiosk.spool().put(id, ticket(kept.size()));
                    kept.add(id.toString());
                }
            }
            centre.misbehave(Misbehaviour.NONE);

            assertTrue(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS), left.getCount() + " parcels are not delivered");
            assertEquals(kept, delivered);
            assertEquals(Set.of(), refused);
            assertEquals(KIOSKS * PARCELS, arrived(centre));
        } finally {
            kiosks.forEach(SyncClient::close);
        }
    }

    private SyncClient enrolled(Sandbox centre, int number) throws Exception {
        var config = new SyncConfig(centre.base(), folder.resolve("kiosk-" + number),
                Optional.of(centre.enrolmentCode()), "Kios " + number);
        SyncClient kiosk = SyncClients.open(config, Clock.systemUTC(), HURRIED);
        var enrolments = new Heard<Enrolment>();
        kiosk.onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        return kiosk;
    }

    private static int arrived(Sandbox centre) throws Exception {
        try (Wire staff = new Wire(centre.base())) {
            JsonNode parcels = staff.page("/arrivals/parcels.json").expect(200).json().path("parcels");
            return parcels.size();
        }
    }

    private static Contents ticket(int number) {
        Map<String, Object> manifest = Map.of("ticketId", UUID.randomUUID().toString(), "number",
                "A2-%03d".formatted(number), "agencyId",
                "dukcapil", "serviceId", "dukcapil.akta-lahir", "outcome", "PAPERLESS", "at",
                Instant.now().toString());
        return new Contents(ParcelKind.TICKET, manifest, List.of());
    }
}
