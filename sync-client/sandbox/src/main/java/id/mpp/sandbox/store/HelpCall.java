package id.mpp.sandbox.store;

import java.time.Instant;

/// Somebody at a kiosk asked for staff.
///
/// @param screen
///            where they were stuck
public record HelpCall(String callId, String kioskId, String screen, State state, Instant calledAt) {

    public enum State {
        CALLED, ACKNOWLEDGED, CANCELLED
    }
}
