package id.mpp.device.card.vendor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the service answers: lines of `name: value` in UTF-8, each name once. As simple as can be, so that a vendor's
/// programmer writes it in an hour in any language, and so that the same lines do for a helper on standard output.
///
/// Hides itself in `toString`.
record VendorAnswer(Map<String, String> values) {

    private static final int MOST_LINES = 32;

    /// Nothing if it is not of this form.
    static Optional<VendorAnswer> parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (String line : text.split("\r?\n", MOST_LINES + 1)) {
            int colon = line.indexOf(": ");
            if (line.isEmpty()) {
                continue;
            }
            if (colon < 1 || values.size() == MOST_LINES
                    || values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new VendorAnswer(Map.copyOf(values)));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "VendorAnswer[%d values]".formatted(values.size());
    }
}
