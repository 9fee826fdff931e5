package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sandbox.Misbehaviour.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The `[sandbox]` of a file: every key, and every way to get one wrong.
class SandboxFileTest {

    @TempDir
    Path folder;

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("hall.toml"), text);
    }

    private List<String> faults(String text) throws IOException {
        Path file = written(text);
        String said = String.valueOf(assertThrows(IOException.class, () -> SandboxFile.read(file)).getMessage());
        return List.of(said.replace(file.toString(), "hall.toml").split("\n", -1));
    }

    @Test
    void everyKeyMeansWhatItSays() throws IOException {
        Files.createDirectories(folder.resolve("layanan/dukcapil/kia"));
        Files.writeString(folder.resolve("layanan/dukcapil/kia/service.json"), "{}");

        SandboxConfig config = SandboxFile.read(written("""
                [kiosk]
                name = "not for the sandbox"
                [sandbox]
                port = 8443
                jdbc-url = "jdbc:postgresql://db/centre?user=mpp"
                public-base = "https://192.168.1.20:8443/"
                services = "layanan"
                halls = 3
                tls = true
                misbehave = "lost-reply"
                """));

        assertEquals(8443, config.port());
        assertEquals("jdbc:postgresql://db/centre?user=mpp", config.jdbcUrl());
        assertEquals("0.0.0.0", config.host());
        assertEquals(Optional.of(URI.create("https://192.168.1.20:8443")), config.publicBase());
        assertEquals(Optional.of(folder.resolve("layanan").toAbsolutePath()), config.services());
        assertEquals(3, config.halls());
        assertTrue(config.tls());
        assertEquals(Mode.LOST_REPLY, config.misbehaviour().mode());
    }

    @Test
    void emptyTableIsTheUsualSandbox() throws IOException {
        SandboxConfig config = SandboxFile.read(written("[sandbox]\n"));
        assertEquals(8080, config.port());
        assertEquals("127.0.0.1", config.host());
        assertEquals(Optional.empty(), config.publicBase());
        assertEquals(Optional.empty(), config.services());
        assertEquals(1, config.halls());
        assertEquals(false, config.tls());
        assertEquals(Mode.NONE, config.misbehaviour().mode());
        assertTrue(config.jdbcUrl().startsWith("jdbc:h2:mem:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            port = 70000 | key 'sandbox.port': 70000 is out of bounds; allowed: a whole number from 0 to 65535
            port = "8080" | key 'sandbox.port': is of the wrong kind; allowed: a whole number from 0 to 65535
            halls = 0 | key 'sandbox.halls': 0 is out of bounds; allowed: a whole number from 1 to 1000
            tls = "yes" | key 'sandbox.tls': is of the wrong kind; allowed: true or false
            jdbc-url = "" | key 'sandbox.jdbc-url': is empty; allowed: a text in quotes, or no such line
            public-base = "http://a b" | key 'sandbox.public-base': "http://a b" is no address of a centre; allowed: http://<host>:<port> without a path, as tls is false
            public-base = "https://a" | key 'sandbox.public-base': "https://a" is no address of a centre; allowed: http://<host>:<port> without a path, as tls is false
            public-base = "http://a/b" | key 'sandbox.public-base': "http://a/b" is no address of a centre; allowed: http://<host>:<port> without a path, as tls is false
            services = "nowhere" | key 'sandbox.services': "nowhere" holds no services; allowed: a folder of <agency>/<service>/service.json
            services = "." | key 'sandbox.services': "." holds no services; allowed: a folder of <agency>/<service>/service.json
            misbehave = "sulk" | key 'sandbox.misbehave': "sulk" is not known; allowed: none, http500, garbage, redirect, slow, unavailable, lost-reply, wrong-digest, clock-off, expired-certificate
            misbehave = "expired-certificate" | key 'sandbox.misbehave': there is no certificate to expire; allowed: expired-certificate with tls = true
            prot = 8080 | key 'sandbox.prot': is unknown; allowed: halls, jdbc-url, misbehave, port, public-base, services, tls
            """)
    void wrongLineIsToldWithItsPlaceAndWhatIsAllowed(String line, String told) throws IOException {
        assertEquals(List.of("hall.toml:3: " + told), faults("# a hall\n[sandbox]\n" + line + "\n"));
    }

    @Test
    void passwordOfADatabaseThatIsNotKnownIsNotRepeated() throws IOException {
        List<String> faults = faults("[sandbox]\njdbc-url = \"jdbc:mysql://db/x?password=rahasia\"\n");
        assertTrue(faults.getFirst().startsWith("hall.toml:2: key 'sandbox.jdbc-url': names a database"),
                faults::toString);
        assertTrue(faults.stream().noneMatch(fault -> fault.contains("rahasia")), faults::toString);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        assertEquals(2, faults("[sandbox]\nport = -1\nhalls = 9999\n").size());
    }

    @Test
    void fileThatIsNoneOfOursSaysSo() throws IOException {
        assertTrue(faults("[sandbox\n").getFirst().startsWith("hall.toml:1: this is not TOML: "));
        assertEquals(
                List.of("hall.toml: has no table [sandbox]; allowed: halls, jdbc-url, misbehave, port, public-base,"
                        + " services, tls below [sandbox]"),
                faults("[kiosk]\n"));
        Path gone = folder.resolve("gone.toml");
        assertEquals(gone + ": is not there; allowed: a TOML file with a table [sandbox]",
                assertThrows(IOException.class, () -> SandboxFile.read(gone)).getMessage());
    }
}
