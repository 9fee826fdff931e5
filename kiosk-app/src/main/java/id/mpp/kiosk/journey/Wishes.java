package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;

/// What numbers are asked for, in the order they will be gone to. Who comes first somewhere comes first everywhere.
///
/// @param services
///            at least one, no agency twice
public record Wishes(List<ServiceDefinition> services, boolean priority) {

    public Wishes {
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("nothing is wished for");
        }
    }

    /// A single number.
    public static Wishes of(ServiceDefinition service, boolean priority) {
        return new Wishes(List.of(service), priority);
    }

    public ServiceDefinition first() {
        return services.getFirst();
    }

    public boolean single() {
        return services.size() == 1;
    }
}
