package id.mpp.sandbox;

import id.mpp.sandbox.api.StickImport.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs the sandbox for people. Ends with Ctrl-C.
///
/// ```
/// SandboxMain [port] [jdbcUrl] [publicBase]
/// SandboxMain --config <file.toml>
/// SandboxMain import <folder> [jdbcUrl]
/// ```
///
/// With a public base, `http://192.168.1.20:8080`, it listens on all addresses, so that a phone in the same network can
/// open the sign-in page. The file is described in [SandboxFile]. `import` takes parcels over from a stick, says what
/// became of each file, and ends with 1 if one was refused; it needs the database of the centre, which must not be in
/// use when it is an H2 file.
public final class SandboxMain {

    private static final int USUAL_PORT = 8080;

    private SandboxMain() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 1 && args[0].equals("import")) {
            System.exit(take(Path.of(args[1]), args.length > 2 ? Optional.of(args[2]) : Optional.empty()));
        }
        Sandbox sandbox = Sandbox.start(args.length == 2 && args[0].equals("--config")
                ? SandboxFile.read(Path.of(args[1]))
                : byArguments(args));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        System.out.println("Central service (sandbox): " + sandbox.base());
        System.out.println("Enrolment code:            " + sandbox.enrolmentCode());
        sandbox.authorityPem().ifPresent(pem -> System.out.println("Trust this authority:\n" + pem));
    }

    private static SandboxConfig byArguments(String[] args) {
        SandboxConfig config = SandboxConfig.inMemory()
                .withPort(args.length > 0 ? Integer.parseInt(args[0]) : USUAL_PORT);
        if (args.length > 1) {
            config = config.withJdbcUrl(args[1]);
        }
        if (args.length > 2) {
            config = config.withHost("0.0.0.0", Optional.of(URI.create(args[2])));
        }
        return config;
    }

    private static int take(Path folder, Optional<String> jdbcUrl) throws IOException {
        SandboxConfig config = SandboxConfig.inMemory();
        if (jdbcUrl.isPresent()) {
            config = config.withJdbcUrl(jdbcUrl.get());
        }
        try (Sandbox sandbox = Sandbox.start(config)) {
            List<Outcome> outcomes = sandbox.importStick(folder);
            int refused = 0;
            for (Outcome outcome : outcomes) {
                refused += switch (outcome) {
                    case Outcome.Taken(Path file, String receipt, boolean again) -> {
                        System.out.println((again ? "had it   " : "taken    ") + file.getFileName() + "  " + receipt);
                        yield 0;
                    }
                    case Outcome.Refused(Path file, String why) -> {
                        System.out.println("refused  " + file.getFileName() + "  " + why);
                        yield 1;
                    }
                };
            }
            System.out.println(outcomes.size() - refused + " taken, " + refused + " refused");
            return refused == 0 ? 0 : 1;
        }
    }
}
