package id.mpp.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one hall has of a catalogue that is the same for many halls.
///
/// @param desks
///            the agencies that are there, in the order they are shown; empty where all of the catalogue's are
/// @param without
///            ids of services this hall does not have
/// @param popular
///            ids of the services shown first; empty where the catalogue says them
public record Offer(List<Desk> desks, Set<String> without, List<String> popular) {

    /// The whole catalogue as it is.
    public static final Offer EVERYTHING = new Offer(List.of(), Set.of(), List.of());

    public Offer {
        desks = List.copyOf(desks);
        without = Set.copyOf(without);
        popular = List.copyOf(popular);
    }

    /// One agency in the hall.
    ///
    /// @param counter
    ///            where it is, as on the sign above it: `Loket 3`
    /// @param presence
    ///            when it is there, where the hall knows better than the catalogue
    public record Desk(String agency, Optional<String> counter, Presence presence) {

        private Agency of(Agency known) {
            var words = counter.map(it -> known.words().with("counter", it)).orElse(known.words());
            return new Agency(known.id(), known.queuePrefix(), known.icon(), known.presence().unless(presence), words);
        }
    }

    /// What of `all` is on offer here.
    public ServiceCatalog of(ServiceCatalog all) {
        var agencies = desks.isEmpty()
                ? all.agencies()
                : desks.stream().flatMap(desk -> all.agency(desk.agency()).map(desk::of).stream()).toList();
        var byId = agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        var services = all.services().stream().filter(it -> !without.contains(it.id()))
                .flatMap(it -> Optional.ofNullable(byId.get(it.agency().id())).map(it::at).stream()).toList();
        var ids = services.stream().map(ServiceDefinition::id).collect(Collectors.toSet());
        var found = services.stream().flatMap(it -> it.lifeEvents().stream()).collect(Collectors.toSet());
        return new ServiceCatalog(agencies, services,
                all.lifeEvents().stream().filter(event -> found.contains(event.id())).toList(),
                (popular.isEmpty() ? all.popular() : popular).stream().filter(ids::contains).toList());
    }

    /// Ids named here that `all` does not have: typing errors, or of another catalogue.
    public List<String> unknown(ServiceCatalog all) {
        var agencies = all.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        var services = all.services().stream().map(ServiceDefinition::id).collect(Collectors.toSet());
        var unknown = new ArrayList<String>();
        desks.stream().map(Desk::agency).filter(id -> !agencies.contains(id)).forEach(unknown::add);
        Stream.concat(without.stream().sorted(), popular.stream()).filter(id -> !services.contains(id))
                .forEach(unknown::add);
        return unknown;
    }
}
