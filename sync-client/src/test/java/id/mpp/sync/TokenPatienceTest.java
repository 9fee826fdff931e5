package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A token endpoint that is too busy: asked once, then left alone as long as it wishes, whoever needs a token.
class TokenPatienceTest extends OverTheWire {

    @Test
    void busyTokenEndpointIsNotAskedByEverybodyInTurn() throws SyncException {
        kiosk.client().spool().put(Samples.newId(), Samples.ticket());
        kiosk.deliveries().next(Delivery.Delivered.class);
        int before = centre.count("POST /oidc/token");
        centre.thenAnswer("PUT /v1/parcels", WireCentre.problem(401, "unauthorized"));
        centre.thenAnswer("POST /oidc/token",
                WireCentre.problem(503, "unavailable").newBuilder().addHeader("Retry-After", "1").build());
        long began = System.nanoTime();

        kiosk.client().spool().put(Samples.newId(), Samples.ticket());
        kiosk.deliveries().next(Delivery.Delivered.class);

        assertTrue(System.nanoTime() - began >= Duration.ofSeconds(1).toNanos(), "left alone for a second");
        assertEquals(before + 2, centre.count("POST /oidc/token"), "refused once, then given");
    }
}
