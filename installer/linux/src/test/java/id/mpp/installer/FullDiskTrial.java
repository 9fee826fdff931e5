package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The disk of an installed machine is full: something else has taken all of it.
class FullDiskTrial {

    private static final String FILLER = Installed.DATA + "/filler";

    @Test
    void numberIsStillGivenAndTheDoctorNamesTheDisk() throws Exception {
        var story = WindowStory.rehearse("tiket", Path.of("target/trials/full-disk/rehearsal").toAbsolutePath());
        try (var kiosk = TriedKiosk.asNew("full-disk")) {
            kiosk.configure(kiosk.hall.tomlOfMachine(Path.of(Installed.DATA)));
            Files.writeString(kiosk.machine.path("/etc/fstab"), "data " + Installed.DATA
                    + " tmpfs size=512m,mode=0700,uid=mpp-kiosk,gid=mpp-kiosk 0 0\n");
            kiosk.machine.boot();
            kiosk.serves();
            kiosk.machine.run("sh", "-c", "! head -c 2G /dev/zero >" + FILLER + " && test $(stat -f -c %a "
                    + Installed.DATA + ") = 0").good();

            var played = story.play(kiosk.window(), kiosk.hall, kiosk.folder.resolve("pictures"), System.out);

            assertEquals(Optional.of("E-001"), played.ticket());
            kiosk.centreHas("/arrivals/tickets.json", "tickets",
                    ticket -> ticket.path("number").asString("").equals("E-001")
                            && ticket.path("outcome").asString("").equals("PRINTED"));
            String said = doctor(kiosk);
            assertTrue(said.contains("\"disk.full\""), said);
            assertEquals("0", kiosk.says("kiosk.service", "NRestarts"));
            kiosk.kill("kiosk.service");
            kiosk.startedAgain("kiosk.service", 1);
            kiosk.window().shows("welcome", TriedKiosk.START);

            kiosk.machine.run("rm", FILLER).good();
            assertFalse(doctor(kiosk).contains("\"disk.full\""), "the doctor remembers what is over");
        }
    }

    private static String doctor(TriedKiosk kiosk) throws IOException, InterruptedException {
        return kiosk.machine.run("sh", "-c", "mpp-kiosk-doctor --json --only disk,spool 2>/dev/null").output();
    }
}
