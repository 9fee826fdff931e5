package id.mpp.kiosk.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Everything on offer.
///
/// @param lifeEvents
///            in the order they are shown
/// @param popular
///            ids of the services shown first
public record ServiceCatalog(List<Agency> agencies, List<ServiceDefinition> services, List<LifeEvent> lifeEvents,
        List<String> popular) {

    public ServiceCatalog {
        agencies = List.copyOf(agencies);
        services = List.copyOf(services);
        lifeEvents = List.copyOf(lifeEvents);
        popular = List.copyOf(popular);
    }

    /// @param words
    ///            key: `name`, in everyday words ("Punya anak")
    public record LifeEvent(String id, String icon, Words words) {
    }

    public Optional<ServiceDefinition> service(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    public Optional<Agency> agency(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /// What is asked for most stands first, the rest in the agency's own order.
    public List<ServiceDefinition> ofAgency(String id) {
        return popularFirst(service -> service.agency().id().equals(id));
    }

    /// What is asked for most stands first, the rest in the order of agencies and services.
    public List<ServiceDefinition> ofLifeEvent(String id) {
        return popularFirst(service -> service.lifeEvents().contains(id));
    }

    private List<ServiceDefinition> popularFirst(Predicate<ServiceDefinition> listed) {
        return services.stream().filter(listed).sorted(Comparator.comparingInt(service -> {
            var place = popular.indexOf(service.id());
            return place < 0 ? popular.size() : place;
        })).toList();
    }
}
