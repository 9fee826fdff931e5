package id.mpp.simulator.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Absent;
import id.mpp.device.DeviceStatus.Ready;
import id.mpp.device.DeviceTimings;
import id.mpp.device.code.CodeTimings;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.code.WedgeCodeReader;
import id.mpp.simulator.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scanner that types: of its health only the input device the kernel shows for it is known.
class TypingScannerUnpluggedTest {

    @TempDir
    private Path folder;

    @Test
    void itIsAbsentAsLongAsItsInputDeviceIs() throws Exception {
        Path input = Files.createFile(folder.resolve("usb-scanner-event-kbd"));
        List<String> codes = new ArrayList<>();
        try (var reader = WedgeCodeReader.open("wedge:" + input, DeviceTimings.ofHall(), CodeTimings.HALL)) {
            reader.onCode(code -> codes.add(code.text()));
            Await.until("ready", () -> reader.status() instanceof Ready);
            reader.scanned(new ScannedCode("A-022"));
            Files.delete(input);
            Await.until("absent", () -> reader.status() instanceof Absent);
            Files.createFile(input);
            Await.until("ready again", () -> reader.status() instanceof Ready);
            reader.scanned(new ScannedCode("B-001"));
            reader.scanned(new ScannedCode("B-001"));
            assertEquals(List.of("A-022", "B-001"), codes);
        }
    }

    @Test
    void withoutThatItIsReadyForNothingMoreCanBeKnown() {
        try (var reader = WedgeCodeReader.open("wedge:", DeviceTimings.ofHall(), CodeTimings.HALL)) {
            Await.until("ready", () -> reader.status() instanceof Ready);
        }
    }
}
