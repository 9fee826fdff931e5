package id.mpp.device.code;

import java.time.Duration;

/// How long one waits with codes, each with its reason.
///
/// @param nonsense
///            a line may talk nonsense for so long before it needs a technician: the longest code takes 2.5 s at 9600
///            baud, so what goes on for longer is no code
/// @param quiet
///            a pause that ends nonsense; a trigger that is stuck fires several times a second
/// @param look
///            how often it is looked whether a device that cannot be asked is still plugged in
/// @param firstFrame
///            a camera may take so long to its first picture: USB set-up and exposure take up to four seconds
/// @param nextFrame
///            a camera that runs delivers several pictures a second; after so long without one it hangs
public record CodeTimings(Duration nonsense, Duration quiet, Duration look, Duration firstFrame, Duration nextFrame) {

    /// The timings of a kiosk in a hall.
    public static final CodeTimings HALL = new CodeTimings(Duration.ofSeconds(4), Duration.ofSeconds(1),
            Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(3));
}
