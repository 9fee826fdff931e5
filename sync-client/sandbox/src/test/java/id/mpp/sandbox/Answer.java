package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back, with the questions tests ask.
record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    String field(String name) {
        return json().path(name).asString();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    Answer expect(int status) {
        assertEquals(status, status(), this::text);
        return this;
    }

    /// An RFC 9457 problem of this kind.
    void expectProblem(int status, String type) {
        expect(status);
        assertEquals("urn:mpp:problem:" + type, field("type"));
        assertTrue(header("Content-Type").startsWith("application/problem+json"), header("Content-Type"));
    }
}
