package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.KioskMain;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.Command;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kiosk's program as a hall starts it, in a process of its own, and how it ends.
class RestartByTheCentreTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private Process start(Path configuration) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true", "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-cp", Objects.requireNonNull(System.getProperty("java.class.path")),
                KioskMain.class.getName(), configuration.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private SyncClient sync(Sandbox centre, Optional<String> code) throws SyncException {
        return SyncClients.open(new SyncConfig(centre.base(), folder.resolve("data"), code, "Mesin 1"),
                Clock.systemUTC(), CentrePages.LIVELY);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void programEndsWithTheStatusThatMeansStartAgainAndSaysSoAfterwards() throws Exception {
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory()); var pages = new CentrePages(centre.base())) {
            Path file = Files.writeString(folder.resolve("kiosk.toml"), """
                    [site]
                    name = "MPP Kabupaten Sragen"
                    region = "Kabupaten Sragen"
                    [central]
                    address = "%s"
                    [data]
                    folder = "data"
                    [screen]
                    full_screen = false
                    """.formatted(centre.base()));
            try (SyncClient _ = sync(centre, Optional.of(centre.enrolmentCode()))) {
                pages.await("kiosks.json", it -> it.path("kiosks").size() == 1);
            }
            // heard as soon as there is a window; a kiosk in a hall asks every half minute
            String id = centre.command("kiosk-0001", "restart", Optional.empty());
            Process kiosk = start(file);
            try {
                assertTrue(kiosk.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), this::log);
                assertEquals(KioskMain.START_AGAIN, kiosk.exitValue(), this::log);

                List<Command> again = new CopyOnWriteArrayList<>();
                try (SyncClient next = sync(centre, Optional.empty())) {
                    next.obey(command -> {
                        again.add(command);
                        return new Command.Outcome.Done();
                    });
                    pages.await("commands.json", it -> it.path("commands").path(0).path("id").asString("").equals(id)
                            && it.path("commands").path(0).path("result").asString("").equals("DONE"));
                }
                assertEquals(List.of(), again);
            } finally {
                kiosk.destroyForcibly();
            }
        }
    }
}
