package id.mpp.device;

import java.time.Duration;

/// Every waiting time of this module, each with its reason. Tests make them shorter, nobody else should. Scanners are
/// watched over by these and wait by [id.mpp.device.scanner.ScannerTimings], because their silence means something else.
///
/// @param firstRetry
///            pause after the first loss: a replugged USB plug is back within 100 ms
/// @param longestRetry
///            longest pause: somebody who plugs a device in looks at the screen for about ten seconds
/// @param silence
///            without a heartbeat for so long a driver is stuck in a native call and is given up
/// @param farewell
///            how long an interrupted driver may take to give its port back before it is left behind
/// @param expectingPoll
///            how often a serial port is looked at while an answer is due; at 5 ms a status takes one screen frame
/// @param idlePoll
///            how often it is looked at otherwise; 50 ms costs a tenth of the processor time and still feels immediate
/// @param connect
///            TCP connect: a printer in the same building answers in milliseconds, a sleeping one in two seconds
/// @param answer
///            a real-time status is answered by the printer's interrupt handler, even at 9600 baud within 100 ms; print
///            servers in between take up to a second
/// @param statusEvery
///            how often an idle printer is asked, because clones forget their automatic status
/// @param lastWord
///            how long a printer that reports trouble may still confirm a job it had already finished
/// @param codeGap
///            a scanner sends a code in one burst; a pause of 100 ms ends the code when no terminator is configured
/// @param sameCode
///            a code still held before the scanner is read again and again; within this time it is the same showing
public record DeviceTimings(Duration firstRetry, Duration longestRetry, Duration silence, Duration farewell,
        Duration expectingPoll, Duration idlePoll, Duration connect, Duration answer, Duration statusEvery,
        Duration lastWord, Duration codeGap, Duration sameCode) {

    /// The timings of a kiosk in a hall.
    public static DeviceTimings ofHall() {
        return new DeviceTimings(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(15),
                Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(3),
                Duration.ofMillis(1500), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(100),
                Duration.ofMillis(1500));
    }

    /// How often a lost device is looked for while the supervisor pauses; a look at a path costs some microseconds, and
    /// a fifth of a second is not noticed by the one who put the plug in.
    public Duration presenceLook() {
        return shorter(firstRetry.multipliedBy(2), Duration.ofMillis(200));
    }

    /// The longest pause for a device that has worked in this run of the program. It is ours and will come back, and a
    /// try costs one `open` or one TCP packet: a printer switched on again behind a port that was there all the time
    /// works within two seconds.
    public Duration longestRetryOnceReady() {
        return shorter(firstRetry.multipliedBy(10), longestRetry);
    }

    /// No loss is shown before it has lasted so long: a USB plug that is enumerated anew is away for about 300 ms.
    public Duration flicker() {
        return firstRetry.multipliedBy(5);
    }

    /// A wire that takes not one byte for so long is stuck. Sooner than the watchdog, so that the reason is known;
    /// longer than a printer needs for the longest line it prints while its buffer is full.
    public Duration stalledWrite() {
        return silence.dividedBy(2);
    }

    /// The same with another watchdog and back-off.
    public DeviceTimings withSupervision(Duration firstRetry, Duration longestRetry, Duration silence,
            Duration farewell) {
        return new DeviceTimings(firstRetry, longestRetry, silence, farewell, expectingPoll, idlePoll, connect, answer,
                statusEvery, lastWord, codeGap, sameCode);
    }

    /// The same with other patience towards a printer.
    public DeviceTimings withPrinter(Duration answer, Duration statusEvery, Duration lastWord) {
        return new DeviceTimings(firstRetry, longestRetry, silence, farewell, expectingPoll, idlePoll, connect, answer,
                statusEvery, lastWord, codeGap, sameCode);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
