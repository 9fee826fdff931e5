package id.mpp.device;

import id.mpp.device.printer.PaperWidth;
import java.time.Duration;
import java.util.Optional;

/// Where the devices are. An address is one line of text:
///
/// - printer: `serial:/dev/serial/by-id/…?baud=38400`, `tcp:192.0.2.7:9100`, `file:/dev/usb/lp0`
/// - scanner: `escl:http://192.0.2.8/eSCL`, `escl:mdns?uuid=…` or `escl:mdns?name=…` (wherever it announces itself),
///   `escl:mdns` (the only one on the network), `sane:test:0`
/// - card reader: `pcsc:` (the first reader), `pcsc:ACS ACR1252`; to read whose card it is `pcsc:<reader>?sam=<slot of
///   the module>&provisioning=<file>` or `vendor:http://127.0.0.1:<port>`
/// - QR scanner: `serial:/dev/serial/by-id/…?baud=9600`; one that types: `wedge:`, `wedge:/dev/input/by-id/…-event-kbd`;
///   a camera: `camera:/dev/video0`
///
/// A device that is not given is [DeviceStatus.Absent] for good. [Devices#check(String, String)] tells a wrong address
/// before anything is opened.
///
/// @param printerModel
///            one of [id.mpp.device.printer.PrinterProfiles#known()], or the absolute path of a profile; what it allows
///            is said by [Devices#checkPrinterModel]
public record DevicesConfig(Optional<String> printer, String printerModel, PaperWidth paper, Optional<String> scanner,
        Optional<String> cardReader, Optional<String> qrScanner, Duration printTimeout) {
}
