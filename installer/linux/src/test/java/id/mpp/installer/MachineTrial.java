package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.installer.CleanRoot.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A machine after its installation and a restart, with Debian's systemd as process 1: what runs, what nobody can do to
/// it, what the services may.
class MachineTrial {

    static final String TOML = """
            [site]
            name = "MPP Kabupaten Sragen"
            region = "Kabupaten Sragen"
            time_zone = "Asia/Jakarta"

            [kiosk]
            name = "Kios percobaan"

            [central]
            address = "https://127.0.0.1:9"

            [data]
            folder = "/var/lib/mpp-kiosk"
            """;

    private static CleanRoot machine;

    @BeforeAll
    static void installedAndStartedAgain() throws IOException, InterruptedException {
        machine = CleanRoot.open("machine");
        machine.install(CleanRoot.builtPackage()).good();
        Files.writeString(machine.path("/etc/mpp-kiosk/kiosk.toml"), TOML);
        machine.screen(1080, 1920);
        machine.boot();
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @Test
    void everyServiceRunsAndNoneHasFailed() throws Exception {
        assertEquals("", machine.run("systemctl", "--failed", "--plain", "--no-legend").good());
        for (String unit : new String[]{"kiosk-display", "kiosk-windows", "kiosk"}) {
            assertEquals("active\n", machine.run("systemctl", "is-active", unit + ".service").output(), unit + "\n"
                    + machine.run("journalctl", "-b", "-u", unit, "-o", "cat").output());
        }
    }

    @Test
    void nobodyRestartsItOrLeavesItByKeys() throws Exception {
        for (String unit : new String[]{"ctrl-alt-del.target", "autovt@tty2.service", "getty@tty1.service"}) {
            assertEquals("LoadState=masked\n", machine.run("systemctl", "show", "-p", "LoadState", unit).good(), unit);
        }
        assertEquals("0", last(machine.run("/lib/systemd/systemd-sysctl", "--cat-config").good(), "kernel.sysrq"));
        assertEquals("none", last(machine.run("systemd-analyze", "cat-config", "systemd/system.conf").good(),
                "CtrlAltDelBurstAction"));
        String logind = machine.run("systemd-analyze", "cat-config", "systemd/logind.conf").good();
        assertEquals("0", last(logind, "NAutoVTs"));
        assertEquals("ignore", last(logind, "HandlePowerKey"));
        String display = machine.run("cat", "/lib/systemd/system/kiosk-display.service").good();
        for (String option : new String[]{"-novtswitch", "-nocursor", "-dpms", "-s 0", "-nolisten tcp"}) {
            assertTrue(display.contains(option), option);
        }
    }

    /// The last word on a key, as systemd joins its files.
    private static String last(String configuration, String key) {
        return configuration.lines().filter(line -> line.replace(" ", "").startsWith(key + "="))
                .reduce("", (_, line) -> line.substring(line.indexOf('=') + 1).strip());
    }

    @Test
    void whoIsNotTheKioskCannotDrawLookOrTypeOnItsDisplay() throws Exception {
        var stranger = Map.of("DISPLAY", CleanRoot.SCREEN);
        Ran refused = machine.runAs("nobody", stranger, "xset", "q");
        assertTrue(refused.status() != 0 && refused.output().contains("Authorization required"), refused.output());
        machine.runAs("mpp-kiosk", Map.of("DISPLAY", CleanRoot.SCREEN, "XAUTHORITY", "/run/mpp-kiosk/display-key"),
                "xset", "q")
                .good();
        assertTrue(machine.runAs("nobody", Map.of(), "cat", "/run/mpp-kiosk/state/state.json").status() != 0);
        assertTrue(machine.runAs("nobody", Map.of(), "ls", "/var/lib/mpp-kiosk").status() != 0);
    }

    @Test
    void theJournalHasABound() throws Exception {
        String said = machine.run("journalctl", "-b", "-u", "systemd-journald", "-o", "cat").good();
        assertTrue(said.contains("System Journal") && said.contains("max 200.0M"), said);
    }

    /// By process, because the network is shared with the computer that tries it.
    @Test
    void noneOfItsProcessesListensAnywhere() throws Exception {
        var listening = new ArrayList<String>();
        Set<String> listeners = listeners();
        for (ProcessHandle process : machine.inside().toList()) {
            for (String socket : sockets(process.pid())) {
                if (listeners.contains(socket)) {
                    listening.add(process.info().command().orElse("?") + " " + socket);
                }
            }
        }
        assertEquals(List.of(), listening);
        assertTrue(machine.inside().anyMatch(it -> it.info().command().orElse("").contains("mpp-kiosk")), "no kiosk");
    }

    /// Inodes of sockets that take connections or datagrams from other machines, proc_net_tcp(5): state 0A is LISTEN.
    private static Set<String> listeners() throws IOException {
        var found = new HashSet<String>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] word = line.strip().split("\\s+");
                boolean listens = word[3].equals("0A") || (table.startsWith("udp") && word[3].equals("07"));
                if (listens) {
                    found.add("socket:[" + word[9] + "]");
                }
            }
        }
        return found;
    }

    private static List<String> sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            var found = new ArrayList<String>();
            for (Path file : open.toList()) {
                found.add(Files.readSymbolicLink(file).toString());
            }
            return found;
        } catch (IOException ended) {
            return List.of();
        }
    }

    @Test
    void theKioskMayNotListenEvenIfItWanted() throws Exception {
        // the same cage around a program that tries
        String cage = machine.run("systemctl", "show", "-p", "SystemCallFilter", "--value", "kiosk").good().strip();
        String listen = "socket(S,PF_INET,SOCK_STREAM,0); bind(S,sockaddr_in(0,INADDR_LOOPBACK)) or die 'no bind';"
                + "print listen(S,1) ? 'listens' : $!";
        assertEquals("listens", machine.run("perl", "-MSocket", "-e", listen).good());
        assertEquals("Operation not permitted", machine.run("systemd-run", "--pipe", "--wait", "--quiet", "-p",
                "SystemCallErrorNumber=EPERM", "-p", "SystemCallFilter=" + cage, "perl", "-MSocket", "-e", listen)
                .good());
    }

    @Test
    void aStickThatIsPluggedInWhileTheKioskRunsCanBeWrittenByIt() throws Exception {
        String kiosk = machine.run("systemctl", "show", "-p", "MainPID", "--value", "kiosk").good().strip();
        machine.run("sh", "-c",
                "mkdir -p /run/media/mpp-kiosk/STICK && mount -t tmpfs -o uid=mpp-kiosk,mode=0700,noexec "
                        + "stick /run/media/mpp-kiosk/STICK")
                .good();
        try {
            // among the files as it sees them
            machine.run("nsenter", "-t", kiosk, "-m", "setpriv", "--reuid=mpp-kiosk", "--regid=mpp-kiosk",
                    "--init-groups", "touch", "/run/media/mpp-kiosk/STICK/parcel").good();
            assertTrue(machine.run("nsenter", "-t", kiosk, "-m", "touch", "/usr/touched").status() != 0,
                    "the kiosk can write to /usr");
            machine.run("systemctl", "restart", "kiosk").good();
            kiosk = machine.run("systemctl", "show", "-p", "MainPID", "--value", "kiosk").good().strip();
            machine.run("nsenter", "-t", kiosk, "-m", "setpriv", "--reuid=mpp-kiosk", "--regid=mpp-kiosk",
                    "--init-groups", "touch", "/run/media/mpp-kiosk/STICK/second").good();
        } finally {
            machine.run("sh", "-c", "umount -l /run/media/mpp-kiosk/STICK; rmdir /run/media/mpp-kiosk/STICK");
        }
    }

    @Test
    void theUnitsHaveNoFaultAndTheirRightsAreThoseOfTheDocument() throws Exception {
        var unitNames = List.of("kiosk.service", "kiosk-windows.service", "kiosk-display.service",
                "kiosk-provision.service", "kiosk-stick@.service");
        var verify = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        unitNames.forEach(unit -> verify.add("/lib/systemd/system/" + unit));
        assertEquals("", machine.run(verify.toArray(String[]::new)).good());

        String document = Files.readString(Path.of("../../docs/installed-machine.md"));
        for (String unit : unitNames.subList(0, 4)) {
            String said = machine.run("systemd-analyze", "security", "--no-pager", "--offline=yes",
                    "/lib/systemd/system/" + unit).output();
            String score = said.lines().filter(line -> line.contains("Overall exposure level")).findFirst().orElse(said)
                    .replaceAll(".*: ([0-9.]+ [A-Z]+).*", "$1");
            System.out.printf("%-24s %s%n", unit, score);
            assertTrue(document.contains("| `" + unit + "` | " + score + " |"),
                    "docs/installed-machine.md does not say " + unit + " " + score);
        }
    }
}
