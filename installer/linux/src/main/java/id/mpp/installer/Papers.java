package id.mpp.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the two papers that go with the package: `sbom.json` (CycloneDX 1.6), which machines read to find known
/// faults in what is packed, and `licences.txt`, which people read.
///
/// `Papers <sbom of the jars> <image> <notices> <to>`. To what Maven knows of the jars it adds Java itself, from the
/// image's own runtime, and what lies inside our jars and is somebody else's: fonts, the list of regions. It leaves out
/// what is named and not packed: JavaFX's empty jars.
public final class Papers {

    /// Entries of jars that say under what terms they are handed on.
    private static final String NOTICE = "(META-INF/[^/]*|id/mpp/kiosk/fonts/)(LICENSE|NOTICE|COPYING|OFL)[^/]*";

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Said by their projects in words; the names that machines know.
    private static final Map<String, String> SPDX = Map.of("GNU LGPL 3", "LGPL-3.0-only", "Simplified BSD License",
            "BSD-2-Clause", "EPL 1.0", "EPL-1.0");

    /// Something of others inside a jar of ours.
    ///
    /// @param where
    ///            how its entries in the jar begin
    record Within(String name, String version, String licence, String origin, String where) {
    }

    static final List<Within> WITHIN = List.of(
            new Within("Inter", "4", "OFL-1.1", "https://github.com/rsms/inter", "id/mpp/kiosk/fonts/Inter"),
            new Within("Liberation Sans", "2.1", "OFL-1.1", "https://github.com/liberationfonts/liberation-fonts",
                    "id/mpp/kiosk/fonts/LiberationSans"),
            new Within("idn-area-data", "4.0.1", "ODbL-1.0", "https://github.com/fityannugroho/idn-area-data",
                    "services/regions/"));

    /// A line of the list.
    ///
    /// @param place
    ///            where it is, below `/usr/lib/mpp-kiosk`
    private record Line(String name, String version, String licence, String place) {
    }

    private final Path image;
    private final Path notices;
    private final List<Line> lines = new ArrayList<>();

    private Papers(Path image, Path notices) {
        this.image = image;
        this.notices = notices;
    }

