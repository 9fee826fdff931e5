package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one run of the doctor came to.
record Examined(int status, String out, String err) {

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    private Stream<JsonNode> findings() {
        return StreamSupport.stream(json().path("findings").spliterator(), false);
    }

    List<String> ids() {
        return findings().map(it -> it.path("id").asString()).toList();
    }

    /// The finding with this id.
    JsonNode finding(String id) {
        return findings().filter(it -> it.path("id").asString().equals(id)).findFirst()
                .orElseGet(() -> fail("no " + id + " in " + ids() + "\n" + err));
    }

    /// That it was found, how bad, and who mends it.
    void says(String id, String severity, String mender) {
        assertEquals(severity, finding(id).path("severity").asString(), id);
        assertEquals(mender, finding(id).path("mender").asString(""), id);
    }

    void good(String id) {
        says(id, "good", "");
    }

    String bad() {
        return findings().filter(it -> !List.of("good", "note").contains(it.path("severity").asString()))
                .map(it -> it.path("id").asString()).collect(Collectors.joining(" "));
    }
}
