package id.mpp.sync.wire;

import id.mpp.sync.seal.OpenedParcel;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.databind.json.JsonMapper;

/// A centre on a real port that does the usual thing unless it is told otherwise. Every request, and every usual
/// answer, is compared with the contract.
public final class WireCentre extends Dispatcher {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// The public key of RFC 7517 appendix A.1.

    private final MockWebServer server = new MockWebServer();
    private final Contract contract = new Contract();
    private final Map<String, Queue<Function<RecordedRequest, MockResponse>>> told = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<RecordedRequest> parcels = new LinkedBlockingQueue<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final TestIssuer issuer = new TestIssuer();
    private final TestCentreKey key = new TestCentreKey();
    private final Map<String, Uploaded> uploads = new ConcurrentHashMap<>();
    private final Map<String, List<String>> received = new ConcurrentHashMap<>();
    private String lastUpload = "";

    private record Uploaded(long length, okio.Buffer bytes) {
    }

    /// Listening when it returns.
    public static WireCentre start() throws IOException {
        var centre = new WireCentre();
        centre.server.setDispatcher(centre);
        centre.server.start();
        return centre;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public TestIssuer issuer() {
        return issuer;
    }

    /// What it signs with.
    public TestCentreKey key() {
        return key;
    }

    /// The next requests of `route` (`PUT /v1/parcels`) get these answers, one each; then the usual ones again.
    @SafeVarargs
    public final void then(String route, Function<RecordedRequest, MockResponse>... answers) {
        told.computeIfAbsent(route, _ -> new ArrayDeque<>()).addAll(List.of(answers));
    }

    /// The next request of `route` gets this answer.
    public void thenAnswer(String route, MockResponse answer) {
        then(route, _ -> answer);
    }

    /// What broke the contract so far.
    public List<String> breaches() {
        return contract.breaches();
    }

    /// How often a route was asked.
    public int count(String route) {
        return counts.getOrDefault(route, 0);
    }

    /// Bytes of the last upload.
    public synchronized byte[] uploaded() {
        return upload(lastUpload).bytes().snapshot().toByteArray();
    }

    private Uploaded upload(String name) {
        return uploads.getOrDefault(name, new Uploaded(0, new okio.Buffer()));
    }

    /// SHA-256 of the bytes that really came, in hex, for every parcel: once for every time it was taken in as new.
    public Map<String, List<String>> received() {
        return Map.copyOf(received);
    }

    public LinkedBlockingQueue<RecordedRequest> parcels() {
        return parcels;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        contract.check(request);
        String route = route(request);
        counts.merge(route, 1, Integer::sum);
        Queue<Function<RecordedRequest, MockResponse>> script = told.getOrDefault(route, new ArrayDeque<>());
        synchronized (this) {
            if (!script.isEmpty()) {
                return script.remove().apply(request);
            }
            MockResponse usual = usual(route, request);
            contract.check(request, usual);
            return usual;
        }
    }

    /// The usual answer to a request, for scripts that do the work and then lose the answer.
    public synchronized MockResponse usual(RecordedRequest request) {
        return usual(route(request), request);
    }

    private static String route(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        return request.getMethod() + " /" + String.join("/", path.subList(0, Math.min(2, path.size())));
    }

    private MockResponse usual(String route, RecordedRequest request) {
        return switch (route) {
            case "POST /v1/enrolments" -> enrolled();
            case "GET /oidc/.well-known" -> json(200, issuer.discovery(base()));
            case "GET /oidc/jwks" -> json(200, issuer.keys());
            case "POST /oidc/token" -> json(200,
                    Map.of("access_token", "kiosk-token", "token_type", "Bearer", "expires_in", 600));
            case "POST /oidc/revoke" -> new MockResponse.Builder().code(200).build();
            case "GET /v1/profile" -> profile();
            case "GET /v1/sealing-keys" -> sealingKeys();
            case "GET /v1/staff-roster" -> signed("mpp-roster+jwt", 1, Map.of("staff", List.of()));
            case "PUT /v1/kiosks" -> json(200, Map.of("serverTime", "2026-11-23T02:41:00Z", "commands", List.of()));
            case "GET /v1/queues" -> json(200, Map.of("queues", List.of()));
            case "POST /v1/help-calls" -> helpCall(201, "called");
            case "GET /v1/help-calls" -> helpCall(200, "called");
            case "DELETE /v1/help-calls" -> new MockResponse.Builder().code(204).build();
            case "PUT /v1/parcels" -> parcel(request);
            case "GET /v1/parcels" -> acknowledgement(request);
            case "POST /v1/uploads" -> upload(request);
            case "HEAD /v1/uploads" -> stand(request);
            case "PATCH /v1/uploads" -> patch(request);
            default -> problem(404, "not-found");
        };
    }

    private MockResponse enrolled() {
        return json(201,
                Map.of("kioskId", "kiosk-0002", "kioskNumber", 2, "site",
                        Map.of("name", "Mal Pelayanan Publik", "region", "Kabupaten Sragen"), "issuer",
                        base() + "/oidc", "sealingKey",
                        Map.of("keyId", "centre-2026-1", "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY), "trustRoot",
                        key.trustRoot()));
    }

    private MockResponse sealingKeys() {
        Map<String, Object> only = Map.of("keyId", "centre-2026-1", "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY,
                "notBefore", "2026-01-01T00:00:00Z", "notAfter", "2036-01-01T00:00:00Z");
        return signed("mpp-sealing-keys+jwt", 1, Map.of("keys", List.of(only)));
    }

    /// A signed document with these claims.
    public MockResponse signed(String typ, long seq, Map<String, Object> claims) {
        var all = TestCentreKey.claims(base(), seq);
        claims.forEach(all::claim);
        return new MockResponse.Builder().code(200)
                .addHeader("Content-Type", "application/jose")
                .body(key.sign(typ, all.build()))
                .build();
    }

    private MockResponse profile() {
        Map<String, String> address = Map.of("street", "Jalan Contoh 12", "rt", "003", "rw", "005", "village",
                "Sragen Kulon", "district", "Sragen", "regency", "Kabupaten Sragen", "province", "Jawa Tengah");
        return json(200, Map.of("nik", "3314076504900002", "name", "Siti Rahayu (contoh)", "birthDate", "1990-04-25",
                "address", address, "phone", "+628000000001", "documents", List.of())).newBuilder()
                .addHeader("Cache-Control", "no-store")
                .build();
    }

    /// A call for staff in one of its states.
    public static MockResponse helpCall(int status, String state) {
        return json(status, Map.of("callId", "0192f0c3-2b3c-7e4d-8f5a-6b7c8d9e0f10", "state", state));
    }

    private MockResponse parcel(RecordedRequest request) {
        parcels.add(request);
        String id = request.getUrl().pathSegments().get(2);
        String field = header(request, "Repr-Digest");
        byte[] digest = Base64.getDecoder().decode(field.substring("sha-256=:".length(), field.length() - 1));
        String hex = HexFormat.of().formatHex(digest);
        String before = acknowledged.putIfAbsent(id, hex);
        if (before != null && !before.equals(hex)) {
            return problem(409, "parcel-conflict");
        }
        if (before == null) {
            received.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(digestOfWhatCame(request));
        }
        return acknowledge(before == null ? 201 : 200, id, hex);
    }

    private String digestOfWhatCame(RecordedRequest request) {
        byte[] body = Objects.requireNonNull(request.getBody()).toByteArray();
        if (header(request, "Content-Type").endsWith("+json")) {
            return upload(JSON.readTree(body).path("upload").asString()).bytes().snapshot().sha256().hex();
        }
        return ByteString.of(body).sha256().hex();
    }

    private MockResponse acknowledgement(RecordedRequest request) {
        String id = request.getUrl().pathSegments().get(2);
        String hex = acknowledged.get(id);
        return hex == null ? problem(404, "not-found") : acknowledge(200, id, hex);
    }

    private static String header(RecordedRequest request, String name) {
        return Objects.requireNonNull(request.getHeaders().get(name), name);
    }

    /// An acknowledgement of any bytes.
    public static MockResponse acknowledge(int status, String id, String sha256) {
        return json(status,
                Map.of("id", id, "receipt", "26-0472-7K", "sha256", sha256, "receivedAt", "2026-11-23T02:41:07Z"));
    }

    private MockResponse upload(RecordedRequest request) {
        lastUpload = "%032x".formatted(uploads.size() + 1);
        uploads.put(lastUpload, new Uploaded(Long.parseLong(header(request, "Upload-Length")), new okio.Buffer()));
        return new MockResponse.Builder().code(201)
                .addHeader("Location", "/v1/uploads/" + lastUpload)
                .addHeader("Tus-Resumable", "1.0.0")
                .build();
    }

    private MockResponse patch(RecordedRequest request) {
        Uploaded upload = upload(request.getUrl().pathSegments().get(2));
        if (Long.parseLong(header(request, "Upload-Offset")) != upload.bytes().size()) {
            return problem(409, "wrong-offset");
        }
        upload.bytes().write(Objects.requireNonNull(request.getBody()));
        return tus(204, upload).build();
    }

    private MockResponse stand(RecordedRequest request) {
        String name = request.getUrl().pathSegments().get(2);
        return uploads.containsKey(name)
                ? tus(200, upload(name)).addHeader("Upload-Length", upload(name).length())
                        .addHeader("Cache-Control", "no-store")
                        .build()
                : problem(404, "upload-unknown");
    }

    /// Keeps bytes of the last upload as if they had arrived.
    public synchronized void keep(ByteString bytes) {
        upload(lastUpload).bytes().write(bytes);
    }

    private static MockResponse.Builder tus(int status, Uploaded upload) {
        return new MockResponse.Builder().code(status)
                .addHeader("Upload-Offset", upload.bytes().size())
                .addHeader("Tus-Resumable", "1.0.0");
    }

    public static MockResponse json(int status, Object value) {
        return new MockResponse.Builder().code(status)
                .addHeader("Content-Type", "application/json")
                .body(JSON.writeValueAsString(value))
                .build();
    }

    public static MockResponse problem(int status, String type) {
        var body = Map.of("type", "urn:mpp:problem:" + type, "title", type, "status", status);
        return new MockResponse.Builder().code(status)
                .addHeader("Content-Type", "application/problem+json")
                .body(JSON.writeValueAsString(body))
                .build();
    }

    public static MockResponse oauthError(String code) {
        return json(400, Map.of("error", code));
    }

    @Override
    public void close() {
        server.close();
    }
}
