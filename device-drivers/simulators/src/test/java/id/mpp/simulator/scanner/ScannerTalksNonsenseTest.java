package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTalksNonsenseTest {

    @ParameterizedTest
    @EnumSource(value = ScannerTrouble.class, names = {"GARBAGE_STATUS", "HOSTILE_STATUS", "REDIRECTS"})
    void scannerThatTalksNonsenseIsAbsentUntilItTalksSense(ScannerTrouble trouble) throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(trouble);
            var absent = assertInstanceOf(DeviceStatus.Absent.class,
                    bench.await(DeviceStatus.Absent.class::isInstance));
            assertTrue(absent.why().startsWith("the scanner"), absent.why());

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
        }
    }

    /// Nobody has to resolve it: the scanner is where it answered.
    @Test
    void wrongNameOfItsJobDoesNoHarm() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.inflict(ScannerTrouble.WRONG_NAME);

            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"escl:", "escl:192.0.2.8", "sane:test:0", "escl:ftp://192.0.2.8/eSCL"})
    void wrongAddressIsToldBeforeAnythingIsOpened(String address) {
        assertTrue(EsclDocumentScanner.problemWith(address).isPresent());
    }

    @Test
    void rightAddressHasNoProblem() {
        assertFalse(EsclDocumentScanner.problemWith("escl:http://192.0.2.8:8080/eSCL").isPresent());
    }
}
