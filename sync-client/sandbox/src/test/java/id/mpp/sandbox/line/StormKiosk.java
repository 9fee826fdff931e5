package id.mpp.sandbox.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.Timings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// A kiosk in a process and a heap of its own. Says what it keeps (`KEPT <id> <sha256>`) and what the centre
/// acknowledged (`DELIVERED <id> <sha256>`), and ends when that is the same.
///
/// With every citizen come eight parcels: a number, two applications, a second number, and one of each other kind.
final class StormKiosk {

    private static final int A_CITIZEN = 8;
    private static final int LARGE = 1_500_000;
    /// A hall's hour in half a minute.
    private static final Timings HURRIED = new Timings(Duration.ofSeconds(1), Duration.ofMillis(600),
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(1),
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofMillis(10), Duration.ofMillis(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private StormKiosk() {
    }

    /// @param args
    ///            base address, folder, enrolment code, seed, parcels
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[3]));
        int parcels = Integer.parseInt(args[4]);
        var enrolled = new CountDownLatch(1);
        var delivered = new CountDownLatch(parcels);
        var config = new SyncConfig(URI.create(args[0]), Path.of(args[1]), Optional.of(args[2]), "Kios badai");
        try (SyncClient kiosk = SyncClients.open(config, Clock.systemUTC(), HURRIED)) {
            kiosk.onEnrolment(state -> {
                if (state instanceof Enrolment.Enrolled) {
                    enrolled.countDown();
                }
            });
            kiosk.onDelivery(delivery -> {
                switch (delivery) {
                    case Delivery.Delivered done -> {
                        say("DELIVERED " + done.id() + " " + done.receivedSha256());
                        delivered.countDown();
                    }
                    case Delivery.Refused refused -> say("REFUSED " + refused.id() + " " + refused.why());
                    case Delivery.TryLater later -> say("LATER " + later.why());
                }
            });
            enrolled.await();
            Instant made = Instant.now();
            for (int i = 0; i < parcels; i++) {
                // a millisecond apart at least: an id tells its time no finer
                made = made.plusMillis(1);
                Spool.Stored stored = kiosk.spool().put(ParcelId.at(made, random), contents(i, random));
                say("KEPT " + stored.id() + " " + stored.sealedSha256());
            }
            delivered.await();
            say("WAITING " + kiosk.spool().waiting().size() + " SET-ASIDE " + kiosk.spool().setAside().size());
        }
    }

    private static Contents contents(int number, Random random) {
        int citizen = number / A_CITIZEN;
        return switch (number % A_CITIZEN) {
            case 0 -> HallOnALine.ticket(UUID.randomUUID(), "A2-%03d".formatted(citizen), "PRINTED");
            case 1 -> HallOnALine.application(receipt(citizen, 1), size(number, random), number);
            case 2 -> HallOnALine.application(receipt(citizen, 2), size(number, random), number);
            case 3 -> HallOnALine.ticket(UUID.randomUUID(), "B2-%03d".formatted(citizen), "PAPERLESS");
            case 4 -> note(ParcelKind.COMPLAINT, "complaint.json", "{\"text\":\"Antrean terlalu lama\"}");
            case 5 -> note(ParcelKind.SURVEY, "survey.json", "{\"scores\":{\"speed\":3}}");
            case 6 -> note(ParcelKind.AUDIT, "audit.json", "{\"entries\":[]}");
            default -> note(ParcelKind.HEALTH, "health.json",
                    "{\"from\":\"2026-11-02T01:00:00Z\",\"to\":\"2026-11-02T02:00:00Z\"}");
        };
    }

    private static Contents note(ParcelKind kind, String name, String json) {
        return new Contents(kind, Map.of(), List.of(new Contents.Part(name, "application/json", json.getBytes(UTF_8))));
    }

    /// `26-<citizen>-<n>`, in the order in which the citizen hands in.
    private static String receipt(int citizen, int n) {
        return "26-%04d-%d".formatted(citizen, n);
    }

    /// Mostly small, some large enough for an upload, a few long.
    private static int size(int number, Random random) {
        return number % 100 == 1 ? LARGE : random.nextInt(8) == 0 ? random.nextInt(200_000) : random.nextInt(5_000);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
