package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ParcelKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The stories around the application, one after the other in one hall, as a day brings them.
class HallStoriesTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(50);

    @SuppressWarnings("NullAway.Init") // opened before all
    private static Hall hall;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open("around");
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void somebodyGivesUpInTheMiddleAndNothingIsLeft() throws Exception {
        int before = new Arrivals(hall.farEnds.centre()).count("application");
        hall.plays("batal", 0);
        assertEquals(before, new Arrivals(hall.farEnds.centre()).count("application"));
        assertFalse(hall.kiosk.sync().spool().backlog().waiting().containsKey(ParcelKind.APPLICATION));
        try (var files = Files.walk(hall.folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(it -> !it.toString().contains("catalogue"))
                    .toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("3314106504900002") || content.contains("Siti Rahayu"), file::toString);
            }
        }
    }

    @Test
    void somebodyTakesANumberAndSaysHowItWas() throws Exception {
        hall.plays("survei", 0);
        untilCame("survey");
    }

    @Test
    void somebodyComplainsAndTakesTheNumberAlong() throws Exception {
        hall.plays("pengaduan", 0);
        untilCame("complaint");
    }

    @Test
    void somebodyComesBackAndSeesHowFarItIs() throws Exception {
        hall.plays("lacak", 0);
        assertTrue(new Arrivals(hall.farEnds.centre()).count("application") > 0);
    }

    @Test
    void somebodyVisitsTwoAgenciesWithOnePaper() throws Exception {
        hall.plays("dua-instansi", 0);
    }

    @Test
    void somebodyShowsABooking() throws Exception {
        hall.plays("sudah-pesan", 0);
    }

    @Test
    void staffPrintATicketAgain() throws Exception {
        hall.plays("petugas", 0);
        untilCame("audit");
    }

    private static void untilCame(String kind) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (new Arrivals(hall.farEnds.centre()).count(kind) == 0) {
            assertTrue(System.nanoTime() < end, () -> "no parcel of kind " + kind + " has come");
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
