package id.mpp.kiosk.screen.visit;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be added to a visit: agencies that give numbers now and are not in it yet, and their services.
final class AddModel {

    private final ServiceCatalog catalog;
    private final Function<Agency, Standing> counter;
    private Optional<Visiting.Adding> step = Optional.empty();

    AddModel(ServiceCatalog catalog, Function<Agency, Standing> counter) {
        this.catalog = catalog;
        this.counter = counter;
    }

    void arrive(Visiting.Adding arrived) {
        step = Optional.of(arrived);
    }

    Optional<Step.ChoosingQueue> from() {
        return step.map(Visiting.Adding::from);
    }

    boolean afterSending() {
        return from().flatMap(Step.ChoosingQueue::receipt).isPresent();
    }

    Optional<Agency> agency() {
        return step.flatMap(Visiting.Adding::agencyId)
                .flatMap(id -> catalog.agencies().stream().filter(it -> it.id().equals(id)).findFirst());
    }

    List<Agency> agencies() {
        return catalog.agencies().stream()
                .filter(agency -> from().stream().flatMap(it -> it.services().stream())
                        .noneMatch(it -> it.agency().id().equals(agency.id())))
                .filter(agency -> !services(agency.id()).isEmpty() && counter(agency).givesNumbers()).toList();
    }

    List<ServiceDefinition> services() {
        return agency().map(it -> services(it.id())).orElse(List.of());
    }

    List<ServiceDefinition> services(String agencyId) {
        return catalog.services().stream().filter(it -> it.agency().id().equals(agencyId)).toList();
    }

    Standing counter(Agency agency) {
        return counter.apply(agency);
    }

    void clear() {
        step = Optional.empty();
    }
}
