package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A machine after its installation and a restart, with Debian's systemd as process 1: what runs, what nobody can do to
/// it, what the services may.
class MachineTrial {

    private static final String TOML = """
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
}
