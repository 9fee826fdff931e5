package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.finger.StartButton;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// A machine on which the package was installed and that nobody has told yet which kiosk it is: from its first start
/// until it serves.
class NewMachineTrial {

    private static final String REGION = "Kabupaten Sragen";
    private static final String NAME = "Mesin 7";
    private static final String SITE = "/boot/mpp-kiosk/site.toml";

    /// The far ends' serial lines are pseudo-terminals, which no search finds: they are named by their addresses.
    private static String devices(TriedKiosk kiosk) throws IOException {
        return """
                [printer]
                address = "serial:%s?baud=38400"
                paper = "80mm"

                [scanner]
                address = "%s"

                [qr_scanner]
                address = "serial:%s?baud=9600"
                """.formatted(kiosk.terminal("printer"), kiosk.hall.scanner().orElseThrow().address(),
                kiosk.terminal("qr-scanner"));
    }

    private static void centreKnows(TriedKiosk kiosk, String name) throws IOException, InterruptedException {
        kiosk.centreHas("/arrivals/kiosks.json", "kiosks", it -> it.path("name").asString("").equals(name));
    }

    @Test
    void siteTomlBesideTheKernelMakesItAKioskAndTheCodeIsWiped() throws Exception {
        try (var kiosk = TriedKiosk.asNew("site-toml")) {
            String code = kiosk.hall.sandbox().enrolmentCode();
            Files.createDirectories(kiosk.machine.path("/boot/mpp-kiosk"));
            Files.writeString(kiosk.machine.path(SITE), """
                    [site]
                    name = "MPP %s"
                    region = "%s"

                    [kiosk]
                    name = "%s"

                    [central]
                    address = "%s"
                    enrolment_code = "%s"

                    %s""".formatted(REGION, REGION, NAME, kiosk.hall.cable().kioskEnd(), code, devices(kiosk)));

            kiosk.machine.boot();
            kiosk.serves();

            centreKnows(kiosk, NAME);
            String left = Files.readString(kiosk.machine.path(SITE));
            assertTrue(left.contains(NAME) && !left.contains(code), left);
            kiosk.says("printer: Ready", 1);
            assertEquals("",
                    kiosk.machine.run("sh", "-c", "grep -rlF " + code + " /etc /var /boot /run || true").good(),
                    "the code lies in a file");
            assertFalse(kiosk.machine.run("journalctl", "--output=export").good().contains(code));
            assertEquals("0", kiosk.says("kiosk.service", "NRestarts"));
        }
    }

    @Test
    void technicianSetsItUpOnItsScreenAndShowsItTheCentresQr() throws Exception {
        try (var kiosk = TriedKiosk.asNew("first-run")) {
            kiosk.configure("""
                    [data]
                    folder = "%s"

                    %s""".formatted(Installed.DATA, devices(kiosk)));
            kiosk.machine.boot();
            kiosk.readAlong();
            ReadingEye eye = kiosk.eye();

            eye.touches("Ya, sudah tegak");
            eye.reads("Di kabupaten atau kota mana");
            eye.types("sragen");
            eye.touches(REGION);
            eye.reads("Apa nama tempat");
            eye.reads("MPP " + REGION);
            eye.touches("Lanjutkan");
            eye.reads("Alat apa saja");
            eye.reads("Siap");
            eye.touches("Lanjutkan");
            kiosk.hall.qrScanner().show("mpp-enrol:" + kiosk.hall.cable().kioskEnd() + "#"
                    + kiosk.hall.sandbox().enrolmentCode());
            eye.reads(kiosk.hall.cable().kioskEnd().toString());
            eye.touches("Lanjutkan");
            eye.reads("Kode pendaftaran sudah diisi");
            eye.touches("Simpan dan mulai");

            kiosk.window().shows("welcome", TriedKiosk.START);
            new StartButton(kiosk.display()).find(TriedKiosk.START, () -> true);
            kiosk.centreHas("/arrivals/kiosks.json", "kiosks", _ -> true);
            assertEquals("0", kiosk.says("kiosk.service", "NRestarts"));
        }
    }
}
