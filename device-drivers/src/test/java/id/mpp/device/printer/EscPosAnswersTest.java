package id.mpp.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.EscPosAnswers.Answer;
import id.mpp.device.printer.EscPosAnswers.AutomaticStatus;
import id.mpp.device.printer.EscPosAnswers.PaperStatus;
import id.mpp.device.printer.EscPosAnswers.ProcessDone;
import id.mpp.device.printer.EscPosAnswers.RealTimeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The printer's back channel: several kinds of answer on one line.
class EscPosAnswersTest {

    private final EscPosAnswers answers = new EscPosAnswers();

    @Test
    void answersOfAllKindsMayFollowEachOther() {
        assertEquals(
                List.of(new RealTimeStatus(0x16), new AutomaticStatus(0x14, 0, 0x03), new ProcessDone("0A1B"),
                        new PaperStatus(0x0C)),
                take(0x16, 0x14, 0, 0x03, 0x0F, 0x37, 0x22, '0', 'A', '1', 'B', 0, 0x0C));
    }

    @Test
    void answersMayBeTornAnywhere() {
        List<Answer> found = new ArrayList<>();
        for (int value : new int[]{0x14, 0, 0, 0x0F, 0x37, 0x22, 'I', 'D', '0', '1', 0}) {
            found.addAll(take(value));
        }
        assertEquals(List.of(new AutomaticStatus(0x14, 0, 0), new ProcessDone("ID01")), found);
    }

    @Test
    void lostByteOfAnAutomaticStatusDoesNotSwallowTheNextAnswer() {
        assertEquals(List.of(new RealTimeStatus(0x12)), take(0x14, 0, 0x12));
    }

    @Test
    void flowControlAndUnknownBlocksAreSkipped() {
        assertEquals(List.of(new ProcessDone("ID01")),
                take(0x11, 0x13, 0x5F, 'T', 'M', 0, 0x37, 0x22, 'I', 'D', '0', '1', 0));
    }

    @Test
    void coverIsReportedBeforeThePaperItHides() {
        PrinterCondition open = PrinterCondition.of(new AutomaticStatus(0x3C, 0, 0x0F));
        assertEquals(Optional.of(Cause.COVER_OPEN), open.trouble());
        PrinterCondition asked = PrinterCondition.unknown().with(1, 0x1E).with(4, 0x7E);
        assertEquals(Optional.of(Cause.PAPER_OUT), asked.trouble());
        assertEquals(Optional.of(Cause.CUTTER_BLOCKED), PrinterCondition.unknown().with(3, 0x1A).trouble());
    }

    private List<Answer> take(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return answers.take(bytes);
    }
}
