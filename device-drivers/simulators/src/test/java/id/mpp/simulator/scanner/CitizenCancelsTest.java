package id.mpp.simulator.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.ScanOutcome;
import org.junit.jupiter.api.Test;

class CitizenCancelsTest {

    @Test
    void cancelledScanEndsAtOnceAndTheScannerIsTold() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            bench.simulator.inflict(ScannerTrouble.STUCK);
            var job = bench.scanner.scan(EsclBench.GLASS);
            bench.await(DeviceStatus.Busy.class::isInstance);

            job.cancel();

            assertEquals(new ScanOutcome.Cancelled(), job.outcome().getNow(null));
            bench.simulator.mend();
            bench.await(DeviceStatus.Ready.class::isInstance);
            assertInstanceOf(ScanOutcome.Scanned.class, bench.scan(EsclBench.GLASS));
        }
    }

    @Test
    void cancellingAfterTheEndChangesNothing() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.layOnGlass(SamplePaper.STATEMENT.draw(100));
            var job = bench.scanner.scan(EsclBench.GLASS);
            EsclBench.outcome(job.outcome());

            job.cancel();

            assertInstanceOf(ScanOutcome.Scanned.class, job.outcome().getNow(null));
        }
    }

    @Test
    void closingTheDriverEndsARunningScan() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.STUCK);
            var job = bench.scanner.scan(EsclBench.GLASS);
            bench.await(DeviceStatus.Busy.class::isInstance);

            bench.scanner.close();

            assertInstanceOf(ScanOutcome.NotScanned.class, EsclBench.outcome(job.outcome()));
            assertInstanceOf(DeviceStatus.Closed.class, bench.scanner.status());
        }
    }

    @Test
    void closingInTheMomentItBeginsEndsTheScan() throws Exception {
        try (var bench = EsclBench.ready()) {
            bench.simulator.inflict(ScannerTrouble.STUCK);
            var busy = bench.scanner.onStatus(status -> {
                if (status instanceof DeviceStatus.Busy) {
                    bench.scanner.close();
                }
            });

            try (busy) {
                var job = bench.scanner.scan(EsclBench.GLASS);

                assertInstanceOf(ScanOutcome.NotScanned.class, EsclBench.outcome(job.outcome()));
            }
        }
    }
}
