package id.mpp.sync.index;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FileUtils;

/// Where the index lies, and where a broken one is put for whoever wants to know why it broke.
final class IndexFiles {

    /// Enough to see a pattern, too few to fill a disk.
    private static final int KEPT_SET_ASIDE = 10;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(ZoneOffset.UTC);

    /// As H2 names it: the operating system's path, or one in a file system that a test has registered with H2.
    private final String folder;
    private final Clock clock;

    IndexFiles(String folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    IndexDatabase open() throws SQLException {
        try {
            FileUtils.createDirectories(folder);
        } catch (DbException e) {
            throw new SQLException("cannot make " + folder, e);
        }
        return IndexDatabase.open(folder + "/parcels");
    }

    void setAside() throws SQLException {
        String database = folder + "/parcels.mv.db";
        try {
            if (!FileUtils.exists(database)) {
                return;
            }
            String shelf = folder + "/set-aside";
            FileUtils.createDirectories(shelf);
            FileUtils.moveAtomicReplace(database, shelf + "/" + NAME.format(clock.instant()) + ".mv.db");
            keepNewest(shelf);
        } catch (DbException e) {
            throw new SQLException("cannot set the index aside in " + folder, e);
        }
    }

    private static void keepNewest(String shelf) {
        List<String> oldestFirst = FileUtils.newDirectoryStream(shelf).stream().sorted().toList();
        for (String old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT_SET_ASIDE))) {
            FileUtils.delete(old);
        }
    }
}
