package id.mpp.sync;

import java.nio.file.Path;

/// One version of the catalogue, kept on this disk until it is closed: an application ends on the version it began
/// with, whatever has come since.
public interface CatalogueLease extends AutoCloseable {

    String version();

    /// A folder of `<agency>/<service>/`; read only.
    Path services();

    @Override
    void close();
}
