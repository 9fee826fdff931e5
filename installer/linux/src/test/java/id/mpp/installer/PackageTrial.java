package id.mpp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.installer.CleanRoot.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// The package's own life on a clean machine, by the commands a technician types: what waits for the centre outlives
/// everything but a purge that was told so.
class PackageTrial {

    private static final String SPOOL = "/var/lib/mpp-kiosk/spool";
    private static final String PARCEL = SPOOL + "/000000000001.application."
            + "0b3f5ac1-8f3c-4a55-9d3b-6a1f0c7e2d11.9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.parcel";
    private static final String CONFIGURATION = "/etc/mpp-kiosk/kiosk.toml";

    /// What was built, and the same under an older number: packed anew without compressing, which is most of the time.
    @TempDir
    private static Path packages;
    private static Path built;
    private static Path older;

    private CleanRoot machine;

    @BeforeAll
    static void packedAnew() throws IOException, InterruptedException {
        String version = new ProcessBuilder("dpkg-deb", "--field", CleanRoot.builtPackage().toString(), "Version")
                .start()
                .inputReader(UTF_8).readLine();
        built = UpgradeTrial.numbered(CleanRoot.builtPackage(), version, packages);
        older = UpgradeTrial.numbered(CleanRoot.builtPackage(), "0.0.9", packages);
    }

