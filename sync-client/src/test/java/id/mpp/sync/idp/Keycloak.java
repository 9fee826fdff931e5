package id.mpp.sync.idp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.sync.wire.Await;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A running Keycloak with one realm `mpp` and one citizen, driven by its admin interface.
final class Keycloak implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration FIRST_START = Duration.ofMinutes(5);

    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Keycloak(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /// @param home
    ///            the unpacked distribution; built for its first start, which takes a minute or two
    static Keycloak start(Path home) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String base = "http://127.0.0.1:" + port;
        var command = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + base)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        command.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
                        "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"));
        var keycloak = new Keycloak(command.start(), base);
        Await.until(FIRST_START, keycloak::answers, "Keycloak answers; see " + home.resolve("keycloak.log"));
        return keycloak;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            fail("Keycloak ended; its log says why");
        }
        try {
            return send(HttpRequest.newBuilder(at("/realms/master"))).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI issuer() {
        return at("/realms/mpp");
    }

    /// A realm with a client scope for kiosks and a citizen with a NIK.
    void realm() throws IOException {
        forgetRealm();
        post("/admin/realms", Map.of("realm", "mpp", "enabled", true, "oauth2DevicePollingInterval", 1,
                "oauth2DeviceCodeLifespan", 300));
        ObjectNode profile = (ObjectNode) admin("GET", "/admin/realms/mpp/users/profile", Map.of());
        profile.put("unmanagedAttributePolicy", "ENABLED");
        admin("PUT", "/admin/realms/mpp/users/profile", profile);
        post("/admin/realms/mpp/client-scopes", Map.of("name", "kiosk", "protocol", "openid-connect"));
        post("/admin/realms/mpp/users",
                Map.of("username", "siti", "enabled", true, "email", "siti@example.id", "emailVerified", true,
                        "firstName", "Siti", "lastName", "Rahayu", "attributes",
                        Map.of("nik", new String[]{"3314106504900002"}, "birthdate", new String[]{"1990-04-25"}),
                        "credentials", new Object[]{
                                Map.of("type", "password", "value", "rahasia", "temporary", false)}));
    }

    /// Of a run before, on the same unpacked distribution.
    private void forgetRealm() throws IOException {
        if (send(HttpRequest.newBuilder(issuer())).statusCode() == 200) {
            admin("DELETE", "/admin/realms/mpp", Map.of());
        }
    }

    /// Registers a kiosk: `private_key_jwt` with its public key, PKCE and DPoP required.
    void kiosk(String id, String publicJwk) throws IOException {
        String keys = "{\"keys\":[" + publicJwk + "]}";
        var attributes = Map.of("oauth2.device.authorization.grant.enabled", "true", "use.jwks.string", "true",
                "jwks.string", keys, "token.endpoint.auth.signing.alg", "ES256", "pkce.code.challenge.method", "S256",
                "dpop.bound.access.tokens", "true");
        Object[] mappers = {mapper("nik"), mapper("birthdate")};
        post("/admin/realms/mpp/clients", Map.ofEntries(Map.entry("clientId", id),
                Map.entry("protocol", "openid-connect"), Map.entry("publicClient", false),
                Map.entry("standardFlowEnabled", false), Map.entry("serviceAccountsEnabled", true),
                Map.entry("clientAuthenticatorType", "client-jwt"), Map.entry("attributes", attributes),
                Map.entry("defaultClientScopes", new String[]{"basic", "profile"}),
                Map.entry("optionalClientScopes", new String[]{"kiosk"}), Map.entry("protocolMappers", mappers)));
    }

    private static Map<String, Object> mapper(String attribute) {
        return Map.of("name", attribute, "protocol", "openid-connect", "protocolMapper",
                "oidc-usermodel-attribute-mapper", "config", Map.of("user.attribute", attribute, "claim.name",
                        attribute, "id.token.claim", "true", "access.token.claim", "false", "jsonType.label",
                        "String"));
    }

    /// Sessions of the citizen that are open now.
    int sessions() {
        try {
            JsonNode users = admin("GET", "/admin/realms/mpp/users?username=siti", Map.of());
            String id = users.get(0).get("id").asString();
            return admin("GET", "/admin/realms/mpp/users/" + id + "/sessions", Map.of()).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String path, Object body) throws IOException {
        admin("POST", path, body);
    }

    private JsonNode admin(String method, String path, Object body) throws IOException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String adminToken() throws IOException {
        String form = form(Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password",
                "admin"));
        var request = HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return JSON.readTree(send(request).body()).get("access_token").asString();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
