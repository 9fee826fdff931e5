package id.mpp.sync.wire;

import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// A whole client on a folder, as the kiosk opens it.
public record EnrolledKiosk(SyncClient client, Heard<Delivery> deliveries) implements AutoCloseable {

    public static EnrolledKiosk open(URI central, Path folder, Optional<String> code) throws SyncException {
        return open(central, folder, code, Clock.systemUTC());
    }

    /// By a clock of the test's own.
    public static EnrolledKiosk open(URI central, Path folder, Optional<String> code, Clock clock)
            throws SyncException {
        var config = new SyncConfig(central, folder, code, "Kios 2, lantai 1");
        SyncClient client = SyncClients.open(config, clock, Samples.QUICK);
        var deliveries = new Heard<Delivery>();
        client.onDelivery(deliveries);
        return new EnrolledKiosk(client, deliveries);
    }

    /// Opened, and taken in by the centre.
    public static EnrolledKiosk enrol(URI central, Path folder) throws SyncException {
        EnrolledKiosk kiosk = open(central, folder, Optional.of("K7QF-29MD"));
        var enrolments = new Heard<Enrolment>();
        kiosk.client().onEnrolment(enrolments);
        enrolments.next(Enrolment.Enrolled.class);
        return kiosk;
    }

    @Override
    public void close() {
        client.close();
    }
}
