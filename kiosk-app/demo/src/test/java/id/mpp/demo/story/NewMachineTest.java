package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A technician makes a machine a kiosk of the hall, and the administrator strikes it off again.
class NewMachineTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void technicianShowsTheCodeToTheMachinesOwnScanner() throws Exception {
        try (var hall = Hall.openUnknown("enrol-by-qr", NewMachineTest::withoutCode)) {
            var hand = hall.hand();
            hand.awaits("field", SOON);
            hall.farEnds.qrScanner().show("https://example.org/promo");
            hall.untilItSays(hand, "Ini bukan kode pendaftaran");
            hall.farEnds.qrScanner()
                    .show("mpp-enrol:" + hall.farEnds.cable().kioskEnd() + "#"
                            + hall.farEnds.sandbox().enrolmentCode());
            hand.awaits("start", SOON);
        }
    }

    @Test
    void technicianTypesTheCodeAndTheAdministratorStrikesTheKioskOffWhileACitizenIsThere() throws Exception {
        try (var hall = Hall.openUnknown("enrol-by-hand", NewMachineTest::withoutCode)) {
            var hand = hall.hand();
            hand.awaits("field", SOON);
            hall.farEnds.sandbox().enrolmentCode().toLowerCase(Locale.ROOT).chars()
                    .forEach(key -> hand.touch(String.valueOf((char) key)));
            hand.touch("Daftar");
            hand.awaits("start", SOON);
            hand.touch("start");
            hand.awaits("search", SOON);
            assertEquals(1, new Arrivals(hall.farEnds.centre()).strikeOffEveryKiosk());
            hall.untilStruckOff();
            assertEquals("finder", hand.screen(), "whoever is there comes to their end");
            hand.touch("leave");
            hall.untilItSays(hand, "tidak terdaftar lagi");
            assertTrue(hand.reads("Permohonan yang sudah diterima tetap aman"));
        }
    }

    private static void withoutCode(Path kioskToml) {
        try {
            var lines = Files.readAllLines(kioskToml);
            assertTrue(lines.removeIf(line -> line.startsWith("enrolment_code")));
            Files.write(kioskToml, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
