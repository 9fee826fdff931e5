package id.mpp.kiosk;

import id.mpp.kiosk.paper.PaperWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `services/paper-words.json`: `{"ktp": ["nik", "provinsi", …], …}`, a document's id and the words of which at least
/// one stands on every such paper, in small letters.
final class PaperWordsFile {

    private static final String BUNDLED = "/services/paper-words.json";

    private PaperWordsFile() {
    }

    static PaperWords bundled() {
        try (InputStream in = PaperWordsFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("built without " + BUNDLED);
            }
            return new PaperWords(new JsonMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {
            }));
        } catch (IOException | JacksonException unreadable) {
            throw new IllegalStateException(BUNDLED + " cannot be read", unreadable);
        }
    }
}
