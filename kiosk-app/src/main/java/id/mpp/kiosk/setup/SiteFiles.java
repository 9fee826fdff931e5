package id.mpp.kiosk.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Where somebody may have left a `site.toml` for this machine: on its boot partition, or on a stick. The one that
/// counts most comes last. Which were applied is remembered: what somebody changed at the machine afterwards shall not
/// be undone by every start.
public final class SiteFiles {

    private static final String FILE = "mpp-kiosk/site.toml";
    private static final int REMEMBERED = 16;

    private final Path root;
    private final Path applied;

    /// @param root
    ///            of the file system, `/`
    /// @param data
    ///            private data folder
    public SiteFiles(Path root, Path data) {
        this.root = root;
        this.applied = data.resolve("site-applied");
    }

    /// Ordinary files only: a link on a stick could lead anywhere.
    public List<Path> find() {
        return Stream.of(Stream.of(root.resolve("boot")), sticks("media"), sticks("run/media/mpp-kiosk"))
                .flatMap(it -> it).map(it -> it.resolve(FILE))
                .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    private Stream<Path> sticks(String folder) {
        try (Stream<Path> inside = Files.list(root.resolve(folder))) {
            return inside.sorted().toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /// Whether this very file was applied, and no code has been written into it since.
    public boolean isDone(byte[] file) throws IOException {
        return !CodeLine.stands(file) && remembered().contains(digest(file));
    }

    /// @param file
    ///            after its code was wiped
    public void remember(byte[] file) throws IOException {
        var lines = new ArrayList<>(remembered());
        lines.remove(digest(file));
        lines.add(digest(file));
        var last = lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size());
        WholeFiles.write(applied, (String.join("\n", last) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> remembered() throws IOException {
        return Files.exists(applied) ? Files.readAllLines(applied) : List.of();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CodeLine.without(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
