package id.mpp.kiosk.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A JSON value that remembers its line. Jackson's own tree forgets it, and a fault without a line is hard to find in a
/// long folder.
sealed interface Json {

    int line();

    record Fields(int line, Map<String, Json> byName) implements Json {
    }

    record Items(int line, List<Json> all) implements Json {
    }

    record Text(int line, String text) implements Json {
    }

    record Whole(int line, long value) implements Json {
    }

    /// What no folder needs: fractions, true, false, null.
    record Other(int line, String text) implements Json {
    }

    /// The file's outermost object; empty, with the fault taken down, when it is not JSON or not an object.
    static Optional<Fields> parse(String source, Faults faults) {
        return parse(source, JsonToken.START_OBJECT, "object in { }", Json::fields, faults);
    }

    /// As [#parse], of a file that is one list.
    static Optional<Items> parseList(String source, Faults faults) {
        return parse(source, JsonToken.START_ARRAY, "list in [ ]", Json::items, faults);
    }

    private static <T> Optional<T> parse(String source, JsonToken first, String kind, Function<JsonParser, T> reader,
            Faults faults) {
        var factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (var parser = factory.createParser(ObjectReadContext.empty(), source)) {
            if (parser.nextToken() != first) {
                faults.add(1, "", "does not begin as it should", "the file is one " + kind);
                return Optional.empty();
            }
            var read = reader.apply(parser);
            if (parser.nextToken() != null) {
                faults.add(line(parser), "", "goes on after its end", "one " + kind + " and nothing after it");
                return Optional.empty();
            }
            return Optional.of(read);
        } catch (JacksonException broken) {
            // a document that is too deep or too long has no place where it is
            var place = broken.getLocation();
            var line = place == null ? 1 : Math.max(1, place.getLineNr());
            faults.add(line, "", "is not JSON: " + broken.getOriginalMessage(), "see RFC 8259");
            return Optional.empty();
        }
    }

    private static Fields fields(JsonParser parser) {
        var line = line(parser);
        var byName = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            byName.put(name, value(parser));
        }
        return new Fields(line, byName);
    }

    private static Items items(JsonParser parser) {
        var line = line(parser);
        var all = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all.add(value(parser));
        }
        return new Items(line, all);
    }

    private static Json value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Text(line(parser), parser.getString());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new Whole(line(parser), parser.getLongValue());
        }
        return new Other(line(parser), parser.getString());
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
