package id.mpp.device.scanner.escl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Where a scanner is, as the configuration says it.
sealed interface EsclAddress {

    /// What is allowed, for the one who wrote something else.
    String ALLOWED = "expected escl:http://<host>[:<port>]/eSCL, escl:mdns, escl:mdns?uuid=<its UUID> "
            + "or escl:mdns?name=<its name>";

    /// Always there: `escl:http://192.0.2.8/eSCL`.
    record Fixed(HttpUrl root) implements EsclAddress {
    }

    /// Wherever it announces itself: `escl:mdns?uuid=…`, `escl:mdns?name=…`, or the only one there is: `escl:mdns`.
    record Announced(Optional<String> uuid, Optional<String> name) implements EsclAddress {

        boolean means(AnnouncedScanner scanner) {
            return uuid.map(it -> it.equals(scanner.uuid())).orElse(true)
                    && name.map(it -> it.equalsIgnoreCase(scanner.name())).orElse(true);
        }

        /// Is the first that fits the one? Otherwise all have to be heard, to know that there is only one.
        boolean certain() {
            return uuid.isPresent() || name.isPresent();
        }

        @Override
        public String toString() {
            return uuid.map(it -> "with the UUID " + it).or(() -> name.map(it -> "called \"" + it + "\""))
                    .orElse("on this network");
        }
    }

    static Optional<EsclAddress> parse(String address) {
        var announced = Forms.ANNOUNCED.matcher(address);
        if (announced.matches()) {
            return Optional.of(new Announced(Optional.ofNullable(announced.group(1)).map(EsclAddress::plainUuid),
                    Optional.ofNullable(announced.group(2))));
        }
        return address.startsWith(Forms.PREFIX)
                ? Optional.ofNullable(HttpUrl.parse(address.substring(Forms.PREFIX.length()))).map(Fixed::new)
                : Optional.empty();
    }

    /// Scanners write theirs with `urn:uuid:` or without, in small letters or not.
    static String plainUuid(String uuid) {
        return uuid.strip().toLowerCase(Locale.ROOT).replace("urn:uuid:", "");
    }

    /// The two ways to write it.
    final class Forms {

        private static final String PREFIX = "escl:";
        private static final Pattern ANNOUNCED = Pattern
                .compile("escl:mdns(?:\\?uuid=((?:urn:uuid:)?[0-9a-fA-F-]{8,45})|\\?name=(\\S[^?&=]*))?");

        private Forms() {
        }
    }
}
