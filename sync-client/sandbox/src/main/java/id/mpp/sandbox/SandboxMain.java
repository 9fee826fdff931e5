package id.mpp.sandbox;

import java.net.URI;
import java.util.Optional;

/// Runs the sandbox for people: `SandboxMain [port] [jdbcUrl] [publicBase]`. Ends with Ctrl-C.
///
/// With a public base, `http://192.168.1.20:8080`, it listens on all addresses, so that a phone in the same network can
/// open the sign-in page.
public final class SandboxMain {

    private static final int USUAL_PORT = 8080;

    private SandboxMain() {
    }

    public static void main(String[] args) {
        SandboxConfig config = SandboxConfig.inMemory()
                .withPort(args.length > 0 ? Integer.parseInt(args[0]) : USUAL_PORT);
        if (args.length > 1) {
            config = config.withJdbcUrl(args[1]);
        }
        if (args.length > 2) {
            config = config.withHost("0.0.0.0", Optional.of(URI.create(args[2])));
        }
        Sandbox sandbox = Sandbox.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        System.out.println("Central service (sandbox): " + sandbox.base());
        System.out.println("Enrolment code:            " + sandbox.enrolmentCode());
    }
}
