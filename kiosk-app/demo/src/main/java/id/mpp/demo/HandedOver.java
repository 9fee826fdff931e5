package id.mpp.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// What was said on Maven's command line. The build writes it to a file, because a child process does not inherit `-D`;
/// a property given to this Java process itself wins.
final class HandedOver {

    private static final String FILE = "demo.handed-over";
    private static final String FOLDER = "demo.folder";
    private static final String CALLED_IN = "kiosk.called-in";

    private HandedOver() {
    }

    /// Makes the handed over properties ordinary system properties. An empty value is none.
    static void take() {
        value(FILE).map(Path::of).filter(Files::isRegularFile).ifPresent(HandedOver::takeFrom);
    }

    private static void takeFrom(Path file) {
        var said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String name : said.stringPropertyNames()) {
            if (System.getProperty(name) == null && !said.getProperty(name).isBlank()) {
                System.setProperty(name, said.getProperty(name));
            }
        }
    }

    static Optional<String> value(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    /// Where the demo leaves what it made.
    static Path folder() {
        return Path.of(value(FOLDER).orElse("target/demo")).toAbsolutePath();
    }

    /// A path as the person meant it: relative to where `mvn` was called, not to where Maven runs us.
    static Optional<Path> path(String name) {
        Path calledIn = Path.of(value(CALLED_IN).orElse(""));
        return value(name).map(text -> calledIn.resolve(text).toAbsolutePath().normalize());
    }
}
