package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.service.ServiceCatalog;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came out of the service folders, and what was wrong with them.
///
/// @param examples
///            one fictitious citizen for each service, by service id; for demonstrations and tests
/// @param faults
///            all of them, in the order of the files; empty when everything is in order
public record LoadedServices(ServiceCatalog catalog, Site site, Map<String, ExampleWalk> examples,
        List<Fault> faults) {

    public LoadedServices {
        examples = Map.copyOf(examples);
        faults = List.copyOf(faults);
    }

    public Optional<ExampleWalk> example(String serviceId) {
        return Optional.ofNullable(examples.get(serviceId));
    }

    /// Which hall this is, where the kiosk's own configuration does not say.
    ///
    /// @param hall
    ///            `Mal Pelayanan Publik`
    /// @param place
    ///            `Kabupaten Sragen`
    /// @param hours
    ///            what the catalogue says for every hall: public holidays above all
    public record Site(String hall, String place, ZoneId zone, HallHours hours) {
    }
}
