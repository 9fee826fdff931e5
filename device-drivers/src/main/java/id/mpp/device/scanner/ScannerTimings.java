package id.mpp.device.scanner;

import java.time.Duration;

/// How long is waited for a scanner, each time with its reason. Apart from [id.mpp.device.DeviceTimings] because a lamp
/// that warms up is silent where a printer would be broken, and because it depends on how the scanner is reached.
///
/// @param look
///            time between two looks at an idle scanner: a citizen who plugs it back in waits no longer than this, and a
///            scanner that sleeps is not kept awake
/// @param answer
///            the longest an answer without paper may take: status, capabilities, opening the device
/// @param silence
///            the longest nothing at all may arrive while a page is scanned: lamps warm up for up to half a minute
/// @param scan
///            the longest one request may take, a full feeder included
public record ScannerTimings(Duration look, Duration answer, Duration silence, Duration scan) {

    /// For the hall.
    public static final ScannerTimings KIOSK = new ScannerTimings(Duration.ofSeconds(3), Duration.ofSeconds(8),
            Duration.ofSeconds(45), Duration.ofMinutes(4));

    /// For the hall, through SANE: to look means to open the device, which takes a second and may move its carriage.
    public static final ScannerTimings KIOSK_SANE = new ScannerTimings(Duration.ofSeconds(10), KIOSK.answer(),
            KIOSK.silence(), KIOSK.scan());
}
