package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.got;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.StaffCheck;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The sandbox's roster opens the staff's pages of a kiosk, also when the line is gone: the real client before the
/// real sandbox.
class KioskKnowsStaffTest extends WholeHallTest {

    private StaffCheck check(String badge, String pin) throws Exception {
        return got(hall.kiosk().staff(badge, pin));
    }

    @Test
    void badgesAndPinsOfTheRosterAreKnownAlsoWithoutALineAndAfterARestart() throws Exception {
        Await.until(() -> Files.exists(folder.resolve("trust/mpp-roster.jws")));
        hall.line.leadsTo(1);
        hall.restartKiosk();

        assertEquals(new StaffCheck.Welcome(StaffCheck.Role.CLERK), check("PETUGAS-CONTOH-01", "246810"));
        assertEquals(new StaffCheck.Welcome(StaffCheck.Role.TECHNICIAN), check("TEKNISI-CONTOH-01", "112358"));
        assertEquals(new StaffCheck.Wrong(4), check("PETUGAS-CONTOH-01", "112358"), "another one's PIN");
        assertEquals(new StaffCheck.Wrong(3), check("PETUGAS-CONTOH-02", "246810"), "nobody's badge");
        check("PETUGAS-CONTOH-01", "000000");
        check("PETUGAS-CONTOH-01", "000001");
        check("PETUGAS-CONTOH-01", "000002");
        StaffCheck.Locked locked = assertInstanceOf(StaffCheck.Locked.class, check("PETUGAS-CONTOH-01", "246810"));
        assertTrue(locked.pause().toMinutes() >= 3);
    }
}
