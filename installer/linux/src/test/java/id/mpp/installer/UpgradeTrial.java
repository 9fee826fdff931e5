package id.mpp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.installer.CleanRoot.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An upgrade of a machine that serves people: it waits for the citizen, does not take the screen away, and leaves a
/// kiosk that runs.
class UpgradeTrial {

    static final String OLD = "0.0.9";

    @TempDir
    private Path folder;
    private CleanRoot machine;

    @BeforeEach
    void anOlderKioskRuns() throws IOException, InterruptedException {
        machine = CleanRoot.open("upgrade", folder);
        machine.install(numbered(CleanRoot.builtPackage(), OLD, folder)).good();
        machine.screen(1080, 1920);
    }

    @AfterEach
    void end() {
        machine.close();
    }

    static Path numbered(Path deb, String version, Path folder) throws IOException, InterruptedException {
        Path tree = folder.resolve("tree-" + version);
        Path numbered = folder.resolve("mpp-kiosk_" + version + "_amd64.deb");
        for (String[] command : new String[][]{{"dpkg-deb", "--raw-extract", deb.toString(), tree.toString()},
                {"sed", "-i", "s/^Version:.*/Version: " + version + "/", tree.resolve("DEBIAN/control").toString()},
                {"dpkg-deb", "-Znone", "--build", tree.toString(), numbered.toString()}}) {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertEquals(0, process.waitFor(), said);
        }
        return numbered;
    }

    private String of(String unit, String property) throws IOException, InterruptedException {
        return machine.run("systemctl", "show", "-p", property, "--value", unit).good().strip();
    }

    private String version() throws IOException, InterruptedException {
        return machine.run("dpkg-query", "-W", "-f", "${Status} ${Version}", "mpp-kiosk").good();
    }

    /// A kiosk that tells of a page that stands in a file, every second, as the real one tells of its own; systemd,
    /// dpkg and the package's scripts are real.
    private void aKioskThatShows(String screen) throws IOException, InterruptedException {
        Path dropIn = Files.createDirectories(machine.path("/etc/systemd/system/kiosk.service.d"));
        Files.writeString(dropIn.resolve("trial.conf"),
                """
                        [Service]
                        Type=exec
                        WatchdogSec=0
                        ExecStart=
                        ExecStart=/bin/sh -c 'cd /run/mpp-kiosk/state; while sleep 1; do \\
                          printf {\\\\"screen\\\\":\\\\"%%s\\\\"} "$(cat /var/lib/mpp-kiosk/screen)" >new; mv new state.json; done'
                        """);
        shows(screen);
        machine.boot();
        assertEquals("active", of("kiosk", "ActiveState"));
        machine.run("sh", "-c", "until grep -q " + screen + " /run/mpp-kiosk/state/state.json; do sleep 0.1; done")
                .good();
    }

    private void shows(String screen) throws IOException {
        Files.writeString(machine.path("/var/lib/mpp-kiosk/screen"), screen);
        machine.path("/var/lib/mpp-kiosk/screen").toFile().setReadable(true, false);
    }

    private Ran upgrade(Map<String, String> environment) throws IOException, InterruptedException {
        Path deb = CleanRoot.builtPackage();
        Files.copy(deb, machine.path("/root/new.deb"));
        return machine.apt(environment, "install", "/root/new.deb");
    }

    @Test
    void theKioskItselfComesBackAndTheScreenWasNeverGone() throws Exception {
        Files.writeString(machine.path("/etc/mpp-kiosk/kiosk.toml"), MachineTrial.TOML);
        machine.boot();
        String kiosk = of("kiosk", "MainPID");
        String display = of("kiosk-display", "MainPID");
        assertNotEquals("0", kiosk);

        upgrade(Map.of()).good();

        assertTrue(version().startsWith("install ok installed") && !version().endsWith(OLD), version());
        assertEquals("active", of("kiosk", "ActiveState"));
        assertNotEquals(kiosk, of("kiosk", "MainPID"), "the old program still runs");
        assertEquals(display, of("kiosk-display", "MainPID"), "the display was taken away");
        assertEquals("0", of("kiosk", "NRestarts"), "it was ended by something else than the upgrade");
    }

    @Test
    void afterTheTimeThatWasGivenNothingIsUpgradedAndNothingStopped() throws Exception {
        aKioskThatShows("scanning");
        String kiosk = of("kiosk", "MainPID");

        Ran refused = upgrade(Map.of("MPP_KIOSK_UPGRADE", "4"));

        assertNotEquals(0, refused.status());
        assertTrue(refused.output().contains("MPP_KIOSK_UPGRADE=now apt-get install"), refused.output());
        assertEquals("install ok installed " + OLD, version());
        assertEquals(kiosk, of("kiosk", "MainPID"), "the citizen was cut off");

        machine.apt(Map.of("MPP_KIOSK_UPGRADE", "now"), "install", "/root/new.deb").good();
        assertNotEquals("install ok installed " + OLD, version());
        assertNotEquals(kiosk, of("kiosk", "MainPID"));
    }

    @Test
    void removingEndsWhatRuns() throws Exception {
        aKioskThatShows("welcome");
        machine.apt(Map.of(), "remove", "mpp-kiosk").good();
        assertEquals("inactive", of("kiosk", "ActiveState"));
        assertEquals("inactive", of("kiosk-display", "ActiveState"));
        assertEquals("0\n", machine.run("sh", "-c", "pgrep -c -u mpp-kiosk || true").good());
    }
}
