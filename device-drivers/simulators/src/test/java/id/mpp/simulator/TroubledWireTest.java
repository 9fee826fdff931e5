package id.mpp.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceTimings;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.TroubledWire.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wire goes bad exactly where it was told to; a real host port is at the other end of it.
class TroubledWireTest {

    private static final Duration SOON = Duration.ofMillis(60);

    @TempDir
    private Path folder;
    private Pty pty;
    private TroubledWire wire;
    private Transport host;

    @BeforeEach
    void layTheWire() throws Exception {
        pty = Pty.open(folder.resolve("port"), 9600);
        wire = new TroubledWire(pty);
        host = TransportAddress.parse(wire.address()).open(DeviceTimings.ofHall());
    }

    @AfterEach
    void takeItAway() {
        host.close();
        wire.close();
    }

    @Test
    void silenceBeginsAfterTheChosenByte() throws Exception {
        wire.after(3, Direction.TO_HOST, new WireTrouble.FallsSilent());
        wire.write(bytes("abcdef"));
        wire.write(bytes("g"));
        assertEquals("abc", atHost(3));
        wire.mend();
        wire.write(bytes("hi"));
        assertEquals("hi", atHost(2));
    }

    @Test
    void whatHappensAtAByteHappensBeforeTheNextArrives() throws Exception {
        List<String> order = new ArrayList<>();
        wire.afterSeeing(bytes("CUT"), Direction.FROM_HOST, new WireTrouble.Happens(() -> order.add("cut")));
        host.write(bytes("textCUTmark"));
        while (String.join("", order).length() < "textCUTcutmark".length()) {
            String came = text(wire.read(Duration.ofSeconds(5)));
            assertFalse(came.isEmpty(), "nothing came after " + order);
            order.add(came);
        }
        assertEquals("textCUTcutmark", String.join("", order));
    }

    @Test
    void sameSeedGarblesAlikeAndNoByteStaysWhatItWas() throws Exception {
        byte[] sent = bytes("0123456789");
        byte[][] arrived = new byte[2][];
        for (int round = 0; round < 2; round++) {
            wire.now(Direction.TO_HOST, new WireTrouble.Garbles(7));
            wire.write(sent);
            arrived[round] = atHost(sent.length).getBytes(StandardCharsets.ISO_8859_1);
        }
        assertArrayEquals(arrived[0], arrived[1]);
        for (int i = 0; i < sent.length; i++) {
            assertNotEquals(sent[i], arrived[0][i]);
        }
    }

    @Test
    void answerBreaksOffInItsMiddle() throws Exception {
        wire.after(2, Direction.TO_HOST, new WireTrouble.BreaksOff());
        wire.write(bytes("ab"));
        wire.write(bytes("cdef"));
        wire.write(bytes("gh"));
        assertEquals("abcd", atHost(4));
    }

    @Test
    void everyByteArrivesTwice() throws Exception {
        wire.after(1, Direction.TO_HOST, new WireTrouble.Doubles());
        wire.write(bytes("abc"));
        assertEquals("abbcc", atHost(5));
    }

    @Test
    void slowWireTakesItsTime() throws Exception {
        wire.now(Direction.TO_HOST, new WireTrouble.Slows(100));
        long began = System.nanoTime();
        wire.write(bytes("0123456789"));
        assertEquals("0123456789", atHost(10));
        assertTrue(System.nanoTime() - began >= Duration.ofMillis(100).toNanos());
    }

    @Test
    void plugFallsOutAfterTheChosenByteOfTheHost() throws Exception {
        wire.after(2, Direction.FROM_HOST, new WireTrouble.HangsUp());
        host.write(bytes("abcd"));
        assertEquals("ab", text(wire.read(Duration.ofSeconds(5))));
        assertTrue(wire.plugged());
        wire.read(Duration.ZERO);
        assertFalse(wire.plugged());
        assertEquals(2, wire.passed(Direction.FROM_HOST));
    }

    @Test
    void deviceComesBackAsAnotherPortUnderItsName() throws Exception {
        Path before = pty.link().toRealPath();
        host.close();
        wire.now(Direction.TO_HOST, new WireTrouble.ComesBackAsAnotherPort());
        assertNotEquals(before, pty.link().toRealPath());
        assertTrue(Files.isWritable(pty.link()));
    }

    private String atHost(int count) throws Exception {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (arrived.size() < count && System.nanoTime() < end) {
            arrived.writeBytes(host.read(SOON, Pace.EXPECTING));
        }
        // and nothing more than that
        arrived.writeBytes(host.read(SOON, Pace.EXPECTING));
        return arrived.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
