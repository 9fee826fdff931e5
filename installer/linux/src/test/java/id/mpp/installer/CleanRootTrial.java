package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The machine that others are tried on must itself be what it says.
class CleanRootTrial {

    @Test
    void whatIsWrittenOutlivesAPulledPlugAndWhatRunsDoesNot(@TempDir Path far) throws Exception {
        try (var machine = CleanRoot.open("clean-root", far)) {
            Path log = far.resolve("log");
            machine.run("sh", "-c", "echo kept >/var/kept; echo lost >/run/lost; echo lost >/tmp/lost").good();
            Process runs = machine.start("root", Map.of(), log, "sleep", "1000");
            // on its way in it is for a moment still outside
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (machine.inside().noneMatch(it -> it.pid() == runs.pid())) {
                    Thread.onSpinWait();
                }
            }, "a command is its own process");

            machine.pullThePlug();

            assertFalse(runs.isAlive());
            assertEquals("kept\n", Files.readString(machine.path("/var/kept")));
            assertFalse(Files.exists(machine.path("/run/lost")));
            assertFalse(Files.exists(machine.path("/tmp/lost")));
        }
    }

    @Test
    void seesNothingOfTheComputerThatTriesItButWhatIsShared(@TempDir Path far) throws Exception {
        Files.writeString(far.resolve("here"), "shared");
        try (var machine = CleanRoot.open("clean-root", far)) {
            assertEquals("shared", machine.run("cat", far.resolve("here").toString()).good());
            assertFalse(Files.exists(machine.path(Path.of("").toAbsolutePath().toString())), "these sources");
            assertEquals("",
                    machine.run("sh", "-c", "cd /dev; ls -d sd* vd* nvme* bus usb* snd 2>/dev/null; true").good());
            assertTrue(machine.apt(Map.of(), "install", "cowsay").status() != 0, "it has a package source");
        }
    }

    @Test
    void theNextOneIsAsNew() throws IOException, InterruptedException {
        try (var machine = CleanRoot.open("clean-root")) {
            machine.run("sh", "-c", "echo old >/etc/old; rm /usr/bin/apt-cache").good();
        }
        try (var machine = CleanRoot.open("clean-root")) {
            assertFalse(Files.exists(machine.path("/etc/old")));
            assertTrue(Files.exists(machine.path("/usr/bin/apt-cache")));
        }
    }

    @Test
    void startsAsDebianDoes() throws Exception {
        try (var machine = CleanRoot.open("clean-root")) {
            machine.boot();
            assertEquals("systemd\n", machine.run("ps", "-o", "comm=", "-p", "1").good());
            assertEquals("active\n", machine.run("systemctl", "is-active", "graphical.target").good());
            assertEquals("", machine.run("systemctl", "--failed", "--plain", "--no-legend").good());
            assertTrue(machine.run("journalctl", "-b", "-o", "cat").good().contains("Graphical Interface"));
        }
    }

    /// Asked without trying: whoever sets a clock that is not its own does harm.
    @Test
    void canSetNeitherTheClockNorTheKernelOfTheComputerThatTriesIt() throws Exception {
        try (var machine = CleanRoot.open("clean-root")) {
            for (boolean booted : new boolean[]{false, true}) {
                if (booted) {
                    machine.boot();
                    assertFalse(canSetTheClock(machine.run("cat", "/proc/1/status").good()), "its first process");
                }
                assertFalse(canSetTheClock(machine.run("cat", "/proc/self/status").good()), "a command in it");
                assertEquals(1, machine.run("test", "-w", "/proc/sys/kernel/pid_max").status());
            }
        }
    }

    /// By its bounding set, capabilities(7): CAP_SYS_TIME is 25.
    private static boolean canSetTheClock(String status) {
        String bounding = status.lines().filter(line -> line.startsWith("CapBnd:")).findFirst().orElseThrow();
        return (Long.parseUnsignedLong(bounding.replaceAll(".*\\s", ""), 16) >> 25 & 1) == 1;
    }
}
