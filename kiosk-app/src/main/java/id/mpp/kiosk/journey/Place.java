package id.mpp.kiosk.journey;

/// Where in the finder.
public sealed interface Place {

    record Home() implements Place {
    }

    record InAgency(String agencyId) implements Place {
    }

    record InLifeEvent(String lifeEventId) implements Place {
    }

    record Searching() implements Place {
    }

    record AllAgencies() implements Place {
    }

    record AllLifeEvents() implements Place {
    }
}
