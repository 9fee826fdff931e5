package id.mpp.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLedgerTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 23, 9, 14, 5, 0, ZoneOffset.ofHours(7));
    private static final LocalDate TODAY = NOW.toLocalDate();

    private static final int CUTS_AT_ONCE = 16;

    @TempDir
    Path folder;

    @Test
    void powerCutAtAnyByteNeverGivesANumberTwiceAndLeavesNoneInTheAir() throws Exception {
        Path original = folder.resolve("whole");
        List<UUID> ids = writeThreeNumbers(original);
        byte[] bytes = Files.readAllBytes(original.resolve("tickets.journal"));
        // every cut waits for the disk a few times; side by side the disk does most of them at once
        try (var writers = Executors.newFixedThreadPool(CUTS_AT_ONCE)) {
            List<Future<?>> cuts = new ArrayList<>();
            for (int length = 0; length <= bytes.length; length++) {
                byte[] left = Arrays.copyOf(bytes, length);
                cuts.add(writers.submit(() -> goOnAfterCut(left, ids.get(2))));
            }
            for (Future<?> cut : cuts) {
                cut.get();
            }
        }
    }

    private @Nullable Void goOnAfterCut(byte[] left, UUID inTheAir) throws IOException {
        Path cut = folder.resolve("cut" + left.length);
        Files.createDirectories(cut);
        Files.write(cut.resolve("tickets.journal"), left);
        Set<String> before = numbersIn(cut);
        try (var ledger = TicketLedger.open(cut, TODAY)) {
            String fresh = own(ledger, UUID.randomUUID(), NOW);
            assertTrue(before.add(fresh), "number given twice after a cut at byte " + left.length + ": " + fresh);
            assertFalse(ledger.settle(List.of(inTheAir), TicketFate.PRINTED),
                    "what was in the air at byte " + left.length + " stays void");
        }
        return null;
    }

    @Test
    void garbageAfterACutIsPassedOverAndWritingGoesOn() throws IOException {
        writeThreeNumbers(folder);
        Path file = folder.resolve("tickets.journal");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 4096));
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals("A2-004", own(ledger, UUID.randomUUID(), NOW));
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals("A2-005", own(ledger, UUID.randomUUID(), NOW));
        }
    }

    @Test
    void crashWhilePrintingMakesTheNumberVoidAndThatIsReportedOnce() throws IOException {
        var id = UUID.randomUUID();
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            own(ledger, id, NOW);
            ledger.printing(List.of(id));
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals(List.of(TicketFate.VOID),
                    ledger.unreported().stream().map(entry -> entry.fate().orElseThrow()).toList());
            ledger.reported(id);
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals(List.of(), ledger.unreported());
        }
    }

    @Test
    void onlyTheFirstWordAboutANumberCounts() throws IOException {
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            var id = UUID.randomUUID();
            own(ledger, id, NOW);
            assertTrue(ledger.settle(List.of(id), TicketFate.VOID));
            assertFalse(ledger.settle(List.of(id), TicketFate.PRINTED));
        }
    }

    @Test
    void ownSeriesBeginsAnewEveryDayAndForEveryAgency() throws IOException {
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals("A2-001", own(ledger, UUID.randomUUID(), NOW));
            assertEquals("B2-001",
                    ledger.reserveOwn(UUID.randomUUID(), "B", 2, "bpn", "bpn.cek", false, NOW));
            assertEquals("A2-001", own(ledger, UUID.randomUUID(), NOW.plusDays(1)));
        }
    }

    @Test
    void reportedDaysOlderThanAWeekAreForgotten() throws IOException {
        var id = UUID.randomUUID();
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            own(ledger, id, NOW);
            ledger.settle(List.of(id), TicketFate.PRINTED);
            ledger.reported(id);
        }
        TicketLedger.open(folder, TODAY.plusDays(8)).close();
        assertEquals("", Files.readString(folder.resolve("tickets.journal")));
    }

    @Test
    void numbersOfOneSlipAreDecidedInOneLineAndStayTogether() throws IOException {
        List<UUID> slip = List.of(UUID.randomUUID(), UUID.randomUUID());
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            slip.forEach(id -> assertDoesNotThrow(() -> own(ledger, id, NOW)));
            assertTrue(ledger.printing(slip), "an original");
            ledger.settle(slip, TicketFate.PRINTED);
        }
        assertEquals(1, Files.readString(folder.resolve("tickets.journal")).lines()
                .filter(line -> line.contains(" fate ")).count());
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals(slip, ledger.slipOf(slip.get(1)).stream().map(TicketEntry::ticketId).toList());
            assertFalse(ledger.brokenOff());
            assertFalse(ledger.printing(slip), "a copy, also after a restart");
        }
    }

    @Test
    void bookingAskedAboutBeforeACrashIsVoidAndRememberedByItsDigestOnly() throws IOException {
        var id = UUID.randomUUID();
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            ledger.ask(id, "5f3a", NOW);
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertTrue(ledger.brokenOff());
            assertEquals(List.of(id), ledger.voidOf("5f3a"));
            assertEquals(List.of(id), ledger.unreported().stream().map(TicketEntry::ticketId).toList());
            assertEquals(List.of(), ledger.ofDay(TODAY), "nobody ever saw a number");
        }
    }

    @Test
    void numberTakenBackIsReportedOnceMore() throws IOException {
        var id = UUID.randomUUID();
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            own(ledger, id, NOW);
            ledger.settle(List.of(id), TicketFate.PRINTED);
            ledger.reported(id);
            assertTrue(ledger.revoke(List.of(id)));
            assertFalse(ledger.revoke(List.of(id)));
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals(List.of(Optional.of(TicketFate.VOID)),
                    ledger.unreported().stream().map(TicketEntry::fate).toList());
        }
    }

    @Test
    void bookWrittenByAnEarlierProgramIsStillRead() throws IOException {
        var id = UUID.randomUUID();
        try (var journal = Journal.open(folder.resolve("tickets.journal"))) {
            journal.append("reserved " + id + " A-021 dukcapil dukcapil.akta-lahir general " + NOW + " 0");
            journal.append("fate " + id + " PRINTED");
        }
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            assertEquals(List.of("A-021"), ledger.ofDay(TODAY).stream().map(TicketEntry::number).toList());
        }
    }

    private static List<UUID> writeThreeNumbers(Path folder) throws IOException {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var ledger = TicketLedger.open(folder, TODAY)) {
            for (UUID id : ids) {
                own(ledger, id, NOW);
                ledger.printing(List.of(id));
            }
            ledger.settle(List.of(ids.get(0)), TicketFate.PRINTED);
            ledger.reported(ids.get(0));
            ledger.settle(List.of(ids.get(1)), TicketFate.PAPERLESS);
        }
        return ids;
    }

    private static Set<String> numbersIn(Path folder) throws IOException {
        var numbers = new HashSet<String>();
        String text = Files.readString(folder.resolve("tickets.journal"));
        int wholeUntil = text.lastIndexOf('\n') + 1;
        text.substring(0, wholeUntil).lines().filter(line -> line.contains(" reserved "))
                .forEach(line -> numbers.add(line.split(" ", -1)[3]));
        return numbers;
    }

    private static String own(TicketLedger ledger, UUID id, OffsetDateTime takenAt) throws IOException {
        return ledger.reserveOwn(id, "A", 2, "dukcapil", "dukcapil.akta-lahir", false, takenAt);
    }
}
