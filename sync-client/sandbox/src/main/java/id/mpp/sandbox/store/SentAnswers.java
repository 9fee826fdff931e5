package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.store.Applications.Application;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a citizen answered and handed in, over an application and those it corrects: the newest of each counts. Hides
/// itself.
///
/// @param answers
///            `{question, value, names?}` by question, as `answers.json` has them
/// @param papers
///            where each paper lies, by the service's name for it
public record SentAnswers(String serviceVersion, Map<String, JsonNode> answers, Map<String, Paper> papers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACCEPTED = "ACCEPTED";

    /// @param state
    ///            as it stood when it was handed in
    /// @param parcelId
    ///            with which it was
    public record Paper(String state, String parcelId) {
    }

    /// @param history
    ///            the earliest first
    public static SentAnswers of(List<Application> history, Parcels parcels) {
        String version = "";
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (Application application : history) {
            Optional<JsonNode> sent = read(parcels.parts(application.parcelId()));
            if (sent.isEmpty()) {
                continue;
            }
            version = sent.get().path("serviceVersion").asString(version);
            for (JsonNode answer : sent.get().path("answers")) {
                answers.put(answer.path("question").asString(""), answer);
            }
            for (JsonNode paper : sent.get().path("papers")) {
                String id = paper.path("id").asString("");
                String state = paper.path("state").asString("");
                // what was accepted lies where it was handed in first
                if (!state.equals(ACCEPTED) || !papers.containsKey(id)) {
                    papers.put(id, new Paper(state, application.parcelId()));
                }
            }
        }
        answers.remove("");
        papers.remove("");
        return new SentAnswers(version, answers, papers);
    }

    private static Optional<JsonNode> read(List<Opening.Part> parts) {
        try {
            return parts.stream().filter(part -> part.name().equals("answers.json")).findFirst()
                    .map(part -> JSON.readTree(part.bytes()));
        } catch (JacksonException notJson) {
            // the pages are still there for people to read
            return Optional.empty();
        }
    }

    /// For the citizen whose they are: no page, and nobody's name.
    public Map<String, Object> json(Application application) {
        List<Map<String, Object>> given = new ArrayList<>();
        answers.forEach((question, answer) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("question", question);
            one.put("value", answer.path("value"));
            if (answer.path("names").isArray()) {
                one.put("names", answer.path("names"));
            }
            given.add(one);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("receipt", application.receipt());
        json.put("serviceId", application.serviceId());
        json.put("serviceVersion", serviceVersion);
        json.put("answers", given);
        json.put("papers", papers.entrySet().stream()
                .map(paper -> Map.of("id", paper.getKey(), "state", paper.getValue().state())).toList());
        return json;
    }

    @Override
    public String toString() {
        return "SentAnswers[hidden]";
    }
}
