package id.mpp.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong address is told in a sentence that says what is allowed.
class DevicesCheckTest {

    @ParameterizedTest
    @CsvSource({"printer, serial:/dev/serial/by-id/usb-Epson?baud=38400", "printer, tcp:192.0.2.7:9100",
            "printer, tcp:[2001:db8::1]:9100", "printer, file:/dev/usb/lp0", "qr-scanner, serial:/dev/ttyACM0",
            "qr-scanner, wedge:", "qr-scanner, camera:/dev/v4l/by-id/usb-Cam-video-index0",
            "qr-scanner, wedge:/dev/input/by-id/usb-Scanner-event-kbd",
            "scanner, escl:http://192.0.2.8/eSCL", "scanner, sane:test:0", "card-reader, pcsc:",
            "card-reader, pcsc:ACS ACR1252"})
    void goodAddress(String device, String address) {
        assertEquals(Optional.empty(), Devices.check(device, address));
    }

    @ParameterizedTest
    @CsvSource({"printer, usb:1, serial:", "printer, 192.0.2.7, tcp:", "printer, tcp:192.0.2.7, tcp:192.0.2.7:9100",
            "printer, tcp:h:99999, 65535", "printer, serial:ttyUSB0, absolute path",
            "printer, serial:/dev/ttyUSB0?baud=12345, 115200", "printer, serial:/dev/ttyUSB0?speed=9600, ?baud=",
            "qr-scanner, tcp:127.0.0.1:1, serial:", "qr-scanner, wedge:scanner, /dev/input/by-id/",
            "qr-scanner, camera:0, /dev/video0",
            "scanner, twain:x, escl:", "card-reader, acr122, pcsc:"})
    void wrongAddress(String device, String address, String hint) {
        String complaint = Devices.check(device, address).orElse("no complaint");
        assertTrue(complaint.contains(hint), complaint);
    }

    @Test
    void devicesThatAreNotConfiguredAreAbsentForGood() {
        DevicesConfig nothing = new DevicesConfig(Optional.empty(), PrinterProfiles.GENERIC, PaperWidth.MM_80,
                Optional.empty(),
                Optional.empty(), Optional.empty(), Duration.ofSeconds(5));
        try (Devices devices = Devices.open(nothing)) {
            for (Device device : devices.all()) {
                assertInstanceOf(DeviceStatus.Absent.class, device.status(), device.name());
            }
        }
    }
}
