package id.mpp.device.code.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.code.image.GreyImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ffmpeg is told and what it answers.
class FrameProgramTest {

    @Test
    void cameraIsReadThroughVideoForLinuxSmallAndGrey() {
        assertEquals("ffmpeg -hide_banner -loglevel error -nostdin -f v4l2 -i /dev/video0 -an"
                + " -vf fps=8,scale='min(640,iw)':-2,format=gray -c:v pgm -f image2pipe -flush_packets 1 pipe:1",
                String.join(" ", FrameProgram.videoForLinux(Path.of("/dev/video0")).command()));
    }

    @Test
    void picturesComeOneAfterTheOther() throws IOException {
        PgmStream stream = stream("P5\n2 2\n255\nabcdP5 3 1 255\nxyz");
        GreyImage first = stream.next().orElseThrow();
        assertEquals("2 2 abcd", first.width() + " " + first.height() + " " + text(first));
        assertEquals("xyz", text(stream.next().orElseThrow()));
        assertTrue(stream.next().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6\n1 1\n255\na", "P5\n99999 99999\n255\n", "P5\n1921 1\n255\n", "P5\n0 1\n255\n",
            "P5\n2 2\n255\nabc", "P5\n2 2\n65535\nabcdabcd", "P5\n-1 2\n255\n", "P5\n1111111111 2\n255\n", "P",
            "hello"})
    void whatIsNoPictureIsAnErrorAndNoMemory(String bytes) {
        assertThrows(IOException.class, () -> stream(bytes).next());
    }

    private static PgmStream stream(String bytes) {
        return new PgmStream(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(GreyImage picture) {
        return new String(picture.grey(), StandardCharsets.US_ASCII);
    }
}
