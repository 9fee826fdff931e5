package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest.Source;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BothSidesAreScannedTest {

    @Test
    void frontAndBackComeInTheOrderOfTheSheets() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.loadSheets(List.of(
                    Sheet.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100)),
                    Sheet.of(SamplePaper.BIRTH_NOTICE.draw(100))));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.BOTH_SIDES));

            assertEquals(4, scanned.pages().size());
            assertEquals(SamplePaper.REGISTRATION, paper(scanned.pages().get(0)));
            assertEquals(SamplePaper.STATEMENT, paper(scanned.pages().get(1)));
            assertEquals(SamplePaper.BIRTH_NOTICE, paper(scanned.pages().get(2)));
        }
    }

    @Test
    void oneSideIsOneSide() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.loadSheets(List.of(
                    Sheet.of(SamplePaper.REGISTRATION.draw(100), SamplePaper.STATEMENT.draw(100))));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));

            assertEquals(1, scanned.pages().size());
        }
    }

    @Test
    void scannerThatSeesOneSideSaysSoAndMovesNothing() throws Exception {
        try (var bench = EsclBench.ready(EnumSet.of(Equipment.GLASS, Equipment.FEEDER))) {
            bench.simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100)));

            assertEquals(new ScanOutcome.CannotDo(Source.FEEDER_BOTH_SIDES), bench.scan(EsclBench.BOTH_SIDES));
            assertEquals(1, bench.simulator.papersInFeeder());
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.FEEDER));
        }
    }

    @Test
    void scannerWithoutFeederSaysSo() throws Exception {
        try (var bench = EsclBench.ready(EnumSet.of(Equipment.GLASS))) {
            assertEquals(new ScanOutcome.CannotDo(Source.FEEDER), bench.scan(EsclBench.FEEDER));
            assertEquals(new ScanOutcome.CannotDo(Source.FEEDER_BOTH_SIDES), bench.scan(EsclBench.BOTH_SIDES));
        }
    }

    @Test
    void scannerWithoutGlassTakesOnePageFromItsFeeder() throws Exception {
        try (var bench = EsclBench.ready(EnumSet.of(Equipment.FEEDER))) {
            bench.simulator.loadFeeder(List.of(SamplePaper.STATEMENT.draw(100), SamplePaper.REGISTRATION.draw(100)));

            var scanned = assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));

            assertEquals(SamplePaper.STATEMENT, paper(scanned.pages().getFirst()));
            assertEquals(1, scanned.pages().size());
        }
    }

    private static SamplePaper paper(PageImage page) throws IOException {
        return Likeness.nearest(Likeness.image(page.encoded()));
    }
}
