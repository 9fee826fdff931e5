package id.mpp.kiosk.voice;

import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Complaint.Theme;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.Saying.Survey;
import id.mpp.kiosk.journey.SurveyElement;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was said, for the people of the centre. An element nobody rated is missing; words nobody wrote too.
final class SayingJson {

    /// Keeps no buffer for its next use: it would hold one citizen's words until the next citizen's.
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build()).build();

    private SayingJson() {
    }

    static byte[] of(Survey survey) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode scores = root.putObject("scores");
        for (SurveyElement element : SurveyElement.values()) {
            Integer score = survey.scores().get(element);
            if (score != null) {
                scores.put(element.key(), score);
            }
        }
        if (!survey.words().isBlank()) {
            root.put("comment", survey.words().strip());
        }
        return MAPPER.writeValueAsBytes(root);
    }

    static byte[] of(Suggestion suggestion) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", "SUGGESTION");
        root.put("text", suggestion.words().strip());
        return MAPPER.writeValueAsBytes(root);
    }

    static byte[] of(Complaint complaint) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", "COMPLAINT");
        ArrayNode themes = root.putArray("themes");
        for (Theme theme : Theme.values()) {
            if (complaint.themes().contains(theme)) {
                themes.add(theme.key());
            }
        }
        root.put("text", complaint.words().strip());
        if (!complaint.phone().isEmpty()) {
            root.put("contact", complaint.phone());
        }
        return MAPPER.writeValueAsBytes(root);
    }
}
