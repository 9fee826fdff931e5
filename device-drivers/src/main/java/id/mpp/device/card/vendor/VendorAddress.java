package id.mpp.device.card.vendor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Where the vendor's service is: `vendor:http://127.0.0.1:<port>` or `vendor:http://[::1]:<port>`, with a path if it
/// has one. Only this machine: what a card says of a citizen crosses no network in clear. A name, even `localhost`, is
/// not taken, because a file may lead it elsewhere.
record VendorAddress(URI base) {

    static final String EXPECTED = "expected vendor:http://127.0.0.1:<port>/<path>; the service has to run on this "
            + "machine";

    private static final String PREFIX = "vendor:";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]");

    static Optional<VendorAddress> parse(String address) {
        if (!address.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address.substring(PREFIX.length()));
            boolean right = "http".equals(uri.getScheme()) && uri.getHost() != null
                    && THIS_MACHINE.contains(uri.getHost()) && uri.getPort() > 0 && uri.getPort() < 65_536
                    && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return right ? Optional.of(new VendorAddress(withoutSlash(uri))) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static URI withoutSlash(URI uri) {
        var text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    URI at(String pathAndQuery) {
        return URI.create(base + pathAndQuery);
    }
}
