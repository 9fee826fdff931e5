package id.mpp.kiosk;

import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the QR on a leaflet stands for: `mpp:dukcapil.akta-lahir`, or a web address that ends in
/// `/layanan/dukcapil.akta-lahir` and so is of use to a phone as well. The host is not looked at: nothing is ever
/// opened, the id is only looked up here.
final class LeafletCodes implements Function<String, Optional<ServiceDefinition>> {

    /// No id is longer; whoever holds up a novel gets no work done here.
    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("(?:mpp:|https?://[^\\s?#]+/layanan/)([a-z0-9.-]+)/?");

    private final ServiceCatalog catalog;

    LeafletCodes(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<ServiceDefinition> apply(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        var form = FORM.matcher(code.strip());
        return form.matches() ? catalog.service(form.group(1)) : Optional.empty();
    }
}
