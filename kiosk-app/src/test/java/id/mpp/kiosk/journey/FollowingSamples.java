package id.mpp.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every step and event of the way back to an application, for the table.
final class FollowingSamples {

    private FollowingSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("Following.Asking", new Following.Asking());
        return steps;
    }

    static List<Event> events() {
        return List.of(new FollowingEvent.StatusAsked());
    }
}
