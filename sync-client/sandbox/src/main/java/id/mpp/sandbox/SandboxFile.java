package id.mpp.sandbox;

import id.mpp.sandbox.Misbehaviour.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/// The `[sandbox]` table of a TOML file; other tables are somebody else's.
///
/// | key | meaning | else |
/// |---|---|---|
/// | `port` | 0 to 65535, 0 takes any free one | 8080 |
/// | `jdbc-url` | `jdbc:h2:…` or `jdbc:postgresql:…` | in memory |
/// | `public-base` | `http://192.168.1.20:8080`: listens on all addresses, and links say this | loopback only |
/// | `services` | folder that is published as the catalogue; a relative one lies beside the file | none is |
/// | `halls` | 1 to 1000, nine kiosks each | 1 |
/// | `tls` | `true`: listens with TLS by a test authority | `false` |
/// | `misbehave` | how it fails from the start, a name of [Misbehaviour.Mode] such as `lost-reply` | `none` |
public final class SandboxFile {

    private static final String TABLE = "sandbox";
    private static final Set<String> KEYS = new TreeSet<>(Set.of("port", "jdbc-url", "public-base", "services", "halls",
            "tls", "misbehave"));

    private final Path file;
    private final TomlParseResult toml;
    private final List<String> faults = new ArrayList<>();

    private SandboxFile(Path file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    /// @throws IOException
    ///             when there is no such file, it is not TOML, or something in it is not understood; the message has a
    ///             line `file:line: key: what is wrong; allowed: …` for each fault
    public static SandboxConfig read(Path file) throws IOException {
        SandboxFile reading;
        try {
            reading = new SandboxFile(file, Toml.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": is not there; allowed: a TOML file with a table [sandbox]", e);
        }
        SandboxConfig config = reading.toml.hasErrors() ? reading.notToml() : reading.config();
        if (!reading.faults.isEmpty()) {
            throw new IOException(String.join("\n", reading.faults));
        }
        return config;
    }

    private SandboxConfig notToml() {
        toml.errors().forEach(error -> faults
                .add(file + ":" + error.position().line() + ": this is not TOML: " + error.getMessage()));
        return SandboxConfig.inMemory();
    }

    private SandboxConfig config() {
        if (!toml.isTable(TABLE)) {
            faults.add(file + ": has no table [sandbox]; allowed: " + String.join(", ", KEYS) + " below [sandbox]");
            return SandboxConfig.inMemory();
        }
        for (String key : toml.getTableOrEmpty(TABLE).keySet()) {
            if (!KEYS.contains(key)) {
                fault(key, "is unknown; allowed: " + String.join(", ", KEYS));
            }
        }
        SandboxConfig config = SandboxConfig.inMemory().withPort(whole("port", 0, 65_535, 8080))
                .withHalls(whole("halls", 1, 1_000, 1));
        boolean tls = value("tls", Boolean.class, "true or false").orElse(false);
        config = tls ? config.withTls() : config;
        config = text("jdbc-url").filter(this::isDatabase).map(config::withJdbcUrl).orElse(config);
        SandboxConfig listening = config;
        config = text("public-base").flatMap(text -> base(text, tls))
                .map(base -> listening.withHost("0.0.0.0", Optional.of(base))).orElse(config);
        config = text("services").flatMap(this::services).map(config::withServices).orElse(config);
        return config.withMisbehaviour(
                Misbehaviour.always(text("misbehave").flatMap(text -> mode(text, tls)).orElse(Mode.NONE)));
    }

    private boolean isDatabase(String url) {
        boolean known = url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:");
        if (!known) {
            // not repeated here: it may hold a password
            fault("jdbc-url", "names a database that is not known; allowed: jdbc:h2:file:<file>,"
                    + " jdbc:postgresql://<host>/<database>?user=<user>");
        }
        return known;
    }

    private Optional<URI> base(String text, boolean tls) {
        String scheme = tls ? "https" : "http";
        String allowed = "; allowed: " + scheme + "://<host>:<port> without a path, as tls is " + tls;
        try {
            URI base = URI.create(text.replaceFirst("/$", ""));
            if (scheme.equals(base.getScheme()) && base.getHost() != null && base.getRawPath().isEmpty()
                    && base.getRawQuery() == null && base.getRawUserInfo() == null) {
                return Optional.of(base);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        fault("public-base", "\"" + text + "\" is no address of a centre" + allowed);
        return Optional.empty();
    }

    private Optional<Path> services(String text) {
        Path folder = file.toAbsolutePath().resolveSibling(text).normalize();
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            if (walk.anyMatch(each -> each.endsWith("service.json"))) {
                return Optional.of(folder);
            }
        } catch (IOException _) {
            // said below
        }
        fault("services", "\"" + text + "\" holds no services; allowed: a folder of <agency>/<service>/service.json");
        return Optional.empty();
    }

    private Optional<Mode> mode(String text, boolean tls) {
        Optional<Mode> mode = Mode.of(text);
        if (mode.isEmpty()) {
            fault("misbehave", "\"" + text + "\" is not known; allowed: " + Stream.of(Mode.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ")));
        } else if (mode.get() == Mode.EXPIRED_CERTIFICATE && !tls) {
            fault("misbehave", "there is no certificate to expire; allowed: expired-certificate with tls = true");
        }
        return mode;
    }

    private int whole(String key, int least, int most, int otherwise) {
        String allowed = "a whole number from " + least + " to " + most;
        Optional<Long> number = value(key, Long.class, allowed);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            fault(key, number.get() + " is out of bounds; allowed: " + allowed);
            return otherwise;
        }
        return number.map(Long::intValue).orElse(otherwise);
    }

    private Optional<String> text(String key) {
        Optional<String> text = value(key, String.class, "a text in quotes");
        if (text.isPresent() && text.get().isBlank()) {
            fault(key, "is empty; allowed: a text in quotes, or no such line");
            return Optional.empty();
        }
        return text;
    }

    private <T> Optional<T> value(String key, Class<T> kind, String allowed) {
        @Nullable
        Object value = toml.get(List.of(TABLE, key));
        if (value != null && !kind.isInstance(value)) {
            fault(key, "is of the wrong kind; allowed: " + allowed);
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(kind::cast);
    }

    private void fault(String key, String wrong) {
        @Nullable
        TomlPosition position = toml.inputPositionOf(List.of(TABLE, key));
        faults.add(file + (position == null ? "" : ":" + position.line()) + ": key 'sandbox." + key + "': " + wrong);
    }
}
