package id.mpp.sandbox.line;

import java.time.Duration;

/// What befalls one connection, at the level of its bytes: it works the same with TLS.
///
/// @param upBytes
///            so many bytes pass towards the centre, then the connection is reset
/// @param downBytes
///            so many bytes pass back, then the connection is reset; 0 loses the reply of a request that was done
/// @param latency
///            of every piece, both ways; pieces may be on the way together
/// @param bytesPerSecond
///            of this connection alone, both ways; a trickle keeps a connection alive that carries nothing
/// @param deafAfterUpBytes
///            half-open: after so many bytes both ways are silent, and nobody hangs up
/// @param doubledReply
///            the first piece of the centre's answer comes twice
/// @param replayed
///            all the kiosk has sent reaches the centre once more, on a connection of its own
public record Fault(long upBytes, long downBytes, Duration latency, long bytesPerSecond, long deafAfterUpBytes,
        boolean doubledReply, boolean replayed) {

    private static final long NEVER = Long.MAX_VALUE;
    public static final Fault NONE = new Fault(NEVER, NEVER, Duration.ZERO, NEVER, NEVER, false, false);

    public static Fault cutOnTheWayUp(long bytes) {
        return new Fault(bytes, NEVER, Duration.ZERO, NEVER, NEVER, false, false);
    }

    /// With 0 the reply is lost after the centre has done its work.
    public static Fault cutOnTheWayDown(long bytes) {
        return new Fault(NEVER, bytes, Duration.ZERO, NEVER, NEVER, false, false);
    }

    public static Fault late(Duration latency) {
        return new Fault(NEVER, NEVER, latency, NEVER, NEVER, false, false);
    }

    public static Fault trickle(long bytesPerSecond) {
        return new Fault(NEVER, NEVER, Duration.ZERO, bytesPerSecond, NEVER, false, false);
    }

    /// With 0 the connection is accepted and everything swallowed.
    public static Fault halfOpen(long afterUpBytes) {
        return new Fault(NEVER, NEVER, Duration.ZERO, NEVER, afterUpBytes, false, false);
    }

    public static Fault repliedTwice() {
        return new Fault(NEVER, NEVER, Duration.ZERO, NEVER, NEVER, true, false);
    }

    public static Fault sentTwice() {
        return new Fault(NEVER, NEVER, Duration.ZERO, NEVER, NEVER, false, true);
    }

    boolean limitsRate() {
        return bytesPerSecond != NEVER;
    }
}
