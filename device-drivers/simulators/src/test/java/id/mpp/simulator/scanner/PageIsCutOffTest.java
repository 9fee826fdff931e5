package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanOutcome;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// At the first byte, in the header, in the tables, in the middle, and where only the end mark or its last byte
/// is missing.
class PageIsCutOffTest {

    static Stream<Arguments> everyWayAtEveryPlace() throws Exception {
        long length;
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            var whole = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
            length = whole.pages().getFirst().encoded().length;
        }
        return Stream.of(ScannerTrouble.CUT_OFF, ScannerTrouble.CUT_OFF_IN_CHUNK, ScannerTrouble.HALF_AN_IMAGE)
                .flatMap(way -> LongStream.of(0, 1, 10, 300, length / 2, length - 2, length - 1)
                        .mapToObj(at -> Arguments.of(way, at)));
    }

    @ParameterizedTest
    @MethodSource("everyWayAtEveryPlace")
    void cutPageIsNoPageAndTheNextOneIsWhole(ScannerTrouble way, long atByte) throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            bench.simulator.failAtByte(atByte, way);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));

            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
            var next = bench.scan(EsclBench.GLASS);
            assertInstanceOf(ScanOutcome.Scanned.class, next, next::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 20_000})
    void pageWithNoiseInItIsNoPage(long atByte) throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.REGISTRATION.draw(100));
            bench.simulator.failAtByte(atByte, ScannerTrouble.GARBLED_PAGE);

            assertEquals(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING), bench.scan(EsclBench.GLASS));
        }
    }
}
