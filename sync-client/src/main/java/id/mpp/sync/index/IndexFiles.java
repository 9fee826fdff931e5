package id.mpp.sync.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the index lies, and where a broken one is put for whoever wants to know why it broke.
final class IndexFiles {

    /// Enough to see a pattern, too few to fill a disk.
    private static final int KEPT_SET_ASIDE = 10;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    IndexFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    IndexDatabase open() throws SQLException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SQLException("cannot make " + folder, e);
        }
        return IndexDatabase.open(folder.resolve("parcels"));
    }

    void setAside() throws SQLException {
        Path database = folder.resolve("parcels.mv.db");
        if (!Files.exists(database)) {
            return;
        }
        try {
            Path shelf = Files.createDirectories(folder.resolve("set-aside"));
            Path away = shelf.resolve(NAME.format(clock.instant()) + ".mv.db");
            Files.move(database, away, StandardCopyOption.REPLACE_EXISTING);
            keepNewest(shelf);
        } catch (IOException e) {
            throw new SQLException("cannot set the index aside in " + folder, e);
        }
    }

    private static void keepNewest(Path shelf) throws IOException {
        List<Path> oldestFirst;
        try (Stream<Path> files = Files.list(shelf)) {
            oldestFirst = files.sorted(Comparator.comparing(Path::getFileName)).toList();
        }
        for (Path old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT_SET_ASIDE))) {
            Files.delete(old);
        }
    }
}
