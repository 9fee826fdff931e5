package id.mpp.sync.enrolment;

import java.net.URI;

/// Addresses below a base address, whether that ends in a slash or not.
public final class Endpoints {

    private Endpoints() {
    }

    /// @param path
    ///            without leading slash, `v1/queues`
    public static URI at(URI base, String path) {
        String text = base.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + path);
    }
}
