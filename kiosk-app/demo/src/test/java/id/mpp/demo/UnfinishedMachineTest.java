package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.KioskMain;
import id.mpp.kiosk.setup.Settings;
import id.mpp.kiosk.setup.SetupFile;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.simulator.Pty;
import id.mpp.simulator.code.QrScannerSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kiosk's program, in a process of its own, on a machine that nobody has set up, or whose configuration is spoilt:
/// it never ends over it, and goes on by itself once that is mended.
class UnfinishedMachineTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOKS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    @TempDir
    Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void spoiltConfigurationIsToldOnTheScreenUntilSomebodyMendsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("kiosk.toml"), "[site]\nname = 7\n[data]\nfolder = \"data\"\n");
        Process kiosk = start(file);
        until(() -> log().contains("Screen: faults"));
        assertTrue(log().contains("kiosk.toml:2: key 'site.name': is of the wrong kind"), this::log);
        Files.writeString(file, "[data]\nfolder = \"data\"\n");
        until(() -> log().contains("Screen: first-run"));
        assertTrue(kiosk.isAlive(), this::log);
    }

    @Test
    void machineIsSetUpServesForgetsItsCodeAndOutlivesATornFile() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory())) {
            Path file = Files.writeString(folder.resolve("kiosk.toml"), "[data]\nfolder = \"data\"\n"
                    + "[screen]\nfull_screen = false\n");
            var setup = new SetupFile(folder.resolve("data"));
            Process kiosk = start(file);
            until(() -> log().contains("Screen: first-run"));
            String code = centre.enrolmentCode();
            setup.write(Settings.NONE.with(SetupKey.SITE_NAME, "MPP Kabupaten Sragen")
                    .with(SetupKey.REGION, "33.14").with(SetupKey.CENTRAL, centre.base().toString())
                    .with(SetupKey.ENROLMENT_CODE, code));
            until(() -> log().contains("Screen: welcome"));
            until(() -> !read(setup.path()).contains(code));
            until(() -> Files.exists(folder.resolve("data/last-good/kiosk.toml")));
            assertFalse(read(folder.resolve("data/last-good/setup.toml")).contains(code));
            assertFalse(log().contains(code), "the code is in the log");
            kiosk.destroy();
            assertTrue(kiosk.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS));

            String whole = Files.readString(file);
            Files.writeString(file, whole.substring(0, whole.indexOf("full_screen") + 4));
            start(file);
            until(() -> log().contains("Screen: welcome"));
            assertTrue(log().contains("Not used, the last good one is: " + file + ":4: this is not TOML"), this::log);
            assertEquals(whole, read(folder.resolve("data/last-good/kiosk.toml")));
            started.getLast().destroyForcibly().waitFor(); // before the centre that it talks to
        }
    }

    @Test
    void codeShownToTheMachinesOwnScannerIsTakenOnAnyPage() throws Exception {
        try (var scanner = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600),
                QrScannerSimulator.Framing.CR)) {
            start(Files.writeString(folder.resolve("kiosk.toml"), """
                    [data]
                    folder = "data"
                    [qr_scanner]
                    address = "%s"
                    """.formatted(scanner.address())));
            until(() -> log().contains("Screen: first-run turn"));
            until(() -> {
                scanner.show("mpp-enrol:https://mpp.example.go.id#K7QF-29MD");
                return log().contains("Screen: first-run centre");
            });
            assertFalse(log().contains("K7QF"), this::log);
        }
    }

    private Process start(Path configuration) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Dlogback.configurationFile=logback.xml", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                KioskMain.class.getName(), configuration.toString());
        Process kiosk = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        started.add(kiosk);
        return kiosk;
    }

    private void until(BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() < end && started.getLast().isAlive(), this::log);
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
        }
    }

    private String log() {
        return read(folder.resolve("log"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
