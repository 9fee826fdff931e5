package id.mpp.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every step and event of staff at the machine, for the table.
final class DutySamples {

    private DutySamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Duty.Door", new Duty.Door());
        return steps;
    }

    static List<Event> events() {
        return List.of(new DutyEvent.DoorAsked());
    }
}
