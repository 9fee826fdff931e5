package id.mpp.sandbox;

import id.mpp.sandbox.store.ProcessingTime;
import id.mpp.sandbox.store.ServiceNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder of services: as one ZIP, the same bytes for the same files, so that publishing them again changes nothing;
/// and what they promise.
final class ServicesFolder {

    /// ZIP knows no time before 1980.
    private static final FileTime ONE_TIME = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

    private ServicesFolder() {
    }

    static byte[] zip(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted().toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(ONE_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// What each service promises, by its id `<agency>.<service>`: the words of `time` in its Indonesian texts. One
    /// without such words is left out.
    static Map<String, ProcessingTime> standards(Path folder) throws IOException {
        Map<String, ProcessingTime> standards = new HashMap<>();
        for (Path service : services(folder)) {
            ProcessingTime.longestIn(words(service, "id").getProperty("time", ""))
                    .ifPresent(span -> standards.put(id(folder, service), span));
        }
        return standards;
    }

    /// What each service is called, by its id. One without a name is left out.
    static Map<String, ServiceNames.Name> names(Path folder) throws IOException {
        Map<String, ServiceNames.Name> names = new HashMap<>();
        for (Path service : services(folder)) {
            String indonesian = words(service, "id").getProperty("name", "");
            if (!indonesian.isBlank()) {
                names.put(id(folder, service), new ServiceNames.Name(indonesian,
                        words(service, "en").getProperty("name", indonesian)));
            }
        }
        return names;
    }

    private static List<Path> services(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            return walk.filter(file -> file.endsWith("service.json"))
                    .filter(file -> folder.relativize(file).getNameCount() == 3)
                    .map(file -> file.resolveSibling("")).toList();
        }
    }

    private static String id(Path folder, Path service) {
        Path place = folder.relativize(service);
        return place.getName(0) + "." + place.getName(1);
    }

    private static Properties words(Path service, String language) throws IOException {
        Properties words = new Properties();
        Path texts = service.resolve("texts_" + language + ".properties");
        if (Files.exists(texts)) {
            try (Reader reader = Files.newBufferedReader(texts)) {
                words.load(reader);
            }
        }
        return words;
    }
}
