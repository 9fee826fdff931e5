package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever way a page is cut, the citizen never sends half a paper.
class PageArrivesBrokenTest {

    @ParameterizedTest
    @EnumSource(value = ScannerTrouble.class, names = {"CUT_OFF", "CUT_OFF_IN_CHUNK", "HALF_AN_IMAGE", "HUGE_PAGE",
            "ENDLESS_PAGE"})
    void brokenPageIsNoPageAndTheNextOneIsWhole(ScannerTrouble trouble) throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            bench.simulator.inflict(trouble);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
        }
    }
}
