package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/contract.md` is the contract as a page. After a change: run this test with `-Dcontract.page=write`.
class ContractPageTest {

    private static final Path FILE = Path.of("../contract/mpp-digital.openapi.yaml");
    private static final Path PAGE = Path.of("../../docs/contract.md");

    @Test
    void pageIsTheOneOfTheContract() throws IOException {
        String page = page(new YAMLMapper().readTree(FILE.toFile()));
        if ("write".equals(System.getProperty("contract.page"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page, "docs/contract.md is old; run with -Dcontract.page=write");
    }

    private static String page(JsonNode root) {
        StringBuilder page = new StringBuilder("# " + root.at("/info/title").asText() + "\n\n"
                + "Made from `sync-client/contract/mpp-digital.openapi.yaml` by `ContractPageTest`; change that file, not this"
                + " page.\n\n" + root.at("/info/description").asText() + "\n");
        for (JsonNode tag : root.path("tags")) {
            page.append("\n## ").append(tag.path("name").asText()).append("\n\n")
                    .append(tag.path("description").asText()).append("\n");
            root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                if (operation.getValue().path("tags").path(0).asText().equals(tag.path("name").asText())) {
                    operation(page, root, operation.getKey(), path.getKey(), operation.getValue());
                }
            }));
        }
        page.append("\n## Schemas\n");
        root.at("/components/schemas").properties().forEach(schema -> schema(page, schema.getKey(), schema.getValue()));
        return page.toString();
    }

    private static void operation(StringBuilder page, JsonNode root, String method, String path, JsonNode operation) {
        page.append("\n### ").append(method.toUpperCase(java.util.Locale.ROOT)).append(" `").append(path)
                .append("`\n\n")
                .append(operation.path("summary").asText()).append(".\n");
        if (operation.has("description")) {
            page.append('\n').append(operation.path("description").asText().strip()).append('\n');
        }
        operation.at("/requestBody/content").properties().forEach(body -> page.append("\nBody: `").append(body.getKey())
                .append('`').append(type(body.getValue().path("schema"))).append('\n'));
        page.append("\n| answer | |\n|---|---|\n");
        operation.path("responses").properties().forEach(response -> {
            JsonNode answer = resolved(root, response.getValue());
            List<String> bodies = new ArrayList<>();
            answer.path("content").properties()
                    .forEach(body -> bodies.add("`" + body.getKey() + "`" + type(body.getValue().path("schema"))));
            page.append("| ").append(response.getKey()).append(" | ").append(answer.path("description").asText())
                    .append(bodies.isEmpty() ? "" : ": " + String.join(", ", bodies)).append(problems(answer))
                    .append(" |\n");
        });
    }

    /// The problem types that an answer's examples show.
    private static String problems(JsonNode answer) {
        List<String> types = new ArrayList<>();
        answer.path("content").forEach(body -> body.path("examples").forEach(example -> {
            String type = example.at("/value/type").asText("");
            if (type.startsWith("urn:mpp:problem:")) {
                types.add("`" + type.substring("urn:mpp:problem:".length()) + "`");
            }
        }));
        return types.isEmpty() ? "" : "; " + String.join(", ", types);
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    private static void schema(StringBuilder page, String name, JsonNode schema) {
        page.append("\n### ").append(name).append("\n\n");
        if (schema.has("description")) {
            page.append(schema.path("description").asText().strip()).append("\n\n");
        }
        List<JsonNode> layers = new ArrayList<>();
        schema.path("allOf").forEach(layers::add);
        layers.add(schema);
        boolean headed = false;
        for (JsonNode layer : layers) {
            if (layer.has("$ref")) {
                page.append("All of").append(type(layer)).append(", and:\n\n");
            }
            String required = layer.path("required").toString();
            for (var property : layer.path("properties").properties()) {
                if (!headed) {
                    page.append("| field | | |\n|---|---|---|\n");
                    headed = true;
                }
                page.append("| `").append(property.getKey()).append('`')
                        .append(required.contains('"' + property.getKey() + '"') ? "" : " (may be missing)")
                        .append(" |")
                        .append(type(property.getValue())).append(" | ")
                        .append(property.getValue().path("description").asText("").strip().replace("\n", " "))
                        .append(" |\n");
            }
        }
        if (!headed) {
            page.append("A value:").append(type(schema)).append('\n');
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceAll(".*/", "");
            return " [" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add("`" + value.asText() + "`"));
            return " " + String.join(", ", values);
        }
        if (schema.path("type").asText().equals("array")) {
            return " list of" + type(schema.path("items"));
        }
        String pattern = schema.has("pattern") ? ", `" + schema.path("pattern").asText().replace("|", "\\|") + "`" : "";
        return schema.has("type")
                ? " " + schema.path("type").asText()
                        + (schema.has("format") ? " (" + schema.path("format").asText() + ")" : "") + pattern
                : "";
    }
}
