package id.mpp.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.EscPosAnswers.Answer;
import id.mpp.device.printer.EscPosAnswers.AutomaticStatus;
import id.mpp.device.printer.EscPosAnswers.Nonsense;
import id.mpp.device.printer.EscPosAnswers.PaperStatus;
import id.mpp.device.printer.EscPosAnswers.ProcessDone;
import id.mpp.device.printer.EscPosAnswers.RealTimeStatus;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertEquals(List.of(new Nonsense(), new RealTimeStatus(0x12)), take(0x14, 0, 0x12));
    }

    @Test
    void halfABlockDoesNotSwallowTheNextAnswer() {
        assertEquals(List.of(new Nonsense(), new RealTimeStatus(0x16), new ProcessDone("ID01")),
                take(0x37, 0x22, 'I', 0x16, 0x37, 0x22, 'I', 'D', '0', '1', 0));
    }

    @Test
    void blockThatNeverEndsIsNotCollectedForEver() {
        int[] endless = new int[1000];
        Arrays.fill(endless, '7');
        assertTrue(take(endless).contains(new Nonsense()));
    }

    @Test
    void byteThatTellsTheSameSensorTwoThingsIsNoPaperStatus() {
        assertEquals(List.of(new Nonsense(), new Nonsense(), new PaperStatus(0x0F)), take(0x01, 0x04, 0x0F));
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

    @Test
    void everyTroubleIsTheSameInBothKindsOfStatus() {
        assertEquals(Optional.of(Cause.PAPER_JAM), trouble(0x1C, 0x04, 0));
        assertEquals(Optional.of(Cause.PAPER_JAM), asked(0x1E, 0x52, 0x16, 0x12));
        assertEquals(Optional.of(Cause.CUTTER_BLOCKED), trouble(0x1C, 0x08, 0));
        assertEquals(Optional.of(Cause.HARDWARE_FAULT), trouble(0x1C, 0x20, 0));
        assertEquals(Optional.of(Cause.HARDWARE_FAULT), asked(0x1E, 0x52, 0x32, 0x12));
        assertEquals(Optional.of(Cause.OVERHEATED), trouble(0x1C, 0x40, 0));
        assertEquals(Optional.of(Cause.OVERHEATED), asked(0x1E, 0x52, 0x52, 0x12));
        assertEquals(Optional.of(Cause.OFFLINE), trouble(0x1C, 0, 0));
        assertEquals(Optional.of(Cause.OFFLINE), asked(0x1E, 0x1A, 0x12, 0x12));
    }

    @Test
    void drawerAndRollNearItsEndAreNoTrouble() {
        assertEquals(Optional.empty(), trouble(0x14, 0, 0x03));
        assertEquals(Optional.empty(), asked(0x16, 0x12, 0x12, 0x1E));
        assertEquals(Optional.empty(), asked(0x12, 0x12, 0x12, 0x12));
    }

    private static Optional<Cause> trouble(int first, int second, int third) {
        return PrinterCondition.of(new AutomaticStatus(first, second, third)).trouble();
    }

    private static Optional<Cause> asked(int... answers) {
        PrinterCondition condition = PrinterCondition.unknown();
        for (int question = 1; question <= answers.length; question++) {
            condition = condition.with(question, answers[question - 1]);
        }
        return condition.trouble();
    }

    private List<Answer> take(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return answers.take(bytes);
    }
}
