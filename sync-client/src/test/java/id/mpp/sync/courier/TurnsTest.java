package id.mpp.sync.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.spool.ParcelFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whose turn it is, in handed-in time.
class TurnsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));

    private final Random random = new Random(5);
    private final Turns turns = new Turns(Duration.ofMinutes(5));
    private final List<ParcelFile> spool = new ArrayList<>();
    private long place;

    private ParcelFile made(ParcelKind kind, Instant at) {
        place++;
        var parcel = new ParcelFile(ParcelId.at(at, random), kind, Path.of("parcel-" + place), 1_000, "", place, 0,
                Instant.EPOCH);
        spool.add(parcel);
        return parcel;
    }

    private ParcelFile postponed(ParcelFile parcel, Instant until) {
        spool.remove(parcel);
        var later = new ParcelFile(parcel.id(), parcel.kind(), parcel.file(), parcel.bytes(), parcel.sha256(),
                parcel.place(), parcel.attempts() + 1, until);
        spool.add(later);
        return later;
    }

    private ParcelId next(Instant now) {
        return turns.next(spool, now).orElseThrow().id();
    }

    @Test
    void urgentKindsGoFirstAndEachKindInItsOrder() {
        ParcelFile application = made(ParcelKind.APPLICATION, NINE);
        ParcelFile complaint = made(ParcelKind.COMPLAINT, NINE.plusSeconds(1));
        ParcelFile second = made(ParcelKind.TICKET, NINE.plusSeconds(2));
        ParcelFile third = made(ParcelKind.TICKET, NINE.plusSeconds(3));

        for (ParcelFile expected : List.of(second, third, complaint, application)) {
            assertEquals(expected.id(), next(NOON));
            spool.remove(expected);
        }
        assertEquals(Optional.empty(), turns.next(spool, NOON));
    }

    @Test
    void applicationInMidUploadStandsAsideForATicketAndForNoOtherApplication() {
        ParcelFile application = made(ParcelKind.APPLICATION, NINE);
        made(ParcelKind.APPLICATION, NINE.plusSeconds(5));
        assertEquals(application.id(), next(NOON));
        assertFalse(turns.standsAside(application, spool, NOON));

        made(ParcelKind.TICKET, NOON);

        assertTrue(turns.standsAside(application, spool, NOON));
    }

    @Test
    void endlessTicketsLeaveAnApplicationItsSlice() {
        ParcelFile application = made(ParcelKind.APPLICATION, NINE);
        int slices = 0;
        Instant now = NOON;
        for (int second = 0; second < 120; second++) {
            now = now.plusSeconds(1);
            ParcelFile ticket = made(ParcelKind.TICKET, now);
            if (next(now).equals(application.id())) {
                slices++;
                assertFalse(turns.standsAside(application, spool, now.plusSeconds(1)), "protected for its slice");
                assertTrue(turns.standsAside(application, spool, now.plusSeconds(2)), "and no longer");
            } else {
                spool.remove(ticket);
            }
        }

        assertTrue(slices >= 4 && slices <= 7, slices + " slices in two minutes");
    }

    @Test
    void largeApplicationsOfDifferentCitizensTakeTurns() {
        ParcelFile morning = made(ParcelKind.APPLICATION, NINE);
        ParcelFile noon = made(ParcelKind.APPLICATION, NOON);

        assertEquals(morning.id(), next(NOON));
        assertTrue(turns.takesTurns(morning, spool, NOON.plusSeconds(20)));
        assertEquals(noon.id(), next(NOON.plusSeconds(20)));
        assertEquals(morning.id(), next(NOON.plusSeconds(40)));
    }

    @Test
    void whatMayBeOneCitizensIsNeverOvertaken() {
        ParcelFile first = made(ParcelKind.APPLICATION, NINE);
        made(ParcelKind.APPLICATION, NINE.plus(Turns.SESSION));

        assertEquals(first.id(), next(NOON));
        assertFalse(turns.takesTurns(first, spool, NOON.plusSeconds(20)));
        postponed(first, NOON.plusSeconds(60));
        assertEquals(Optional.empty(), turns.next(spool, NOON.plusSeconds(30)), "waits for the one before it");
        assertEquals(Optional.of(NOON.plusSeconds(60)), turns.nextDue(spool, NOON.plusSeconds(30)));
    }

    @Test
    void parcelThatFailsAloneAgainAndAgainStopsNobodyForEver() {
        ParcelFile sick = made(ParcelKind.TICKET, NINE);
        ParcelFile well = made(ParcelKind.TICKET, NINE.plusSeconds(1));
        for (int i = 0; i < Turns.STRIKES; i++) {
            assertEquals(sick.id(), next(NOON));
            turns.failed(sick.id());
        }
        postponed(sick, NOON.plusSeconds(60));

        assertEquals(well.id(), next(NOON));
    }

    @Test
    void clockSetBackByAnHourHoldsNothingForAnHour() {
        ParcelFile parcel = postponed(made(ParcelKind.TICKET, NOON), NOON.plusSeconds(3));

        assertEquals(parcel.id(), next(NOON.minus(Duration.ofHours(1))));
    }
}
