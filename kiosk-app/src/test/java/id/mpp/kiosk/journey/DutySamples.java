package id.mpp.kiosk.journey;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.journey.DutyState.Part;
import id.mpp.kiosk.journey.IssuedNumber.Fate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Every step and event of staff at the machine, for the table and for pictures.
public final class DutySamples {

    public static final Staff CLERK = new Staff("ab".repeat(32), Staff.Rank.CLERK);
    public static final Badge BADGE = new Badge("PETUGAS-CONTOH-01");
    static final DutyAct VOIDING = new DutyAct.VoidNumber(id(1), "A-021");

    private DutySamples() {
    }

    private static UUID id(int number) {
        return new UUID(0x0192f0c17b1e7c3aL, number);
    }

    public static UUID ticket(int number) {
        return id(number);
    }

    /// On a usual morning.
    public static DutyState state() {
        return new DutyState(List.of(new Part(Part.Kind.PRINTER, Part.Health.LOW,
                "Kertas hampir habis. Siapkan gulungan baru."),
                new Part(Part.Kind.SCANNER, Part.Health.READY, ""),
                new Part(Part.Kind.CARD_READER, Part.Health.ABSENT, ""),
                new Part(Part.Kind.CODE_READER, Part.Health.READY, ""),
                new Part(Part.Kind.NETWORK, Part.Health.TROUBLE, "")),
                List.of(number(4, "A-024", Fate.OPEN), number(3, "A2-007", Fate.PAPERLESS),
                        number(2, "A-022", Fate.VOID), number(1, "A-021", Fate.PRINTED)),
                new DutyState.Post(3, 12, 5, List.of(new DutyState.Aside("parcel-unreadable", "unreadable", 2, false),
                        new DutyState.Aside("damaged", "damaged", 1, true)), ""),
                Optional.empty(), true);
    }

    private static IssuedNumber number(int id, String number, Fate fate) {
        return new IssuedNumber(id(id), number, "dukcapil", "dukcapil.akta-lahir", id == 3, LocalTime.of(9, 10 + id),
                fate);
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Duty.Door", new Duty.Door(Optional.empty()));
        steps.put("Duty.Pin", new Duty.Pin(BADGE, Optional.empty()));
        steps.put("Duty.Knocking", new Duty.Knocking(BADGE, "246810"));
        steps.put("Duty.Panel", new Duty.Panel(CLERK, state(), Optional.empty()));
        steps.put("Duty.Pausing", new Duty.Pausing(CLERK, state()));
        steps.put("Duty.Numbers", new Duty.Numbers(CLERK, state()));
        steps.put("Duty.OneNumber", new Duty.OneNumber(CLERK, state(), id(1)));
        steps.put("Duty.Parcels", new Duty.Parcels(CLERK, state()));
        steps.put("Duty.ForWhom, agency", new Duty.ForWhom(CLERK, state(), Optional.empty()));
        steps.put("Duty.ForWhom, service", new Duty.ForWhom(CLERK, state(), Optional.of("dukcapil")));
        steps.put("Duty.Acting", new Duty.Acting(CLERK, state(), VOIDING));
        return steps;
    }

    static List<Event> events() {
        return List.of(new DutyEvent.DoorAsked(), new DutyEvent.BadgeShown(BADGE), new DutyEvent.BadgeMistyped(),
                new DutyEvent.PinTyped("246810"), new DutyEvent.Admitted(CLERK, state()),
                new DutyEvent.TurnedAway(new DutyRefusal.Wrong(3)), new DutyEvent.StateSeen(DutyState.UNKNOWN),
                new DutyEvent.PauseAsked(), new DutyEvent.NumbersAsked(), new DutyEvent.NumberChosen(id(2)),
                new DutyEvent.ParcelsAsked(), new DutyEvent.PriorityAsked(), new DutyEvent.AgencyChosen("polres"),
                new DutyEvent.ActWanted(new DutyAct.Resume()),
                new DutyEvent.ActEnded(new DutyOutcome(VOIDING, Result.DONE)),
                new DutyEvent.PriorityBegun(Sample.service()));
    }
}
