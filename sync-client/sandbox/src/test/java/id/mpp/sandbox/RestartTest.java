package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.sandbox.TestKiosk.SealedParcel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @Test
    void parcelSealedBeforeARestartIsOpenedAfterIt(@TempDir Path folder) throws IOException {
        SandboxConfig config = SandboxConfig.inMemory().withJdbcUrl("jdbc:h2:file:" + folder.resolve("centre"));
        TestKiosk kiosk;
        SealedParcel waiting;
        URI base;
        try (Sandbox before = Sandbox.start(config); Wire wire = new Wire(before.base())) {
            kiosk = TestKiosk.enrolled(before, wire, Clock.systemUTC());
            kiosk.put(kiosk.application("26-0472-7K", new byte[10])).expect(201);
            waiting = kiosk.application("26-0473-1A", new byte[10]);
            base = before.base();
        }
        try (Sandbox after = Sandbox.start(config.withPort(base.getPort())); Wire wire = new Wire(after.base())) {
            TestKiosk same = kiosk.over(wire);
            same.put(waiting).expect(201);
            assertEquals(2, wire.page("/arrivals/parcels.json").json().path("parcels").size());
        }
    }
}