    @BeforeEach
    void aCleanMachine(TestInfo situation) throws IOException {
        machine = CleanRoot.open("package-" + situation.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void end() {
        machine.close();
    }

    private void aParcelWaits() throws Exception {
        machine.runAs("mpp-kiosk", Map.of(), "sh", "-c", "umask 077; mkdir -p " + SPOOL + "; echo sealed >" + PARCEL)
                .good();
    }

    private boolean waits() throws IOException {
        return Files.exists(machine.path(PARCEL)) && Files.readString(machine.path(PARCEL)).equals("sealed\n");
    }

    @Test
    void installsOnACleanDebianWithAUserOfItsOwnAndNothingOpenToOthers() throws Exception {
        machine.install(CleanRoot.builtPackage()).good();

        assertEquals("mpp-kiosk mpp-devices\n", machine.run("id", "-nG", "mpp-kiosk").good());
        assertEquals("640 root:mpp-kiosk\n", machine.run("stat", "-c", "%a %U:%G", CONFIGURATION).good());
        assertEquals("700 mpp-kiosk:mpp-kiosk\n", machine.run("stat", "-c", "%a %U:%G", "/var/lib/mpp-kiosk").good());
        assertEquals("", machine.run("find", "/usr/lib/mpp-kiosk", "(", "-perm", "/022", "!", "-type", "l", "-o", "!",
                "-user", "root", ")").good(), "nothing of the program can be changed by anybody but root");
        assertEquals("",
                machine.run("find", "/usr/lib/mpp-kiosk", "/usr/bin", "-name", "*mpp*", "-perm", "/6000").good());
        assertEquals("/usr/lib/mpp-kiosk/bin/mpp-kiosk\n", machine.run("readlink", "-f", "/usr/bin/mpp-kiosk").good());
        assertEquals("", machine.run("dpkg", "--verify", "mpp-kiosk").good());
    }

    @Test
    void whatItNeedsOfOtherPackagesIsNamed() throws Exception {
        machine.install(built).good();
        // libraries of video codecs come with the runtime and are asked for only by pages that play films
        String missing = machine.run("sh", "-c", "find /usr/lib/mpp-kiosk -name '*.so' ! -name 'libavplugin*' "
                + "! -name 'libprism_es2*' ! -name 'libjfxmedia*' ! -name 'libgstreamer*' ! -name 'libfxplugins*' "
                + "-exec env LD_LIBRARY_PATH=/usr/lib/mpp-kiosk/lib/runtime/lib:/usr/lib/mpp-kiosk/lib/runtime/lib/server "
                + "ldd {} + | grep 'not found' | sort -u").output();
        assertEquals("", missing);
    }

    @Test
    void parcelsAndConfigurationSurviveAnUpgradeToThisPackage() throws Exception {
        machine.install(older).good();
        aParcelWaits();
        Files.writeString(machine.path(CONFIGURATION), "# by the technician\n");
        Files.writeString(machine.path("/var/lib/mpp-kiosk/setup.toml"), "# learnt\n");

        String said = machine.install(built).good();

        assertTrue(said.contains("Unpacking mpp-kiosk") && said.contains("over (0.0.9)"), said);
        assertTrue(waits());
        assertEquals("# by the technician\n", Files.readString(machine.path(CONFIGURATION)));
        assertEquals("# learnt\n", Files.readString(machine.path("/var/lib/mpp-kiosk/setup.toml")));
        assertEquals("640 root:mpp-kiosk\n", machine.run("stat", "-c", "%a %U:%G", CONFIGURATION).good());
        // and back again: a newer program that does not do
        machine.install(older).good();
        assertTrue(waits());
    }

    @Test
    void removingLeavesWhatWaitsAndInstallingAgainFindsIt() throws Exception {
        machine.install(built).good();
        aParcelWaits();
        Files.writeString(machine.path(CONFIGURATION), "# by the technician\n");

        machine.apt(Map.of(), "remove", "mpp-kiosk").good();

        assertFalse(Files.exists(machine.path("/usr/lib/mpp-kiosk")), "the program is still there");
        assertFalse(Files.exists(machine.path("/usr/bin/mpp-kiosk")));
        assertTrue(waits());
        machine.install(built).good();
        assertTrue(waits());
        assertEquals("# by the technician\n", Files.readString(machine.path(CONFIGURATION)));
        assertEquals("700 mpp-kiosk:mpp-kiosk\n", machine.run("stat", "-c", "%a %U:%G", "/var/lib/mpp-kiosk").good());
    }

    @Test
    void aPurgeIsRefusedWhileParcelsWaitAndLeavesEverythingAsItWas() throws Exception {
        machine.install(built).good();
        aParcelWaits();

        Ran refused = machine.apt(Map.of(), "purge", "mpp-kiosk");

        assertNotEquals(0, refused.status());
        assertTrue(refused.output().contains("1 sealed parcels of citizens still wait"), refused.output());
        assertTrue(refused.output().contains("mpp-kiosk-export /run/media/mpp-kiosk/"), refused.output());
        assertTrue(refused.output().contains("MPP_KIOSK_PURGE=with-parcels apt-get purge mpp-kiosk"), refused.output());
        assertTrue(waits());
        assertTrue(Files.exists(machine.path(CONFIGURATION)), "the configuration is gone");
        // and the export that the message names is still there
        assertTrue(machine.run("mpp-kiosk-export", "/mnt").output().contains("not enrolled"));
        assertEquals("", machine.run("dpkg", "--verify", "mpp-kiosk").good());
        assertEquals("install ok installed", machine.run("dpkg-query", "-W", "-f", "${Status}", "mpp-kiosk").good());

        Ran byDpkg = machine.run("dpkg", "--purge", "mpp-kiosk");
        assertNotEquals(0, byDpkg.status());
        assertTrue(waits());
        assertTrue(Files.exists(machine.path(CONFIGURATION)), "the configuration is gone");
    }

    @Test
    void aPurgeIsRefusedAlsoWhenTheProgramWasRemovedBefore() throws Exception {
        machine.install(built).good();
        aParcelWaits();
        machine.apt(Map.of(), "remove", "mpp-kiosk").good();

        Ran refused = machine.apt(Map.of(), "purge", "mpp-kiosk");

        assertNotEquals(0, refused.status());
        assertTrue(refused.output().contains("apt-get install mpp-kiosk && mpp-kiosk-export"), refused.output());
        assertTrue(waits());
        machine.install(built).good();
        assertTrue(waits());
    }

    @Test
    void aPurgeThatWasToldLeavesNothingOfAnybody() throws Exception {
        machine.install(built).good();
        aParcelWaits();

        machine.apt(Map.of("MPP_KIOSK_PURGE", "with-parcels"), "purge", "mpp-kiosk").good();

        for (String gone : List.of("/var/lib/mpp-kiosk", "/etc/mpp-kiosk", "/usr/lib/mpp-kiosk",
                "/usr/share/mpp-kiosk")) {
            assertFalse(Files.exists(machine.path(gone)), gone + " is left");
        }
        String left = machine.run("sh", "-c", "find / -xdev -path /proc -prune -o -name '*mpp-kiosk*' -print"
                + " | grep -v -e ^/root/packages -e ^/var/log -e ^/var/cache -e ^/run").output();
        assertEquals("", left);
    }

    @Test
    void aPurgeWithNothingWaitingAsksNothing() throws Exception {
        machine.install(built).good();
        machine.apt(Map.of(), "purge", "mpp-kiosk").good();
        assertFalse(Files.exists(machine.path("/var/lib/mpp-kiosk")));
    }

    /// A text is a page of the manual if nroff has nothing to complain about, and lists all that it is to tell.
    @Test
    void everyCommandHasAPageOfTheManual() throws Exception {
        machine.install(built).good();
        try (Stream<Path> commands = Files.list(machine.path("/usr/bin"))) {
            for (String command : commands.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith("mpp-kiosk"))
                    .toList()) {
                assertTrue(Files.exists(machine.path("/usr/share/man/man1/" + command + ".1.gz")),
                        "no page for " + command);
            }
        }
        assertTrue(Files.exists(machine.path("/usr/share/man/man5/kiosk.toml.5.gz")));
    }

    @Test
    void lintianFindsNothingThatIsNotOverriddenWithItsReason() throws Exception {
        boolean there = Files.isExecutable(Path.of("/usr/bin/lintian"));
        assertTrue(there || !"1".equals(System.getenv("REQUIRE_PEERS")), "install lintian, or run .ci/peers");
        Assumptions.assumeTrue(there, "skipped: lintian is missing");
        Process lintian = new ProcessBuilder("lintian", "--no-cfg", "--fail-on", "error,warning", "--allow-root",
                CleanRoot.builtPackage().toString()).redirectErrorStream(true).start();
        String said = new String(lintian.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, lintian.waitFor(), said);
    }
}
