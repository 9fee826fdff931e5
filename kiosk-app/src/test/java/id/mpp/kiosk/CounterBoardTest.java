package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.sync.QueueState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the centre says of its lines reaches the pages.
class CounterBoardTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"),
            ZoneId.of("Asia/Jakarta"));

    @TempDir
    Path folder;

    private final FakeTime time = new FakeTime();
    private List<QueueState> lines = List.of();
    private int changes;

    @Test
    void aLineTheCentreClosesIsClosedAndThePagesHearOfItOnce() throws IOException {
        try (var ledger = TicketLedger.open(folder, LocalDate.now(MORNING))) {
            var board = board(ledger);
            board.follow();
            time.pass(60);
            assertEquals(0, changes);
            lines = List.of(new QueueState("dukcapil", "A-021", 12, false));
            time.pass(60);
            assertEquals(1, changes);
            assertInstanceOf(Opening.Closed.class, board.of(Sample.service()).opening());
            lines = List.of(new QueueState("dukcapil", "A-021", 12, true));
            time.pass(60);
            assertEquals(2, changes);
            assertTrue(board.of(Sample.service().agency()).givesNumbers());
        }
    }

    @Test
    void aLineWithNoNumberLeftIsFull() throws IOException {
        try (var ledger = TicketLedger.open(folder, LocalDate.now(MORNING))) {
            lines = List.of(new QueueState("dukcapil", "A-021", 12, 0, Optional.empty(), Optional.empty(), true,
                    Optional.empty(), Optional.empty(), Optional.of(0)));
            assertInstanceOf(Opening.QuotaFull.class, board(ledger).of(Sample.service()).opening());
        }
    }

    private CounterBoard board(TicketLedger ledger) {
        var office = new TicketOffice(ledger, new FakeCentre(), MORNING, new Random(7), Duration.ofSeconds(5),
                Counters.always(MORNING.getZone()));
        var catalog = new ServiceCatalog(List.of(Sample.service().agency()), List.of(Sample.service()), List.of(),
                List.of());
        return new CounterBoard(office, catalog, () -> lines, time, () -> changes++);
    }
}
