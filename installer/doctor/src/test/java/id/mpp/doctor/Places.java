package id.mpp.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Folders that stand for those of an installed machine. Their names are as long as the real ones, so that lines break
/// at the same words.
record Places(Path root, Path etc, Path data, Path devices) {

    private static final String ETC = "/etc/mpp-kiosk";
    private static final String DATA = "/var/lib/mpp-kiosk";
    private static final String DEVICES = "/dev/serial/by-id";

    static Places make() throws IOException {
        return new Places(folder("/tmp/mpp-root"), folder(ETC), folder(DATA), folder(DEVICES));
    }

    private static Path folder(String real) throws IOException {
        String start = "/tmp/";
        String name = new SecureRandom().ints(real.length() - start.length(), 'a', 'z' + 1)
                .mapToObj(Character::toString).collect(Collectors.joining());
        return Files.createDirectory(Path.of(start + name));
    }

    String asInstalled(String text) {
        return text.replace(etc.toString(), ETC).replace(data.toString(), DATA).replace(devices.toString(), DEVICES)
                .replace("127.0.0.1:9", "192.0.2.8");
    }

    void delete() throws IOException {
        for (Path folder : new Path[]{root, etc, data, devices}) {
            try (Stream<Path> all = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                all.forEach(it -> {
                    try {
                        Files.delete(it);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
