package id.mpp.simulator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.licel.jcardsim.remote.VSmartCard;
import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CommandApdu;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A card that nobody here wrote: jCardSim with its own sample applet, in a process of its own, behind vpcd and the
/// real pcscd. Our reader sees it, selects the applet and reads what it says.
@ResourceLock("pcscd")
class ForeignCardTest {

    private static final String SAMPLE = "com.licel.jcardsim.samples.HelloWorldApplet";
    private static final byte[] NAME = HexFormat.of().parseHex("F000000001");

    @Test
    void appletOfAForeignCardIsSelectedAndRead(@TempDir Path folder) throws Exception {
        try (var bench = CardBench.prepare(folder)) {
            bench.pcscd.startWithReader();
            var reader = bench.open("pcsc:");
            bench.awaitStatus("ready", status -> status.usable());

            var card = start(folder, bench.pcscd.vpcdPort());
            try {
                assertEquals(new CardArrived(CardKind.OTHER), bench.next(CardArrived.class));
                var answer = reader.converse(ForeignCardTest::hello, NoAnswer::new, CardBench.LIMIT).get(10,
                        TimeUnit.SECONDS);
                assertEquals("Hello world !", new String(assertInstanceOf(Answered.class, answer).data(),
                        StandardCharsets.US_ASCII));
            } finally {
                card.destroyForcibly().waitFor();
            }
            bench.awaitCardLeft();
        }
    }

    private static CardAnswer hello(CardChannel card) {
        // jCardSim's own command: an instance of the applet (its name, then parameters the applet does not look at)
        var install = HexFormat.of().parseHex("05" + "F000000001" + "05" + "0000020F0F");
        assertOk(card.transmit(CommandApdu.of(0x80, 0xB8, 0x00, 0x00).carrying(install).expecting(256)));
        assertOk(card.transmit(CommandApdu.selectApplication(NAME)));
        return card.transmit(CommandApdu.of(0x01, 0x01, 0x00, 0x00).expecting(256));
    }

    private static void assertOk(CardAnswer answer) {
        assertTrue(answer instanceof Answered said && said.ok(), () -> "the card said " + answer);
    }

    private static Process start(Path folder, int port) throws Exception {
        var settings = folder.resolve("card.properties");
        Files.writeString(settings, """
                com.licel.jcardsim.card.applet.0.AID=%s
                com.licel.jcardsim.card.applet.0.Class=%s
                com.licel.jcardsim.vsmartcard.host=127.0.0.1
                com.licel.jcardsim.vsmartcard.port=%d
                """.formatted(HexFormat.of().formatHex(NAME), SAMPLE, port));
        var jar = Path.of(VSmartCard.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-cp", jar.toString(),
                VSmartCard.class.getName(),
                settings.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("card.log").toFile()).start();
    }
}