    public static void main(String[] args) throws IOException {
        Path to = Path.of(args[3]);
        Files.createDirectories(to);
        var papers = new Papers(Path.of(args[1]), Path.of(args[2]));
        JsonNode sbom = papers.sbom(JSON.readTree(Path.of(args[0])));
        Files.writeString(to.resolve("sbom.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sbom) + "\n");
        Files.writeString(to.resolve("licences.txt"), papers.licences());
        System.out.println("Papers: " + papers.lines.size() + " parts in " + to);
    }

    private JsonNode sbom(JsonNode read) throws IOException {
        var sbom = (ObjectNode) read;
        ((ObjectNode) sbom.at("/metadata/component")).put("name", "mpp-kiosk");
        var components = (ArrayNode) sbom.get("components");
        var kept = JSON.createArrayNode();
        for (JsonNode component : components) {
            String purl = component.get("purl").asString();
            if (!isEmptyJavaFx(purl)) {
                component((ObjectNode) component, purl);
                kept.add(component);
            }
        }
        kept.add(java());
        for (Within within : WITHIN) {
            kept.add(part("data", within.name(), within.version(), within.licence(), within.origin()));
            lines.add(new Line(within.name(), within.version(), within.licence(), "lib/app/kiosk-app-*.jar"));
        }
        sbom.set("components", kept);
        for (JsonNode dependency : sbom.get("dependencies")) {
            if (dependency.get("dependsOn") instanceof ArrayNode on) {
                removeEmpty(on);
            }
        }
        ArrayNode dependencies = (ArrayNode) sbom.get("dependencies");
        for (int i = dependencies.size() - 1; i >= 0; i--) {
            if (isEmptyJavaFx(dependencies.get(i).get("ref").asString())) {
                dependencies.remove(i);
            }
        }
        return sbom;
    }

    private static void removeEmpty(ArrayNode references) {
        for (int i = references.size() - 1; i >= 0; i--) {
            if (isEmptyJavaFx(references.get(i).asString())) {
                references.remove(i);
            }
        }
    }

    /// The jar with the classes has a classifier, the one without holds only a manifest.
    private static boolean isEmptyJavaFx(String purl) {
        return purl.contains("/org.openjfx/") && !purl.contains("classifier=");
    }

    private void component(ObjectNode component, String purl) {
        var licences = new ArrayList<String>();
        for (JsonNode each : component.path("licenses")) {
            var licence = (ObjectNode) each.get("license");
            String name = licence.path("name").asString("");
            if (SPDX.containsKey(name)) {
                licence.remove("name");
                licence.put("id", SPDX.get(name));
            }
            licences.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        String name = component.get("name").asString();
        String version = component.get("version").asString();
        lines.add(new Line(name, version, String.join(" OR ", licences),
                purl.contains("/org.openjfx/") ? "lib/runtime" : "lib/app/" + name + "-" + version + ".jar"));
    }

    private ObjectNode java() throws IOException {
        var release = new Properties();
        try (var reader = Files.newBufferedReader(image.resolve("lib/runtime/release"))) {
            release.load(reader);
        }
        String version = said(release, "JAVA_RUNTIME_VERSION", said(release, "JAVA_VERSION", ""));
        var java = part("platform", "OpenJDK", version, "GPL-2.0-with-classpath-exception", "https://openjdk.org");
        java.put("publisher", said(release, "IMPLEMENTOR", "OpenJDK"));
        var modules = JSON.createArrayNode();
        modules.add(JSON.createObjectNode().put("name", "modules").put("value", said(release, "MODULES", "")));
        java.set("properties", modules);
        lines.add(new Line("OpenJDK", version, "GPL-2.0-with-classpath-exception", "lib/runtime"));
        return java;
    }

    private static String said(Properties release, String key, String otherwise) {
        return release.getProperty(key, otherwise).replace("\"", "");
    }

    private static ObjectNode part(String type, String name, String version, String licence, String origin) {
        var part = JSON.createObjectNode().put("type", type).put("bom-ref", name + "@" + version).put("name", name)
                .put("version", version);
        var licences = JSON.createArrayNode();
        licences.add(JSON.createObjectNode().set("license", JSON.createObjectNode().put("id", licence)));
        part.set("licenses", licences);
        var references = JSON.createArrayNode();
        references.add(JSON.createObjectNode().put("type", "website").put("url", origin));
        part.set("externalReferences", references);
        return part;
    }

    private String licences() throws IOException {
        var text = new StringBuilder("""
                What this package brings along, and under which licences (names of spdx.org/licenses)

                The program itself is under Apache-2.0: LICENSE in this folder. Places are below /usr/lib/mpp-kiosk.
                Texts of Apache-2.0, GPL-2, LGPL-2.1, LGPL-3 and MPL-2.0: /usr/share/common-licenses. Java's and what
                is inside it: lib/runtime/legal. Notices of the others follow the list.

                """);
        lines.stream().sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).forEach(line -> text.append(String
                .format("%-24s %-16s %-34s %s%n", line.name(), line.version(), line.licence(), line.place())));
        for (Map.Entry<String, List<String>> notice : notices().entrySet()) {
            text.append("\n").append("-".repeat(100)).append("\n").append(String.join(", ", notice.getValue()))
                    .append("\n\n").append(notice.getKey().strip()).append("\n");
        }
        return text.toString();
    }

    /// Each text once, and whose it is.
    private Map<String, List<String>> notices() throws IOException {
        var whose = new LinkedHashMap<String, List<String>>();
        var jars = new TreeMap<String, Path>();
        try (Stream<Path> files = Files.list(image.resolve("lib/app"))) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> jars.put(String.valueOf(file.getFileName()), file));
        }
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            try (var zip = new ZipFile(jar.getValue().toFile())) {
                for (ZipEntry entry : zip.stream().filter(it -> it.getName().matches(NOTICE)).toList()) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(),
                            StandardCharsets.UTF_8);
                    whose.computeIfAbsent(text, it -> new ArrayList<>()).add(jar.getKey());
                }
            }
        }
        try (Stream<Path> files = Files.list(notices)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replace(".txt", "");
                whose.computeIfAbsent(Files.readString(file), it -> new ArrayList<>()).add(name);
            }
        }
        return whose;
    }
}
