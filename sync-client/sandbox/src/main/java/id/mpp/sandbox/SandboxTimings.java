package id.mpp.sandbox;

import id.mpp.sandbox.store.ProcessingTime;
import java.time.Duration;

/// Every span of time in the sandbox, with its reason.
///
/// @param enrolmentCode
///            a technician reads it out and types it on another day at the latest
/// @param assertionAhead
///            how far in the future a client assertion may expire (RFC 7523 section 3 asks for a limit)
/// @param clockSkew
///            how wrong a kiosk's clock may be
/// @param kioskToken
///            short, because a stolen machine is struck off by not renewing it
/// @param citizenToken
///            as long as a long session at a kiosk
/// @param signIn
///            how long a QR on the screen can be approved
/// @param signInPoll
///            RFC 8628 suggests 5 s; here a hall of one kiosk may ask oftener and feel quicker
/// @param slowDown
///            added to the interval for a kiosk that polls too fast (RFC 8628 section 3.5)
/// @param reservation
///            a paper that has not come out by now never will (house rule: 2 minutes)
/// @param dpopNonce
///            how long a nonce is asked for before the next; the one before is taken as well
/// @param upload
///            of an unfinished upload since something last came: a hall's line is mended after a long weekend
/// @param handover
///            how long a phone may send a paper: enough to look for it, and to find the camera
/// @param processing
///            what is promised for an application of a service whose own standard is not known
public record SandboxTimings(Duration enrolmentCode, Duration assertionAhead, Duration clockSkew, Duration kioskToken,
        Duration citizenToken, Duration signIn, Duration signInPoll, Duration slowDown, Duration reservation,
        Duration dpopNonce, Duration upload, Duration handover, ProcessingTime processing) {

    public static final SandboxTimings USUAL = new SandboxTimings(Duration.ofHours(24), Duration.ofMinutes(5),
            Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(5),
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofDays(4), Duration.ofMinutes(10),
            new ProcessingTime(3, ProcessingTime.Unit.DAYS));
}
