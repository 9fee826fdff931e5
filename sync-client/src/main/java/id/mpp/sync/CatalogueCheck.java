package id.mpp.sync;

import java.nio.file.Path;
import java.util.Optional;

/// Reads a catalogue as the kiosk would, before it counts.
public interface CatalogueCheck {

    /// @param services
    ///            a folder of `<agency>/<service>/`
    /// @return what is wrong with it, in a few words for staff; empty when it can be used
    Optional<String> wrongWith(Path services);
}
