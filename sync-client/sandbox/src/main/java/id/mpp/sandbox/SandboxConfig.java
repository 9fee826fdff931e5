package id.mpp.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// Where the sandbox listens and what it pretends to be. Start from [#inMemory()] and change what you need.
///
/// @param host
///            address to listen on; loopback unless a phone in the hall is to reach the sign-in page
/// @param port
///            0 takes any free one
/// @param publicBase
///            what links and QR codes say when it differs from host and port, `http://192.168.1.20:8080`
/// @param jdbcUrl
///            H2 in memory (`jdbc:h2:mem:…`) or in a file (`jdbc:h2:file:…`), or `jdbc:postgresql://…`
/// @param siteName
///            heads tickets, `Mal Pelayanan Publik`
/// @param region
///            `Kabupaten Sragen`
/// @param zone
///            decides when a queue's day begins
/// @param clock
///            handed in so that expiry can be tested without waiting
/// @param services
///            folder of services (`<agency>/<service>/`) that is published as the catalogue; none: none is
/// @param halls
///            nine kiosks each; one centre may serve several
/// @param dpopNonce
///            whether proofs must carry a nonce of the centre
/// @param misbehaviour
///            from the start
/// @param tls
///            listens with TLS, by a certificate of a test authority made at the start
public record SandboxConfig(String host, int port, Optional<URI> publicBase, String jdbcUrl, String siteName,
        String region, ZoneId zone, Clock clock, SandboxTimings timings, Optional<Path> services, int halls,
        boolean dpopNonce, Misbehaviour misbehaviour, boolean tls) {

    /// On loopback, any free port, everything forgotten at the end.
    public static SandboxConfig inMemory() {
        return new SandboxConfig("127.0.0.1", 0, Optional.empty(),
                "jdbc:h2:mem:sandbox-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "Mal Pelayanan Publik",
                "Kabupaten Sragen", ZoneId.of("Asia/Jakarta"), Clock.systemUTC(), SandboxTimings.USUAL,
                Optional.empty(), 1, true, Misbehaviour.NONE, false);
    }

    public SandboxConfig withServices(Path folder) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, timings,
                Optional.of(folder), halls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withHalls(int newHalls) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, timings, services,
                newHalls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withDpopNonce(boolean asked) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, timings, services,
                halls, asked, misbehaviour, tls);
    }

    public SandboxConfig withMisbehaviour(Misbehaviour how) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, timings, services,
                halls, dpopNonce, how, tls);
    }

    public SandboxConfig withTls() {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, timings, services,
                halls, dpopNonce, misbehaviour, true);
    }

    public SandboxConfig withPort(int newPort) {
        return new SandboxConfig(host, newPort, publicBase, jdbcUrl, siteName, region, zone, clock, timings, services,
                halls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withHost(String newHost, Optional<URI> newPublicBase) {
        return new SandboxConfig(newHost, port, newPublicBase, jdbcUrl, siteName, region, zone, clock, timings,
                services,
                halls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withJdbcUrl(String newJdbcUrl) {
        return new SandboxConfig(host, port, publicBase, newJdbcUrl, siteName, region, zone, clock, timings, services,
                halls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withClock(Clock newClock) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, newClock, timings, services,
                halls, dpopNonce, misbehaviour, tls);
    }

    public SandboxConfig withTimings(SandboxTimings newTimings) {
        return new SandboxConfig(host, port, publicBase, jdbcUrl, siteName, region, zone, clock, newTimings, services,
                halls, dpopNonce, misbehaviour, tls);
    }
}
