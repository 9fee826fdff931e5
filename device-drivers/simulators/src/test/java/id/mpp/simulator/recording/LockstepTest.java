package id.mpp.simulator.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.mpp.simulator.TcpFarEnd;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A replayed device goes on only when it hears what was recorded.
class LockstepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Recording SESSION = Recording.parse("""
            format: 1
            device: printer
            wire: tcp
                 0 > 10 04 01
                 5 < 16
                 9 > 41 42 1D 28 48 06 00 30 30 30 30 30 31
                12 < 37 22 30 30 30 31 00
                14 > 10 04 01
                15 < 1E
                20 > 43
            """);

    private final ReplayedFarEnd printer = ReplayedFarEnd.play(SESSION, TcpFarEnd.open(0));

    @AfterEach
    void switchOff() {
        printer.close();
    }

    @Test
    void recordedBytesBringTheRecordedAnswers() throws Exception {
        try (var host = host()) {
            say(host, 0x10, 4, 1);
            hear(host, 0x16);
            say(host, 'A', 'B', 0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, '0', '0', '0', '1');
            hear(host, 0x37, 0x22, '0', '0', '0', '1', 0);
            say(host, 'C');
            printer.awaitEnd(PATIENCE);
        }
    }

    @Test
    void questionMayBeAskedMoreOftenAndIsAnsweredAsLastRecorded() throws Exception {
        try (var host = host()) {
            for (int i = 0; i < 5; i++) {
                say(host, 0x10, 4, 1);
                hear(host, 0x16);
            }
            say(host, 'A', 'B', 0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, '0', '0', '0', '1');
            hear(host, 0x37, 0x22, '0', '0', '0', '1', 0);
            say(host, 'C');
            say(host, 0x10, 4, 1);
            hear(host, 0x1E);
            printer.awaitEnd(PATIENCE);
        }
    }

    @Test
    void processIdIsTheHostsChoiceAndComesBackAsChosen() throws Exception {
        try (var host = host()) {
            say(host, 'A', 'B', 0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 'Z', 'Z', 'Z', '9');
            hear(host, 0x37, 0x22, 'Z', 'Z', 'Z', '9', 0);
        }
    }

    @Test
    void wrongByteIsToldWithItsLineAndBothSayings() throws Exception {
        try (var host = host()) {
            say(host, 'A', 'X');
            var wrong = assertThrows(RecordingMismatch.class, () -> printer.awaitEnd(PATIENCE));
            assertSays("line 6: recorded is 42 1D 28 48 06 00 30 30 30 30 30 31, but the host said 58", wrong);
        }
    }

    @Test
    void hostThatSaysTooLittleIsTold() throws Exception {
        try (var host = host()) {
            say(host, 'A');
            var wrong = assertThrows(RecordingMismatch.class, () -> printer.awaitEnd(Duration.ofMillis(300)));
            assertSays("within PT0.3S the host did not say line 6: 42 1D 28 48 06 00 30 30 30 30 30 31", wrong);
        }
    }

    @Test
    void hostThatSaysTooMuchIsTold() throws Exception {
        try (var host = host()) {
            say(host, 'A', 'B', 0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, '0', '0', '0', '1', 'C', 'D');
            var wrong = assertThrows(RecordingMismatch.class, () -> printer.awaitEnd(PATIENCE));
            assertSays("the recording is over, but the host said 44", wrong);
        }
    }

    private static void assertSays(String expected, RecordingMismatch wrong) {
        assertEquals(expected, String.valueOf(wrong.getMessage()).split(" [(]if the driver")[0]);
    }

    private Socket host() throws IOException {
        var address = printer.address().split(":");
        var host = new Socket(address[1], Integer.parseInt(address[2]));
        host.setSoTimeout(5000);
        return host;
    }

    private static void say(Socket host, int... bytes) throws IOException {
        host.getOutputStream().write(new String(bytes, 0, bytes.length).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void hear(Socket host, int... bytes) throws IOException {
        byte[] expected = new String(bytes, 0, bytes.length).getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(expected, host.getInputStream().readNBytes(expected.length));
    }
}
