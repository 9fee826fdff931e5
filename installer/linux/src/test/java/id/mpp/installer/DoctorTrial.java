package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `mpp-kiosk-doctor` on a machine on which the package was installed, called by root as a technician does: before the
/// machine is set up, with each device missing, beside the kiosk that runs.
class DoctorTrial {

    private static final String DEVICES = "printer,scanner,qr-scanner";

    /// What one call of it said.
    private record Said(int status, JsonNode json) {

        /// Severity of the finding with this id, empty when there is none.
        String severity(String id) {
            return StreamSupport.stream(json.path("findings").spliterator(), false)
                    .filter(it -> it.path("id").asString().equals(id)).map(it -> it.path("severity").asString())
                    .findFirst().orElse("");
        }

        void says(String id, String severity) {
            assertEquals(severity, severity(id), () -> id + " in " + json.toPrettyString());
        }
    }

    private static Said ask(CleanRoot machine, String options) throws IOException, InterruptedException {
        CleanRoot.Ran ran = machine.run("sh", "-c", "mpp-kiosk-doctor --json " + options + " 2>/dev/null");
        return new Said(ran.status(), JsonMapper.shared().readTree(ran.output()));
    }

    @Test
    void beforeTheMachineIsSetUp() throws Exception {
        try (var machine = CleanRoot.open("doctor-fresh")) {
            machine.install(CleanRoot.builtPackage()).good();
            // displays are seen across machines that share a network; nobody has this one
            Said fresh = ask(machine, "--display " + CleanRoot.SCREEN);
            assertEquals(2, fresh.status());
            fresh.says("configuration.not-set-up", "fault");
            fresh.says("enrolment.none", "fault");
            fresh.says("display.silent", "fault");
            fresh.says("spool.empty", "good");
            assertTrue(fresh.json().path("version").asString().startsWith("0."), "the package's own version");

            CleanRoot.Ran paper = machine.run("sh", "-c", "cd /root && mpp-kiosk-doctor --pdf report.pdf");
            assertEquals(2, paper.status(), paper.output());
            assertTrue(paper.output().contains("BELUM SIAP"), paper.output());
            assertEquals("root %PDF\n", machine.run("sh", "-c",
                    "cd /root && echo $(stat -c %U report.pdf) $(head -c 4 report.pdf)").good());

            assertEquals(3, machine.runAs("daemon", Map.of(), "mpp-kiosk-doctor").status(),
                    "who may not look is not told that all is well");
            assertEquals("mpp-kiosk\n", machine.run("stat", "-c", "%U", "/var/lib/mpp-kiosk").good());
            assertEquals("", machine.run("find", "/var/lib/mpp-kiosk", "-type", "f").good(), "nothing is left behind");
        }
    }

    @Test
    void withEachDeviceMissing() throws Exception {
        try (var installed = Installed.open("doctor-devices")) {
            CleanRoot machine = installed.machine();
            var farEnds = installed.hall().farEnds();
            for (String device : List.of("printer", "scanner", "qr-scanner")) {
                ask(machine, "--only " + DEVICES).says(device + ".ready", "good");
            }

            farEnds.printer().unplug();
            Said unplugged = ask(machine, "--only " + DEVICES);
            assertEquals(2, unplugged.status());
            unplugged.says("printer.absent", "fault");
            unplugged.says("scanner.ready", "good");
            farEnds.printer().replug();

            Path port = installed.hall().folder().resolve("dev/printer").toRealPath();
            Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-------"));
            assertEquals("fault", firstBad(ask(machine, "--only printer")),
                    "root could open it; the kiosk cannot, so the doctor does not");
            Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-rw-rw-"));
            ask(machine, "--only printer").says("printer.ready", "good");

            EsclScannerSimulator scanner = farEnds.scanner().orElseThrow();
            scanner.unplug();
            ask(machine, "--only " + DEVICES).says("scanner.absent", "fault");
            scanner.plugIn();

            farEnds.qrScanner().unplug();
            Said unreadable = ask(machine, "--only " + DEVICES);
            unreadable.says("qr-scanner.absent", "fault");
            unreadable.says("printer.ready", "good");
            farEnds.qrScanner().replug();
            Files.setPosixFilePermissions(installed.hall().folder().resolve("dev/qr-scanner").toRealPath(),
                    PosixFilePermissions.fromString("rw-rw-rw-"));
            ask(machine, "--only " + DEVICES).says("qr-scanner.ready", "good");

            Path kioskToml = machine.path("/etc/mpp-kiosk/kiosk.toml");
            String before = Files.readString(kioskToml);
            Files.writeString(kioskToml, before.replaceFirst("(?s)\n\\[card_reader].*", "")
                    + "\n[card_reader]\naddress = \"pcsc:\"\n");
            ask(machine, "--only card-reader").says("card-reader.absent", "fault");
            Files.writeString(kioskToml, before);

            farEnds.cable().cut();
            Said cut = ask(machine, "--only line");
            assertEquals(2, cut.status());
            cut.says("line.token-not-reached", "note");
            farEnds.cable().mend();
            ask(machine, "--only line").says("line.centre", "good");

            ask(machine, "--act print").says("printer.act-done", "good");
            assertEquals(1, farEnds.printer().papers().size());
        }
    }

