package id.mpp.sync;

import java.time.Duration;

/// Every waiting time of the sync client, each with its reason.
///
/// @param connect
///            to reach the centre: a hall's line sets up TLS in under two seconds, a dead one never does
/// @param silence
///            between two bytes: longer than `longPoll`, or every quiet help call would look like a cut
/// @param smallCall
///            a whole small call: a citizen may be waiting in front of the screen
/// @param reserve
///            a queue number, or the chip's signature on a receipt: longer than this and the kiosk's own series, or a
///            receipt without the claim, is the better answer
/// @param upload
///            one upload request: 10 MB over a 0.3 Mbit/s line, and what a cut keeps is not sent again
/// @param slice
///            how long one request of an upload goes on before the centre is asked what it has: a box on the way that
///            keeps a request until its end loses no more than this in a cut
/// @param longPoll
///            how long the centre may hold a help call (at most 25 s by contract)
/// @param heartbeat
///            between two signs of life while online
/// @param probe
///            between the first looks while offline: how soon the kiosk notices that the centre is back
/// @param probeMost
///            between looks after a long time offline: 2,000 kiosks are then 70 requests a second, not 400
/// @param retryFirst
///            ceiling of the first wait after a failed delivery; doubles each time, the wait is drawn evenly below it
/// @param retryMost
///            largest ceiling: a whole fleet coming back together then spreads over this time
/// @param tokenMargin
///            a token is renewed this long before it ends, so that none ends on the way
/// @param clockSkew
///            how far two honest clocks may differ when an id_token is judged
/// @param pollSecond
///            how long a second is in what an identity provider says about polling (RFC 8628 §3.2, `interval`): one
///            second. Tests that play both sides make it shorter; no real provider would bear that
public record Timings(Duration connect, Duration silence, Duration smallCall, Duration reserve, Duration upload,
        Duration slice, Duration longPoll, Duration heartbeat, Duration probe, Duration probeMost, Duration retryFirst,
        Duration retryMost, Duration tokenMargin, Duration clockSkew, Duration pollSecond) {

    /// With seconds as long as seconds are.
    public Timings(Duration connect, Duration silence, Duration smallCall, Duration reserve, Duration upload,
            Duration slice, Duration longPoll, Duration heartbeat, Duration probe, Duration probeMost,
            Duration retryFirst, Duration retryMost, Duration tokenMargin, Duration clockSkew) {
        this(connect, silence, smallCall, reserve, upload, slice, longPoll, heartbeat, probe, probeMost, retryFirst,
                retryMost, tokenMargin, clockSkew, Duration.ofSeconds(1));
    }

    public static final Timings STANDARD = new Timings(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(60),
            Duration.ofSeconds(4), Duration.ofMinutes(5), Duration.ofSeconds(60), Duration.ofSeconds(60));
}
