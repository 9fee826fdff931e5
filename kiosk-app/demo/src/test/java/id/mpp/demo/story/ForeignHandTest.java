package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Finding a service and signing in, clicked by TestFX behind the same page objects.
class ForeignHandTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void citizenFindsAServiceByLifeEventAndByName() throws Exception {
        try (var hall = Hall.open("testfx-finder")) {
            var hand = new TestFxHand(hall.hand());
            hand.touch("start");
            hand.touch("life-kelahiran");
            hand.awaits("service-dukcapil.akta-lahir", SOON);
            hand.touch("back");
            hand.touch("search");
            for (var letter : "akte".split("")) {
                hand.touch(letter);
            }
            hand.awaits("service-dukcapil.akta-lahir", SOON);
            hand.touch("service-dukcapil.akta-lahir");
            hand.awaits("next", SOON);
            assertEquals("service", hand.screen());
            assertTrue(hand.reads("Akta Kelahiran"));
        }
    }

    @Test
    void citizenSignsInWithThePhone() throws Exception {
        try (var hall = Hall.open("testfx-sign-in")) {
            var hand = new TestFxHand(hall.hand());
            var citizen = hall.citizen(hand);
            var service = hall.services.catalog().service("dpmptsp.sip-perawat").orElseThrow();
            citizen.begins();
            citizen.looksUnder("dpmptsp", "DPMPTSP");
            citizen.opens(service);
            citizen.applies();
            citizen.signsInByPhone();
            assertEquals("question", hand.screen());
        }
    }
}
