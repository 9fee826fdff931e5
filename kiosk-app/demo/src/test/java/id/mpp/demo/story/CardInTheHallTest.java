package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.simulator.card.SamplePerson;
import id.mpp.simulator.card.VendorServiceSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody lays an identity card on a reader with a vendor's service behind it, over the service's real wire.
class CardInTheHallTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void aCardSignsItsHolderInAndFillsInWhatItSays() throws Exception {
        try (var vendor = VendorServiceSimulator.start(0);
                var hall = Hall.openUnknown("kartu", toml -> readBy(toml, vendor))) {
            Ready.await(hall.kiosk);
            var hand = hall.hand();
            var citizen = hall.citizen(hand);
            citizen.arrives();
            citizen.begins();
            citizen.looksUnder("polres", "Polres");
            citizen.opens(hall.services.catalog().service("polres.skck-baru").orElseThrow());
            citizen.applies();
            assertTrue(hand.reads("Nama dan alamat terisi otomatis."));
            vendor.insert(SamplePerson.SITI);
            hand.awaits("option-swasta", SOON);
            assertTrue(hand.reads("KTP‑el terbaca"));
            Application begun = Glass.onFx(
                    () -> assertInstanceOf(Step.Answering.class, hall.kiosk.session().step()).application());
            assertEquals(Citizen.Assurance.CARD_READ, begun.citizen().assurance());
            assertEquals(SamplePerson.SITI.nik(), begun.citizen().nik());
            assertEquals(Optional.of(new Answer.Date(LocalDate.of(1990, 8, 17), Source.CARD)),
                    begun.answers().of("birth-date"));
            assertEquals(Optional.of(new Answer.Text(SamplePerson.SITI.birthPlace(), Source.CARD)),
                    begun.answers().of("birthplace"));
            hand.touch("leave");
            hand.touch("leave-now");
            hand.awaits("start", SOON);
        }
    }

    /// In place of whatever reader the far ends have.
    private static void readBy(Path kioskToml, VendorServiceSimulator vendor) {
        try {
            String without = Files.readString(kioskToml).replaceAll("(?s)\\[card_reader\\][^\\[]*", "");
            Files.writeString(kioskToml, without + "\n[card_reader]\naddress = \"" + vendor.address() + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
