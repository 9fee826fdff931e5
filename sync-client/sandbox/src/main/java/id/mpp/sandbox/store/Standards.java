package id.mpp.sandbox.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Until when applications are promised: by each service's own standard where the centre knows the services it offers,
/// else by one span for all, which the counter's pages then call so.
public final class Standards {

    private final ZoneId zone;
    private final ProcessingTime otherwise;
    private volatile Map<String, ProcessingTime> known = Map.of();

    /// @param otherwise
    ///            for a service whose standard is not known
    public Standards(ZoneId zone, ProcessingTime otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    /// From now on these, by service id, `dukcapil.akta-lahir`. What is promised already stays so.
    public void learn(Map<String, ProcessingTime> standards) {
        known = Map.copyOf(standards);
    }

    /// Whether what an application was promised is its service's own standard, not the span for all.
    public boolean isPromisedByItsOwn(Applications.Application application) {
        return Optional.ofNullable(known.get(application.serviceId()))
                .map(own -> own.after(application.receivedAt(), zone)).equals(application.dueAt());
    }

    Instant due(String serviceId, Instant received) {
        return known.getOrDefault(serviceId, otherwise).after(received, zone);
    }
}
