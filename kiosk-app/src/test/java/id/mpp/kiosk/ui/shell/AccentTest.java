package id.mpp.kiosk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int COLOURS = 3_000;
    private static final Accent WHITE = colour("#ffffff");

    @Test
    void ratioIsThatOfTheStandard() {
        assertEquals(21, Accent.contrast(colour("#000000"), WHITE), 0.001);
        assertEquals(8.6, Accent.contrast(colour("#0a489f"), WHITE), 0.05);
        assertEquals(5.2, Accent.contrast(WHITE, colour("#196bcd")), 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0a489f", "#0b5a34", "#7a1020", "#4a2a7a", "#000000"})
    void aColourThatCanBeReadIsTaken(String colour) {
        assertEquals(Optional.empty(), colour(colour).trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#196bcd", "#f2c548", "#ff1800", "#288034", "#ffffff"})
    void aColourTooLightIsRefusedWithOneThatCanBeRead(String colour) {
        String trouble = colour(colour).trouble().orElseThrow();
        assertTrue(trouble.startsWith(colour + " reaches "), trouble);
        var instead = colour(trouble.substring(trouble.length() - "#000000".length()));
        assertEquals(Optional.empty(), instead.trouble());
    }

    @Test
    void nonsenseIsNoColour() {
        assertEquals(Optional.empty(), Accent.parse("blue"));
        assertEquals(Optional.empty(), Accent.parse("#12345"));
        assertEquals(Optional.empty(), Accent.parse("#0a489g"));
    }

    /// Whatever colour a hall may choose: every pair that stands on a page.
    @Test
    void everyStepOfEveryColourTakenCanBeRead() {
        var random = new Random(SEED);
        int taken = 0;
        for (int i = 0; i < COLOURS; i++) {
            var accent = new Accent(random.nextInt(0x1000000));
            if (accent.trouble().isEmpty()) {
                taken++;
                check(accent);
            }
        }
        assertTrue(taken > COLOURS / 20, taken + " of seed " + SEED);
    }

    private static void check(Accent accent) {
        Map<String, Accent> roles = accent.roles();
        for (String text : new String[]{"link", "primary", "info", "select", "bar", "bar-key"}) {
            reaches(accent, Accent.TEXT, role(roles, text), WHITE);
        }
        reaches(accent, Accent.TEXT, role(roles, "link"), role(roles, "tint"));
        reaches(accent, Accent.TEXT, role(roles, "info"), role(roles, "info-bg"));
        reaches(accent, Accent.TEXT, role(roles, "on-bar-muted"), role(roles, "bar"));
        // words of the usual theme that stand on the tint
        reaches(accent, Accent.TEXT, colour("#1f1f1f"), role(roles, "tint-strong"));
        reaches(accent, Accent.TEXT, colour("#4a4a4a"), role(roles, "tint"));
        for (String edge : new String[]{"lip", "brand", "info-icon"}) {
            reaches(accent, Accent.EDGE, role(roles, edge), WHITE);
        }
    }

    private static Accent role(Map<String, Accent> roles, String name) {
        return Objects.requireNonNull(roles.get(name), name);
    }

    private static void reaches(Accent accent, double ratio, Accent ink, Accent ground) {
        double reached = Accent.contrast(ink, ground);
        assertTrue(reached >= ratio, accent + ": " + ink + " on " + ground + " reaches " + reached + ", seed " + SEED);
    }

    @Test
    void sheetSaysEveryRole() {
        String address = colour("#0b5a34").stylesheet();
        String css = new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                StandardCharsets.UTF_8);
        assertTrue(css.startsWith(".root { -mpp-tint: #"), css);
        assertTrue(css.contains("-mpp-primary: #0b5a34;"), css);
    }

    private static Accent colour(String hex) {
        return Accent.parse(hex).orElseThrow();
    }
}