    private static String firstBad(Said said) {
        return said.json().path("worst").asString();
    }

    @Test
    void besideTheKioskThatRuns() throws Exception {
        try (var installed = Installed.open("doctor-beside")) {
            CleanRoot machine = installed.machine();
            // as systemd makes it for the service
            machine.run("install", "-d", "-o", "mpp-kiosk", "-m", "0700", "/run/mpp-kiosk/state").good();
            try (Product product = installed.start("beside", List.of(),
                    Map.of("RUNTIME_DIRECTORY", "/run/mpp-kiosk/state"))) {
                installed.hall().awaitsWelcome(product);
                Said beside = ask(machine, "--only kiosk,enrolment,line," + DEVICES);
                beside.says("kiosk.runs", "good");
                beside.says("printer.ready", "good");
                beside.says("enrolment.good", "good");
                beside.says("line.token", "good");

                ask(machine, "--act print").says("printer.act-held", "warning");
                assertEquals(0, installed.hall().farEnds().printer().papers().size());
                assertTrue(product.isAlive(), "nobody was disturbed");

                assertEquals("", machine.run("kill", "-9", Long.toString(product.pid())).good());
            }
            // not the serial ones: a pseudo-terminal that was opened for one program stays so until it is pulled out
            Said after = ask(machine, "--only kiosk,scanner");
            after.says("kiosk.does-not-run", "note");
            after.says("scanner.ready", "good");
        }
    }

    @Test
    void inAHallUnderItsServices() throws Exception {
        try (var machine = CleanRoot.open("doctor-hall")) {
            machine.install(CleanRoot.builtPackage()).good();
            Files.writeString(machine.path("/etc/mpp-kiosk/kiosk.toml"), """
                    [site]
                    name = "MPP Kabupaten Sragen"
                    region = "Kabupaten Sragen"
                    time_zone = "Asia/Jakarta"
                    [central]
                    address = "https://127.0.0.1:9"
                    [data]
                    folder = "/var/lib/mpp-kiosk"
                    """);
            machine.screen(1080, 1920);
            machine.boot();
            // a tried machine's display has a number of its own
            String display = " --display " + CleanRoot.SCREEN;
            Said hall = ask(machine, "--only configuration,kiosk,display,line" + display);
            hall.says("configuration.good", "good");
            hall.says("kiosk.runs", "good");
            hall.says("kiosk.service-runs", "good");
            hall.says("kiosk.service-stopped", "");
            hall.says("kiosk.old-program", "");
            hall.says("display.upright", "good");
            // the X server that stands in for the real one is started without -s 0
            hall.says("display.goes-dark", "warning");
            hall.says("line.refused", "fault");

            machine.run("systemctl", "stop", "kiosk.service").good();
            Said stopped = ask(machine, "--only kiosk,display" + display);
            stopped.says("kiosk.does-not-run", "note");
            stopped.says("kiosk.service-stopped", "fault");
            stopped.says("display.upright", "good");

            machine.run("systemctl", "stop", "kiosk-display.service").good();
            ask(machine, "--only display" + display).says("display.silent", "fault");
        }
    }
}
