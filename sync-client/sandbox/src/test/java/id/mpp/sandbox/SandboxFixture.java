package id.mpp.sandbox;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/// One sandbox, one kiosk, one clock a test.
abstract class SandboxFixture {

    final HandClock clock = new HandClock(Instant.parse("2026-11-23T02:00:00Z"));
    Sandbox sandbox = Sandbox.start(SandboxConfig.inMemory().withClock(clock));
    Wire wire = new Wire(sandbox.base());
    TestKiosk kiosk = enrolled();

    private TestKiosk enrolled() {
        try {
            return TestKiosk.enrolled(sandbox, wire, clock);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        wire.close();
        sandbox.close();
    }
}
