package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;

/// What numbers are asked for, in the order they will be gone to. Who comes first somewhere comes first everywhere.
///
/// @param services
///            at least one, no agency twice
/// @param booking
///            the number is asked for with it, and not without
/// @param began
///            place of the service the visit began with, which is the one that was applied for
public record Wishes(List<ServiceDefinition> services, boolean priority, Optional<Booking> booking, int began) {

    public Wishes {
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("nothing is wished for");
        }
    }

    /// Without a booking.
    public Wishes(List<ServiceDefinition> services, boolean priority) {
        this(services, priority, Optional.empty(), 0);
    }

    /// A single number.
    public static Wishes of(ServiceDefinition service, boolean priority) {
        return new Wishes(List.of(service), priority);
    }

    /// What the visit began with.
    public ServiceDefinition service() {
        return services.get(began);
    }

    /// All but that one, in their order.
    public List<ServiceDefinition> more() {
        return services.stream().filter(it -> it != service()).toList();
    }

    public boolean single() {
        return services.size() == 1;
    }
}
