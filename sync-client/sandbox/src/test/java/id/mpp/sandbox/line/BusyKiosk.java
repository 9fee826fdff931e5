package id.mpp.sandbox.line;

import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.Timings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// A kiosk in a process of its own, in a hall of its own: hands in one large application and then a number whenever it
/// is told to by a line on its input; says how long each number took to be acknowledged (`TICKET <ms>`).
final class BusyKiosk {

    private BusyKiosk() {
    }

    /// @param args
    ///            base address, folder, enrolment code, bytes of the application
    public static void main(String[] args) throws Exception {
        var config = new SyncConfig(URI.create(args[0]), Path.of(args[1]), Optional.of(args[2]), "Kios lambat");
        var enrolled = new CountDownLatch(1);
        var deliveries = new LinkedBlockingQueue<Delivery.Delivered>();
        try (SyncClient kiosk = SyncClients.open(config, Clock.systemUTC(), Timings.STANDARD)) {
            kiosk.onEnrolment(state -> {
                if (state instanceof Enrolment.Enrolled) {
                    enrolled.countDown();
                }
            });
            kiosk.onDelivery(delivery -> {
                if (delivery instanceof Delivery.Delivered done) {
                    deliveries.add(done);
                } else {
                    System.out.println("TROUBLE " + delivery);
                }
            });
            enrolled.await();
            kiosk.spool().put(newId(), HallOnALine.application("26-0001-1A", Integer.parseInt(args[3]), 1));
            System.out.println("READY");
            for (int i = 1; System.in.read() >= 0; i++) {
                Spool.Stored ticket = kiosk.spool().put(newId(),
                        HallOnALine.ticket(UUID.randomUUID(), "A2-%03d".formatted(i), "PRINTED"));
                long began = System.nanoTime();
                Delivery.Delivered done = deliveries.take();
                System.out.println((done.id().equals(ticket.id()) ? "TICKET " : "OTHER ")
                        + (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    private static ParcelId newId() {
        return ParcelId.at(Instant.now(), new Random());
    }
}
