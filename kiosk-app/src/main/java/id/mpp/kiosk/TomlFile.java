package id.mpp.kiosk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One TOML file as it stands.
///
/// @param file
///            as it is named to whoever has to mend it
/// @param folder
///            what its relative paths start from
/// @param troubles
///            why it is not TOML; what could be read is in `root` nevertheless
record TomlFile(Path file, Path folder, TomlTable root, List<Trouble> troubles) {

    /// @param line
    ///            from 1; 0 where the whole file is meant
    record Trouble(int line, String text) {
    }

    TomlFile {
        troubles = List.copyOf(troubles);
    }

    static TomlFile parse(Path file) {
        return parse(file, file.toAbsolutePath().resolveSibling(""));
    }

    /// A copy that lies elsewhere than the original.
    static TomlFile parse(Path file, Path folder) {
        try {
            return parse(file, folder, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return none(file, folder, Files.exists(file)
                    ? "cannot be read (" + unreadable.getMessage()
                            + "); allowed: a file that the user of the kiosk may read"
                    : "is not there; allowed: a kiosk.toml as described in the README");
        }
    }

    static TomlFile parse(Path file, Path folder, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            TomlParseResult result = Toml.parse(text);
            return new TomlFile(file, folder, result, result.errors().stream().map(error -> new Trouble(
                    error.position().line(), "this is not TOML: " + error.getMessage())).toList());
        } catch (CharacterCodingException notText) {
            return none(file, folder, "cannot be read as UTF-8 text (" + notText.getMessage() + ")");
        }
    }

    private static TomlFile none(Path file, Path folder, String why) {
        return new TomlFile(file, folder, Toml.parse(""), List.of(new Trouble(0, why)));
    }

    boolean has(String table) {
        return root.contains(List.of(table));
    }

    boolean has(String table, String key) {
        return root.isTable(List.of(table)) && root.contains(List.of(table, key));
    }

    Optional<String> text(String table, String key) {
        return has(table, key) && root.get(List.of(table, key)) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    int lineOf(String... path) {
        for (int length = path.length; length > 0; length--) {
            TomlPosition position = root.inputPositionOf(List.of(path).subList(0, length));
            if (position != null) {
                return position.line();
            }
        }
        return 0;
    }

    /// `file:line`, or the file where no line is known.
    String place(int line) {
        return file + (line > 0 ? ":" + line : "");
    }

    Path path(String text) {
        return folder.resolve(text).normalize();
    }
}
