package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One folder below the services folder, on disk or in a jar.
///
/// @param name
///            as faults name it, `dukcapil/akta-lahir`; empty for the services folder itself
record Folder(Path path, String name) {

    static Folder root(Path path) {
        return new Folder(path, "");
    }

    /// The folders in it that have a file of this name, by name.
    List<Folder> foldersWith(String file, List<Fault> faults) {
        try (var inside = Files.list(path)) {
            return inside.filter(Files::isDirectory).map(this::below)
                    .filter(folder -> Files.exists(folder.path.resolve(file)))
                    .sorted((one, other) -> one.name.compareTo(other.name)).toList();
        } catch (IOException unreadable) {
            faults.add(new Fault(name, 0, "", "cannot be listed: " + unreadable, "a readable folder"));
            return List.of();
        }
    }

    private Folder below(Path inner) {
        // a folder in a jar may carry its slash
        var innerName = inner.getFileName().toString().replace("/", "");
        return new Folder(inner, name.isEmpty() ? innerName : name + "/" + innerName);
    }

    /// The last part of the name.
    String own() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String nameOf(String file) {
        return name.isEmpty() ? file : name + "/" + file;
    }

    Optional<Entry> json(String file, List<Fault> all) {
        var faults = new Faults(nameOf(file), all);
        return read(file, faults).flatMap(source -> Json.parse(source, faults))
                .map(fields -> new Entry(fields, "", faults));
    }

    /// A file that is one list of objects.
    Optional<List<Entry>> jsonList(String file, List<Fault> all) {
        var faults = new Faults(nameOf(file), all);
        return read(file, faults).flatMap(source -> Json.parseList(source, faults))
                .map(items -> Entry.each(items.all(), "", faults));
    }

    /// The names of the files in its folder `inner` that end so, without that end; none where there is no such folder.
    List<String> filesIn(String inner, String end) {
        var place = path.resolve(inner);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var inside = Files.list(place)) {
            return inside.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(end))
                    .map(file -> file.substring(0, file.length() - end.length())).sorted().toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// The texts of every language that has a file; a missing file is reported.
    Map<Language, TextsFile> texts(List<Fault> all) {
        var texts = new EnumMap<Language, TextsFile>(Language.class);
        for (var language : Language.values()) {
            var file = "texts_" + language.tag() + ".properties";
            var faults = new Faults(nameOf(file), all);
            read(file, faults).ifPresent(source -> texts.put(language, TextsFile.parse(source, faults)));
        }
        return texts;
    }

    private Optional<String> read(String file, Faults faults) {
        try {
            return Optional.of(Files.readString(path.resolve(file)));
        } catch (NoSuchFileException missing) {
            faults.add(0, "", "is missing", "every folder of this kind has it");
        } catch (CharacterCodingException garbled) {
            faults.add(0, "", "is not UTF-8", "text saved as UTF-8");
        } catch (IOException unreadable) {
            faults.add(0, "", "cannot be read: " + unreadable, "a readable file");
        }
        return Optional.empty();
    }
}
