package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.HotSpotDiagnosticMXBean;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A kiosk in a process of its own at which a citizen signs in by phone, hands in one application and leaves; it
/// carries the application, goes idle, and writes down everything that is still reachable in its heap. What is handed in
/// comes on its input, so that no class and no command line holds it.
final class IdleKiosk {

    private static final long PATIENCE = 60;

    private IdleKiosk() {
    }

    /// @param arguments
    ///            the centre's address, the data folder, and the file for the heap
    public static void main(String[] arguments) throws Exception {
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(URI.create(arguments[0]), Path.of(arguments[1]),
                Optional.empty())) {
            // its own token first: the centre tells requests for one apart by who asks
            kiosk.client().queues().get(PATIENCE, TimeUnit.SECONDS);
            signIn(kiosk);
            handIn(kiosk);
            ((WiredSyncClient) kiosk.client()).forgetting().get(PATIENCE, TimeUnit.SECONDS);
            kiosk.deliveries().next(Delivery.Delivered.class);
            Await.until(() -> kiosk.client().spool().waiting().isEmpty(), "carried");
            Files.deleteIfExists(Path.of(arguments[2]));
            // live objects only: what was collected is no longer there
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[2], true);
            System.out.println("idle");
        }
    }

    /// In a frame of its own, which is gone afterwards.
    private static void signIn(EnrolledKiosk kiosk) throws Exception {
        var started = (SignIn.Started) kiosk.client().signIn("id").get(PATIENCE, TimeUnit.SECONDS);
        if (!(started.result().get(PATIENCE, TimeUnit.SECONDS) instanceof SignIn.Result.SignedIn)) {
            throw new IllegalStateException("nobody signed in");
        }
        if (!(kiosk.client().files().documents().get(PATIENCE, TimeUnit.SECONDS) instanceof Inquiry.Found)) {
            throw new IllegalStateException("no documents");
        }
    }

    /// In a frame of its own, which is gone afterwards.
    private static void handIn(EnrolledKiosk kiosk) throws IOException, SyncException {
        String[] secrets = new String(System.in.readAllBytes(), UTF_8).split("\n");
        String answers = "{\"nik\":\"" + secrets[0] + "\",\"name\":\"" + secrets[1] + "\",\"why\":\"" + secrets[2]
                + "\"}";
        byte[] page = secrets[3].repeat(2_000).getBytes(StandardCharsets.ISO_8859_1);
        kiosk.client().spool().put(Samples.newId(), new Contents(ParcelKind.APPLICATION,
                Map.of("receipt", "26-0472-7K"),
                List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)),
                        new Contents.Part("ktp.pdf", "application/pdf", page))));
    }
}
