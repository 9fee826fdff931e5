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
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two hundred whole clients, each with its spool and its key, against the sandbox on PostgreSQL: away together,
/// back together.
@ExtendWith(OnPostgres.class)
class FleetOnPostgresTest {

    private static final int KIOSKS = 200;
    /// Nine kiosks a hall.
    private static final int HALLS = (KIOSKS + 8) / 9;
    private static final int PARCELS = 2;
    private static final long PATIENCE_SECONDS = 90;
    /// So many are set up, and switched off, at a time: a start waits for the disk as long as it computes.
    private static final int SIDE_BY_SIDE = 8;
    private static final Timings HURRIED = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(3),
            Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final CountDownLatch left = new CountDownLatch(KIOSKS * PARCELS);

    @Test
    void twoHundredCouriersDeliverEverythingOnceAfterAnOutage(Postgres database) throws Exception {
        List<SyncClient> kiosks = new ArrayList<>();
        try (ExecutorService technicians = Executors.newFixedThreadPool(SIDE_BY_SIDE);
                Sandbox centre = Sandbox
                        .start(SandboxConfig.inMemory().withHalls(HALLS).withJdbcUrl(database.fresh()))) {
            try {
                List<String> codes = centre.enrolmentCodes(KIOSKS);
                kiosks.add(enrolled(centre, codes.getFirst()));
                kiosks.addAll(all(technicians, codes.stream().skip(1)
                        .<Callable<SyncClient>>map(code -> () -> {
                            shareReserve(codes.getFirst(), code);
                            return enrolled(centre, code);
                        }).toList()));
                centre.misbehave(Misbehaviour.always(Misbehaviour.Mode.UNAVAILABLE));
                all(technicians, kiosks.stream().<Callable<Boolean>>map(kiosk -> () -> morningWithoutCentre(kiosk))
                        .toList());
                centre.misbehave(Misbehaviour.NONE);

                assertTrue(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS),
                        left.getCount() + " parcels are not delivered");
                assertEquals(KIOSKS * PARCELS, kept.size());
                assertEquals(kept, delivered);
                assertEquals(Set.of(), refused);
                assertEquals(KIOSKS * PARCELS, arrived(centre));
            } finally {
                all(technicians, kiosks.stream().<Callable<Boolean>>map(kiosk -> () -> {
                    kiosk.close();
                    return true;
                }).toList());
            }
        }
    }

    private static <T> List<T> all(ExecutorService technicians, List<Callable<T>> tasks) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> task : technicians.invokeAll(tasks)) {
            done.add(task.get());
        }
        return done;
    }

    /// A kiosk sets room aside on its disk when it starts. Here all share the first one's, or 1.6 GB would be written
    /// for nothing that is asked here.
    private void shareReserve(String first, String code) throws IOException {
        Path spool = Files.createDirectories(folder.resolve("kiosk-" + code).resolve("spool"));
        try (Stream<Path> reserve = Files.list(folder.resolve("kiosk-" + first).resolve("spool"))) {
            for (Path piece : reserve.filter(file -> file.getFileName().toString().startsWith("reserve-")).toList()) {
                Files.createLink(spool.resolve(piece.getFileName()), piece);
            }
        }
    }

    private SyncClient enrolled(Sandbox centre, String code) throws Exception {
        var config = new SyncConfig(centre.base(), folder.resolve("kiosk-" + code), Optional.of(code),
                "Kios " + code);
        SyncClient kiosk = SyncClients.open(config, Clock.systemUTC(), HURRIED);
        var enrolments = new Heard<Enrolment>();
        kiosk.onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        return kiosk;
    }

    private boolean morningWithoutCentre(SyncClient kiosk) throws Exception {
        kiosk.onDelivery(delivery -> {
            if (delivery instanceof Delivery.Delivered done && delivered.add(done.id().toString())) {
                left.countDown();
            } else if (delivery instanceof Delivery.Refused no) {
                refused.add(no.toString());
            }
        });
        for (int i = 0; i < PARCELS; i++) {
            ParcelId id = ParcelId.at(Instant.now(), new Random());
            kiosk.spool().put(id, ticket(i + 1));
            kept.add(id.toString());
        }
        return true;
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
