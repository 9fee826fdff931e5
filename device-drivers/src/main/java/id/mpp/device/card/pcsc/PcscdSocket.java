package id.mpp.device.card.pcsc;

import id.mpp.device.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/// Where pcscd listens, seen as a file. A pcscd that was killed leaves its socket behind; so what counts is another
/// socket than the one behind which nobody was.
final class PcscdSocket implements Presence {

    /// libpcsclite looks there, or where this variable of the environment says.
    private static final String VARIABLE = "PCSCLITE_CSOCK_NAME";
    private static final String USUAL = "/run/pcscd/pcscd.comm";

    private final Path socket = Path.of(Optional.ofNullable(System.getenv(VARIABLE)).orElse(USUAL));
    private volatile List<Object> deserted = List.of();

    /// Nobody answers behind the socket that is there now.
    void isDeserted() {
        deserted = face();
    }

    @Override
    public boolean there() {
        var now = face();
        return !now.isEmpty() && !now.equals(deserted);
    }

    /// What tells a file from its successor of the same name; empty if there is none.
    private List<Object> face() {
        try {
            var file = Files.readAttributes(socket, BasicFileAttributes.class);
            return List.of(String.valueOf(file.fileKey()), file.lastModifiedTime());
        } catch (IOException none) {
            return List.of();
        }
    }
}
