package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The cache of the start on an installed machine: it is still believed after packing and unpacking, and one that is
/// not its jars' costs time and a line in the log, never the start, and never runs an old program out of a new package.
class StartCacheTrial {

    /// Java ends at once when it cannot use the cache.
    private static final List<String> ONLY_WITH_CACHE = List.of("-XX:AOTMode=on");
    private static final String APP = Installed.PROGRAM + "/lib/app/";
    private static final String CACHE = APP + AotTraining.CACHE;
    private static final String KEPT = "/root/kept";
    private static final String SAYS_SO = "the cache of the start belongs to other jars";

    @SuppressWarnings("NullAway.Init")
    private static Installed kiosk;

    @BeforeAll
    static void install() throws Exception {
        kiosk = Installed.open("start-cache");
        kiosk.machine().run("cp", "-a", APP, KEPT).good();
    }

    @AfterEach
    void asItWas() throws Exception {
        kiosk.machine().run("cp", "-aT", KEPT, APP).good();
    }

    @AfterAll
    static void takeAway() {
        kiosk.close();
    }

    @Test
    void isBelievedAsItWasInstalled() throws Exception {
        try (Product product = kiosk.start("believed", ONLY_WITH_CACHE, Map.of())) {
            kiosk.hall().awaitsWelcome(product);
            assertTrue(product.mapped().contains(Path.of(CACHE)), "the program runs without it");
            assertFalse(product.log().contains(SAYS_SO), product.log());
        }
    }

    @Test
    void isNotBelievedBesideAJarOfAnotherTime() throws Exception {
        Files.setLastModifiedTime(inside(APP + oneJar()), FileTime.from(Instant.parse("2026-10-31T00:00:00Z")));
        assertStartsWithout(SAYS_SO);
    }

    @Test
    void isNotBelievedBesideAJarThatIsLonger() throws Exception {
        Path jar = inside(APP + oneJar());
        FileTime time = Files.getLastModifiedTime(jar);
        Files.write(jar, new byte[]{0}, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(jar, time);
        assertStartsWithout(SAYS_SO);
    }

    @Test
    void isNotBelievedBesideAJarMore() throws Exception {
        kiosk.machine().run("cp", "-a", APP + oneJar(), APP + "zz.jar").good();
        try {
            assertStartsWithout(SAYS_SO);
        } finally {
            Files.delete(inside(APP + "zz.jar"));
        }
    }

    @Test
    void aTornOneIsOnlyASlowerStart() throws Exception {
        try (var file = Files.newByteChannel(inside(CACHE), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        assertStartsWithout("");
    }

    @Test
    void aMissingOneIsOnlyASlowerStart() throws Exception {
        Files.delete(inside(CACHE));
        assertStartsWithout("");
    }

    @Test
    void everyJarIsAsItWasPacked() throws IOException {
        for (Path jar : Packed.jars()) {
            Path installed = inside(APP + jar.getFileName());
            assertEquals(-1, Files.mismatch(jar, installed), jar.toString());
            assertEquals(Files.getLastModifiedTime(jar), Files.getLastModifiedTime(installed), jar.toString());
        }
    }

    private static void assertStartsWithout(String saying) throws Exception {
        try (Product product = kiosk.start("without", List.of(), Map.of())) {
            kiosk.hall().awaitsWelcome(product);
            assertTrue(product.log().contains(saying), product.log());
            // a torn one may be mapped before Java finds out; then it says so
            assertTrue(!product.mapped().contains(Path.of(CACHE)) || product.log().contains("archive failed"),
                    product.log());
        }
    }

    private static String oneJar() throws IOException {
        return Packed.jars().getFirst().getFileName().toString();
    }

    private static Path inside(String file) {
        return kiosk.machine().path(file);
    }
}
