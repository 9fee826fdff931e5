package id.mpp.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every step and event of a booking, for the table.
final class CheckInSamples {

    private CheckInSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("CheckingIn.Asking", new CheckingIn.Asking());
        return steps;
    }

    static List<Event> events() {
        return List.of(new CheckInEvent.CheckInAsked());
    }
}
