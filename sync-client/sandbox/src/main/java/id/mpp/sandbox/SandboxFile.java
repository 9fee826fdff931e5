package id.mpp.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The `[sandbox]` table of a TOML file.
///
/// | key | meaning |
/// |---|---|
/// | `port`, `jdbc-url`, `public-base` | as the arguments of the same kind |
/// | `services` | folder that is published as the catalogue |
/// | `halls` | nine kiosks each |
/// | `tls` | `true`: listens with TLS by a test authority |
/// | `misbehave` | how it fails from the start, a name of [Misbehaviour.Mode] |
public final class SandboxFile {

    private static final Set<String> KEYS = Set.of("port", "jdbc-url", "public-base", "services", "halls", "tls",
            "misbehave");

    private SandboxFile() {
    }

    /// @throws IOException
    ///             when there is no such file, it is not TOML, or it says something that is not understood
    public static SandboxConfig read(Path file) throws IOException {
        TomlParseResult toml = Toml.parse(file);
        if (toml.hasErrors()) {
            throw new IOException(file.getFileName() + ": " + toml.errors().getFirst());
        }
        @Nullable
        TomlTable table = toml.getTable("sandbox");
        if (table == null) {
            throw new IOException(file.getFileName() + ": has no [sandbox]");
        }
        for (String key : table.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IOException(file.getFileName() + ": [sandbox] knows no " + key + "; it knows " + KEYS);
            }
        }
        return config(table);
    }

    private static SandboxConfig config(TomlTable table) throws IOException {
        SandboxConfig config = SandboxConfig.inMemory().withPort((int) table.getLong("port", () -> 8080))
                .withHalls((int) table.getLong("halls", () -> 1));
        @Nullable
        String jdbcUrl = table.getString("jdbc-url");
        config = jdbcUrl == null ? config : config.withJdbcUrl(jdbcUrl);
        @Nullable
        String base = table.getString("public-base");
        config = base == null ? config : config.withHost("0.0.0.0", Optional.of(URI.create(base)));
        @Nullable
        String services = table.getString("services");
        config = services == null ? config : config.withServices(Path.of(services));
        config = table.getBoolean("tls", () -> false) ? config.withTls() : config;
        String mode = table.getString("misbehave", () -> "none");
        return config.withMisbehaviour(Misbehaviour.always(Misbehaviour.Mode.of(mode)
                .orElseThrow(() -> new IOException("[sandbox] misbehave: there is no way called " + mode))));
    }
}
