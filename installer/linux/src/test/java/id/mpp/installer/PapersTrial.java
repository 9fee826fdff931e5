package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The papers name what is in the package, all of it and nothing else.
class PapersTrial {

    /// A list's line: name, version, licence, place.
    private static final String LINE = "(\\S+(?: \\S+)?) {2,}(\\S+) {2,}(\\S+(?: OR \\S+)?) +(lib/\\S+)";

    private final JsonNode sbom = JsonMapper.shared().readTree(Packed.papers().resolve("sbom.json"));

    @Test
    void everyJarIsInTheBillWithItsOwnDigestAndNoOtherIs() throws Exception {
        var packed = new TreeMap<String, String>();
        for (Path jar : Packed.jars()) {
            packed.put(jar.getFileName().toString(), sha256(jar));
        }
        var named = new TreeMap<String, String>();
        libraries().filter(it -> !isJavaFx(it)).forEach(
                it -> named.put(said(it, "name") + "-" + said(it, "version") + ".jar", digest(it)));
        assertEquals(packed, named);
    }

    @Test
    void theBillNamesJavaAndTheJavaFxThatIsLinkedIntoIt() throws IOException {
        JsonNode java = StreamSupport.stream(sbom.get("components").spliterator(), false)
                .filter(it -> said(it, "type").equals("platform")).findFirst().orElseThrow();
        assertTrue(Files.readString(Packed.image().resolve("lib/runtime/release"))
                .contains("\"" + said(java, "version") + "\""), java.toString());
        List<String> javaFx = libraries().filter(PapersTrial::isJavaFx).map(it -> said(it, "name")).sorted().toList();
        assertEquals(List.of("javafx-base", "javafx-controls", "javafx-fxml", "javafx-graphics"), javaFx);
        String modules = java.at("/properties/0/value").asString();
        javaFx.forEach(it -> assertTrue(modules.contains(it.replace('-', '.')), modules));
    }

    @Test
    void everyPartOfTheBillHasALicenceAndEveryReferenceLeadsSomewhere() {
        var known = new TreeSet<String>();
        for (JsonNode part : sbom.get("components")) {
            known.add(said(part, "bom-ref"));
            assertFalse(part.path("licenses").isEmpty(), () -> "no licence: " + said(part, "name"));
            for (JsonNode licence : part.get("licenses")) {
                assertFalse(licence.at("/license/id").asString("").isEmpty(), () -> "no name of SPDX: " + part);
            }
        }
        known.add(sbom.at("/metadata/component/bom-ref").asString());
        for (JsonNode dependency : sbom.get("dependencies")) {
            assertTrue(known.contains(said(dependency, "ref")), () -> said(dependency, "ref"));
            dependency.path("dependsOn").forEach(it -> assertTrue(known.contains(it.asString()), it::asString));
        }
    }

    @Test
    void theListOfLicencesSaysTheSameAsTheBill() throws IOException {
        List<String> list = Files.readAllLines(Packed.papers().resolve("licences.txt")).stream()
                .filter(line -> line.matches(LINE)).map(line -> line.replaceAll(LINE, "$1 $2 $3")).sorted().toList();
        List<String> bill = StreamSupport.stream(sbom.get("components").spliterator(), false)
                .map(it -> said(it, "name") + " " + said(it, "version") + " " + StreamSupport
                        .stream(it.get("licenses").spliterator(), false).map(one -> one.at("/license/id").asString())
                        .collect(Collectors.joining(" OR ")))
                .sorted().toList();
        assertEquals(bill, list);
    }

    @Test
    void everyLicenceThatAsksForItsNoticeHasIt() throws IOException {
        String text = Files.readString(Packed.papers().resolve("licences.txt"));
        var lacking = new ArrayList<String>();
        libraries().filter(it -> it.toString().matches("(?s).*\"(MIT|BSD-[23]-Clause)\".*")).map(it -> said(it, "name"))
                .filter(name -> !text.matches("(?sm).*^" + name + "(-[0-9.]+\\.jar)?$.*")).forEach(lacking::add);
        assertEquals(List.of(), lacking, "put <name>.txt into installer/linux/licences");
        assertTrue(text.contains("SIL OPEN FONT LICENSE"), "of the fonts");
    }

    @Test
    void whatIsSaidToBeInsideOurJarIsThere() throws IOException {
        TreeSet<String> inside = Packed.entries(Packed.jars().stream()
                .filter(it -> it.getFileName().toString().startsWith("kiosk-app-")).findFirst().orElseThrow());
        Papers.WITHIN.forEach(part -> assertTrue(inside.stream().anyMatch(it -> it.startsWith(part.where())),
                part.name()));
        Map<Boolean, List<String>> fonts = inside.stream().filter(it -> it.matches(".*\\.(otf|ttf)"))
                .collect(Collectors.partitioningBy(
                        it -> Papers.WITHIN.stream().anyMatch(part -> it.startsWith(part.where()))));
        assertEquals(List.of(), fonts.get(false), "fonts that no paper names");
    }

    private java.util.stream.Stream<JsonNode> libraries() {
        return StreamSupport.stream(sbom.get("components").spliterator(), false)
                .filter(it -> said(it, "type").equals("library"));
    }

    private static boolean isJavaFx(JsonNode part) {
        return said(part, "name").startsWith("javafx-");
    }

    private static String digest(JsonNode part) {
        return StreamSupport.stream(part.get("hashes").spliterator(), false)
                .filter(it -> said(it, "alg").equals("SHA-256")).map(it -> said(it, "content")).findFirst()
                .orElseThrow();
    }

    private static String said(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
