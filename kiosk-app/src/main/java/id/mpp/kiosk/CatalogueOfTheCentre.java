package id.mpp.kiosk;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.sync.CatalogueLease;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The services the centre sends: read as this kiosk reads its own before they count, used from the next start on, so
/// that whatever is begun ends on the version it began with.
final class CatalogueOfTheCentre {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueOfTheCentre.class);

    private CatalogueOfTheCentre() {
    }

    /// The first thing wrong with a services folder, for staff at the centre; empty when all of it can be used.
    static Optional<String> wrongWith(Path folder) {
        return wrongWith(ServiceFolders.read(folder));
    }

    private static Optional<String> wrongWith(LoadedServices services) {
        if (!services.faults().isEmpty()) {
            int more = services.faults().size() - 1;
            return Optional.of(services.faults().getFirst() + (more > 0 ? ", and " + more + " more" : ""));
        }
        return services.catalog().services().isEmpty() ? Optional.of("there is no service in it") : Optional.empty();
    }

    /// What the centre sent, or what came with this machine where it sent nothing or its files have been damaged since.
    static LoadedServices orElse(Optional<CatalogueLease> sent, Supplier<LoadedServices> own) {
        if (sent.isEmpty()) {
            return own.get();
        }
        LoadedServices services = ServiceFolders.read(sent.get().services());
        Optional<String> wrong = wrongWith(services);
        if (wrong.isPresent()) {
            LOG.error("Catalogue {} is not used: {}", sent.get().version(), wrong.get());
            return own.get();
        }
        LOG.info("Catalogue {} of the centre", sent.get().version());
        return services;
    }
}
