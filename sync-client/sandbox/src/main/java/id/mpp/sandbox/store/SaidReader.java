package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `survey.json` and `complaint.json`: they were written far away, and end up before people. What is not
/// understood is left out, so that the rest is heard.
final class SaidReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LETTERS = 500;
    private static final int BEST = 4;

    private SaidReader() {
    }

    /// Hides itself.
    record Survey(Map<SurveyElement, Integer> scores, String note) {
        @Override
        public String toString() {
            return "Survey[hidden]";
        }
    }

    /// Hides itself.
    record Complaint(boolean suggestion, List<String> themes, String words, Optional<String> contact) {
        @Override
        public String toString() {
            return "Complaint[hidden]";
        }
    }

    static Optional<Survey> survey(List<Opening.Part> parts) {
        return json(parts, "survey.json").map(root -> {
            var scores = new EnumMap<SurveyElement, Integer>(SurveyElement.class);
            for (Map.Entry<String, JsonNode> score : root.path("scores").properties()) {
                int value = score.getValue().asInt(0);
                if (value >= 1 && value <= BEST) {
                    SurveyElement.of(score.getKey()).ifPresent(element -> scores.put(element, value));
                }
            }
            return new Survey(scores, text(root, "comment", MOST_LETTERS));
        });
    }

    static Optional<Complaint> complaint(List<Opening.Part> parts) {
        return json(parts, "complaint.json").map(root -> {
            var themes = new ArrayList<String>();
            root.path("themes").forEach(theme -> {
                if (theme.asString("").matches("[a-z-]{1,20}") && themes.size() < 9) {
                    themes.add(theme.asString());
                }
            });
            String contact = text(root, "contact", 40);
            return new Complaint(root.path("kind").asString("").equals("SUGGESTION"), themes,
                    text(root, "text", MOST_LETTERS), contact.isEmpty() ? Optional.empty() : Optional.of(contact));
        });
    }

    private static Optional<JsonNode> json(List<Opening.Part> parts, String name) {
        try {
            return parts.stream().filter(part -> part.name().equals(name)).findFirst()
                    .map(part -> JSON.readTree(part.bytes())).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode root, String name, int longest) {
        String text = root.path(name).asString("").strip();
        return text.substring(0, Math.min(longest, text.length()));
    }
}
