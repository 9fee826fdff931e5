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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Whose turn it is, in handed-in time.
class TurnsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant NOON = NINE.plus(Duration.ofHours(3));

    private final Random random = new Random(5);
    private final Turns turns = new Turns(Duration.ofMinutes(5));
    private final Map<ParcelKind, SortedMap<Long, ParcelFile>> spool = new EnumMap<>(ParcelKind.class);
    private long place;
    private int looks;

    private SortedMap<Long, ParcelFile> waiting(ParcelKind kind) {
        return spool.computeIfAbsent(kind, _ -> new TreeMap<>());
    }

    /// As the spool shows it; counts who is looked at.
    private Iterable<ParcelFile> line(ParcelKind kind) {
        return () -> waiting(kind).values().stream().peek(_ -> looks++).iterator();
    }

    private void keep(ParcelFile parcel) {
        waiting(parcel.kind()).put(parcel.place(), parcel);
    }

    private void remove(ParcelFile parcel) {
        waiting(parcel.kind()).remove(parcel.place());
    }

    private ParcelFile made(ParcelKind kind, Instant at) {
        place++;
        var parcel = new ParcelFile(ParcelId.at(at, random), kind, Path.of("parcel-" + place), 1_000, "", place, 0,
                Instant.EPOCH);
        keep(parcel);
        return parcel;
    }

    private ParcelFile postponed(ParcelFile parcel, Instant until) {
        var later = new ParcelFile(parcel.id(), parcel.kind(), parcel.file(), parcel.bytes(), parcel.sha256(),
                parcel.place(), parcel.attempts() + 1, until);
        keep(later);
        return later;
    }

    private ParcelId next(Instant now) {
        return turns.next(this::line, now).orElseThrow().id();
    }

    @Test
    void urgentKindsGoFirstAndEachKindInItsOrder() {
        ParcelFile application = made(ParcelKind.APPLICATION, NINE);
        ParcelFile complaint = made(ParcelKind.COMPLAINT, NINE.plusSeconds(1));
        ParcelFile second = made(ParcelKind.TICKET, NINE.plusSeconds(2));
        ParcelFile third = made(ParcelKind.TICKET, NINE.plusSeconds(3));

        for (ParcelFile expected : List.of(second, third, complaint, application)) {
            assertEquals(expected.id(), next(NOON));
            remove(expected);
        }
        assertEquals(Optional.empty(), turns.next(this::line, NOON));
    }

    @Test
    void applicationInMidUploadStandsAsideForATicketAndForNoOtherApplication() {
        ParcelFile application = made(ParcelKind.APPLICATION, NINE);
        made(ParcelKind.APPLICATION, NINE.plusSeconds(5));
        assertEquals(application.id(), next(NOON));
        assertFalse(turns.standsAside(application, this::line, NOON));

        made(ParcelKind.TICKET, NOON);

        assertTrue(turns.standsAside(application, this::line, NOON));
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
                assertFalse(turns.standsAside(application, this::line, now.plusSeconds(1)), "protected for its slice");
                assertTrue(turns.standsAside(application, this::line, now.plusSeconds(2)), "and no longer");
            } else {
                remove(ticket);
            }
        }

        assertTrue(slices >= 4 && slices <= 7, slices + " slices in two minutes");
    }

    @Test
    void largeApplicationsOfDifferentCitizensTakeTurns() {
        ParcelFile morning = made(ParcelKind.APPLICATION, NINE);
        ParcelFile noon = made(ParcelKind.APPLICATION, NOON);

        assertEquals(morning.id(), next(NOON));
        assertTrue(turns.takesTurns(morning, this::line, NOON.plusSeconds(20)));
        assertEquals(noon.id(), next(NOON.plusSeconds(20)));
        assertEquals(morning.id(), next(NOON.plusSeconds(40)));
    }

    @Test
    void whatMayBeOneCitizensIsNeverOvertaken() {
        ParcelFile first = made(ParcelKind.APPLICATION, NINE);
        made(ParcelKind.APPLICATION, NINE.plus(Turns.SESSION));

        assertEquals(first.id(), next(NOON));
        assertFalse(turns.takesTurns(first, this::line, NOON.plusSeconds(20)));
        postponed(first, NOON.plusSeconds(60));
        assertEquals(Optional.empty(), turns.next(this::line, NOON.plusSeconds(30)), "waits for the one before it");
        assertEquals(Optional.of(NOON.plusSeconds(60)), turns.nextDue(this::line, NOON.plusSeconds(30)));
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

    @Test
    void tenThousandThatWaitAreNotLookedThroughForEachOfThem() {
        ParcelKind[] kinds = ParcelKind.values();
        int parcels = 10_000;
        for (int i = 0; i < parcels; i++) {
            made(kinds[random.nextInt(kinds.length)], NINE.plusMillis(i));
        }
        long before = 0;
        Optional<ParcelFile> next = turns.next(this::line, NOON);
        for (int i = 0; i < parcels; i++) {
            ParcelFile gone = next.orElseThrow();
            assertTrue(gone.kind().ordinal() * 1_000_000L + gone.place() > before, "urgent first, then as put");
            before = gone.kind().ordinal() * 1_000_000L + gone.place();
            remove(gone);
            turns.gone(gone.id());
            next = turns.next(this::line, NOON);
        }

        assertEquals(Optional.empty(), next);
        assertTrue(looks <= 3 * parcels, looks + " looks for " + parcels + " parcels");
    }
}
