package id.mpp.doctor;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.look.Machine;
import id.mpp.doctor.look.Machine.Said;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A second of the concert pitch, played by ALSA's own player.
final class Tone {

    private static final int RATE = 44_100;
    private static final double PITCH = 440;
    private static final double LOUDNESS = 0.4;
    private static final int HEADER_BYTES = 44;
    private static final int SAMPLE_BYTES = 2;

    private Tone() {
    }

    static Finding play(Machine machine) {
        if (!machine.has("aplay")) {
            return Finding.note(Area.SOUND, "no-program");
        }
        Optional<Said> said = machine.feed(Map.of(), wave(), Duration.ofSeconds(10), "aplay", "-q", "-");
        return said.filter(Said::isGood).isPresent()
                ? Finding.good(Area.SOUND, "played")
                : Finding.fault(Area.SOUND, "not-played", Mender.TECHNICIAN,
                        said.flatMap(it -> it.err().lines().findFirst()).orElse("aplay"));
    }

    /// RIFF WAVE, PCM of 16 bits, one channel (Multimedia Programming Interface and Data Specifications 1.0).
    static byte[] wave() {
        int bytes = RATE * SAMPLE_BYTES;
        var wave = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16)
                .putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(bytes)
                .putShort((short) SAMPLE_BYTES).putShort((short) (SAMPLE_BYTES * 8)).put(ascii("data")).putInt(bytes);
        for (int i = 0; i < RATE; i++) {
            wave.putShort((short) (Math.sin(2 * Math.PI * PITCH * i / RATE) * LOUDNESS * Short.MAX_VALUE));
        }
        return wave.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
