package id.mpp.sandbox;

import id.mpp.sandbox.api.StickImport.Outcome;
import id.mpp.sandbox.api.StickImport.Why;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs the sandbox for people. Ends with Ctrl-C.
///
/// ```
/// SandboxMain [port] [jdbcUrl] [publicBase]
/// SandboxMain --config <file.toml>
/// SandboxMain import <folder> <jdbcUrl>
/// SandboxMain import <folder> --config <file.toml>
/// ```
///
/// With a public base, `http://192.168.1.20:8080`, it listens on all addresses, so that a phone in the same network can
/// open the sign-in page. The file is described in [SandboxFile]. `import` takes parcels over from a stick into the
/// database of the centre, which must not be in use when it is an H2 file, and says what became of each file.
///
/// Ends with 1 if a file of a stick was refused, with 2 if nothing could be done; what to do is said.
public final class SandboxMain {

    private static final int USUAL_PORT = 8080;
    private static final int REFUSED = 1;
    private static final int NOTHING_DONE = 2;
    private static final String CONFIG = "--config";
    private static final String USAGE = """
            usage: sandbox [port] [jdbcUrl] [publicBase]
                   sandbox --config <file.toml>
                   sandbox import <folder of the stick> <jdbcUrl of the centre>
                   sandbox import <folder of the stick> --config <file.toml>""";

    private SandboxMain() {
    }

    public static void main(String[] args) {
        int end = run(List.of(args), System.out, System.err);
        if (end != 0 || args.length > 0 && args[0].equals("import")) {
            System.exit(end);
        }
    }

    /// @return what the process ends with; 0 also when the sandbox runs on
    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            if (!words.isEmpty() && words.getFirst().equals("import")) {
                return take(words, out);
            }
            serve(words.size() == 2 && words.getFirst().equals(CONFIG)
                    ? SandboxFile.read(Path.of(words.get(1)))
                    : byArguments(words), out);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n" + USAGE);
        } catch (IOException e) {
            err.println(e.getMessage());
        } catch (RuntimeException e) {
            // the port is taken, the database is in use: the library's own words name it best
            err.println(e.getMessage() + Optional.ofNullable(e.getCause()).map(cause -> ": " + cause.getMessage())
                    .orElse(""));
        }
        return NOTHING_DONE;
    }

    private static void serve(SandboxConfig config, PrintStream out) {
        Sandbox sandbox = Sandbox.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        out.println("Central service (sandbox): " + sandbox.base());
        out.println("Enrolment code:            " + sandbox.enrolmentCode());
        sandbox.authorityPem().ifPresent(pem -> out.println("Trust this authority:\n" + pem));
    }

    private static SandboxConfig byArguments(List<String> words) {
        if (words.size() > 3) {
            throw new IllegalArgumentException("there are more words than are understood");
        }
        SandboxConfig config = SandboxConfig.inMemory().withPort(words.isEmpty() ? USUAL_PORT : port(words.getFirst()));
        if (words.size() > 1) {
            config = config.withJdbcUrl(words.get(1));
        }
        return words.size() > 2
                ? config.withHost("0.0.0.0", Optional.of(URI.create(words.get(2))))
                : config;
    }

    private static int port(String word) {
        if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) > 65_535) {
            throw new IllegalArgumentException("\"" + word + "\" is no port; allowed: 0 to 65535");
        }
        return Integer.parseInt(word);
    }

    private static int take(List<String> words, PrintStream out) throws IOException {
        boolean byFile = words.size() == 4 && words.get(2).equals(CONFIG);
        if (!byFile && (words.size() != 3 || !words.get(2).startsWith("jdbc:"))) {
            throw new IllegalArgumentException(
                    "import needs the folder of the stick and the database of the centre that knows the kiosks");
        }
        SandboxConfig config = byFile
                ? SandboxFile.read(Path.of(words.get(3)))
                : SandboxConfig.inMemory().withJdbcUrl(words.get(2));
        int refused = 0;
        List<Outcome> outcomes = Sandbox.importStick(config, Path.of(words.get(1)));
        for (Outcome outcome : outcomes) {
            refused += switch (outcome) {
                case Outcome.Taken(Path file, String receipt, boolean again) -> {
                    out.println((again ? "had it   " : "taken    ") + file.getFileName() + "  " + receipt);
                    yield 0;
                }
                case Outcome.Refused(Path file, Why why) -> {
                    out.println("refused  " + file.getFileName() + "  " + why.text());
                    yield 1;
                }
            };
        }
        out.println(outcomes.size() - refused + " taken, " + refused + " refused");
        return refused == 0 ? 0 : REFUSED;
    }
}
