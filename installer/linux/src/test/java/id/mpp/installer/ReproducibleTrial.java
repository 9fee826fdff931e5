package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever builds the same commit gets the same package, but for one file that is named: the cache of the start, which
/// is a memory of one run and its threads. With the same cache the packages are equal to the bit.
class ReproducibleTrial {

    private static final Path WORK = Path.of("target/again").toAbsolutePath();
    private static final Path IMAGE = WORK.resolve("image/mpp-kiosk");

    @BeforeAll
    static void buildAgain() throws IOException {
        Folders.delete(WORK);
        new AppImage(Packed.lib(), WORK.resolve("image"), System.getProperty("installer.version"),
                Instant.parse(System.getProperty("installer.time")), "zip-6").make();
    }

    @Test
    void everyFileOfTheImageIsTheSameButTheCacheAndTheLineThatNamesIt() throws Exception {
        TreeMap<String, String> first = told(Packed.image());
        TreeMap<String, String> second = told(IMAGE);
        assertNotEquals(null, first.remove("lib/app/" + AotTraining.CACHE));
        assertNotEquals(null, first.remove("lib/app/" + AotTraining.JARS));
        Path config = Path.of("lib/app", AotTraining.CONFIG);
        assertEquals(Files.readString(Packed.image().resolve(config)).replace(AotTraining.OPTION, ""),
                Files.readString(IMAGE.resolve(config)));
        first.remove(config.toString());
        second.remove(config.toString());
        assertEquals(first, second);
    }

    @Test
    void withTheSameCacheThePackageIsTheSameToTheBit() throws Exception {
        Path image = WORK.resolve("packed/mpp-kiosk");
        Files.createDirectories(image.getParent());
        Folders.copy(IMAGE, image);
        for (String file : List.of(AotTraining.CACHE, AotTraining.JARS, AotTraining.CONFIG)) {
            Files.copy(Packed.image().resolve("lib/app").resolve(file), image.resolve("lib/app").resolve(file),
                    StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path log = WORK.resolve("deb.log");
        int status = new ProcessBuilder("build/deb", image.toString(), WORK.resolve("deb").toString(),
                System.getProperty("installer.version"), "../../kiosk-app/sites",
                Packed.papers().resolve("sbom.json").toString(), Packed.papers().resolve("licences.txt").toString(),
                "../../LICENSE", "../../docs/handbook").redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        assertEquals(0, status, Files.readString(log));
        Path first = CleanRoot.builtPackage();
        assertEquals(sha256(first), sha256(WORK.resolve("deb").resolve(first.getFileName())));
    }

    @Test
    void packagesThatAreTheSameAreNotSaidToDiffer() throws Exception {
        String built = CleanRoot.builtPackage().toString();
        Path said = WORK.resolve("compare.log");
        int status = new ProcessBuilder("build/compare", built, built).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start().waitFor();
        assertEquals("", Files.readString(said));
        assertEquals(0, status);
    }

    /// Of each file below it: permissions, time, digest.
    private static TreeMap<String, String> told(Path folder) throws Exception {
        var told = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                told.put(folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                + Files.getLastModifiedTime(file) + " " + sha256(file));
            }
        }
        return told;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
