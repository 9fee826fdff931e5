package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.story.WindowStory;
import id.mpp.installer.CleanRoot.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A technician upgrades a machine over the line while somebody stands before it, and the centre cannot be reached: the
/// citizen goes on to the end, and what they hand in is carried by the program that comes after.
class UpgradeInAVisitTrial {

    @TempDir
    private Path packages;

    @Test
    void citizenIsServedToTheEndAndTheNewProgramCarriesWhatWaits() throws Exception {
        var story = WindowStory.rehearse("pengaduan", Path.of("target/trials/upgrade/rehearsal").toAbsolutePath(),
                hall -> hall.cable().cut());
        Path old = UpgradeTrial.numbered(CleanRoot.builtPackage(), UpgradeTrial.OLD, packages);
        try (var kiosk = TriedKiosk.running("upgrade", old)) {
            Files.copy(CleanRoot.builtPackage(), kiosk.machine.path("/root/new.deb"));
            String before = kiosk.says("kiosk.service", "MainPID");
            var upgrade = new CompletableFuture<Ran>();
            Thread technician = Thread.ofPlatform().name("technician").start(() -> {
                try {
                    kiosk.says("Screen: writing", 1);
                    upgrade.complete(kiosk.machine.apt(Map.of(), "install", "/root/new.deb"));
                } catch (Throwable failed) {
                    upgrade.completeExceptionally(failed);
                }
            });
            kiosk.hall.cable().cut();

            story.play(kiosk.window(), kiosk.hall, kiosk.folder.resolve("pictures"), System.out);

            // all of it was played at the old one
            assertFalse(Files.readString(kiosk.log()).contains("Stopping"), "the citizen was cut off");
            upgrade.get().good();
            technician.join();
            assertNotEquals(before, kiosk.says("kiosk.service", "MainPID"));
            assertTrue(
                    kiosk.machine.run("sh", "-c", "ls " + Installed.DATA + "/spool/*.complaint.*.parcel").status() == 0,
                    "nothing waits");

            kiosk.hall.cable().mend();
            kiosk.centreHas("/arrivals/parcels.json", "parcels",
                    it -> it.path("kind").asString("").equals("complaint"));
            assertEquals("0", kiosk.says("kiosk.service", "NRestarts"));
        }
    }
}
