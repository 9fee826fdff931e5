package id.mpp.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Takes the printer's back channel apart. Several kinds of answer arrive on it in any order; the fixed bits tell them
/// apart (Epson ESC/POS reference, "Transmission status identification"): automatic status `0xx1xx00` and three more
/// bytes, real-time status `0xx1xx10`, `GS r` status `0xx0xxxx`, blocks from `37h` or `5Fh` to `00h`.
final class EscPosAnswers {

    private static final int FIXED_BITS = 0x93;
    private static final int AUTOMATIC_STATUS = 0x10;
    private static final int REAL_TIME_STATUS = 0x12;
    private static final int TOP_BITS_OF_STATUS = 0x90;
    private static final int BLOCK = 0x37;
    private static final int INFORMATION_BLOCK = 0x5F;
    private static final int PROCESS_ID = 0x22;
    private static final int LONGEST_BLOCK = 80;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    sealed interface Answer {
    }

    /// The printer tells its status by itself (`GS a`); four bytes, the first the lowest.
    record AutomaticStatus(int first, int second, int third) implements Answer {
    }

    /// Answer to `DLE EOT`; which question it answers is known only to who asked.
    record RealTimeStatus(int bits) implements Answer {
    }

    /// Answer to `GS r 1`; the same bits as the third byte of the automatic status. It carries no id.
    record PaperStatus(int bits) implements Answer {
    }

    /// Answer to `GS ( H`: everything before this id is done.
    record ProcessDone(String id) implements Answer {
    }

    /// A byte, or the beginning of an answer, that belongs to none: noise, a wrong speed, a lost byte.
    record Nonsense() implements Answer {
    }

    private enum Part {
        NOTHING, STATUS, BLOCK
    }

    private Part part = Part.NOTHING;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    /// The answers completed by `bytes`, in the order they came.
    List<Answer> take(byte[] bytes) {
        List<Answer> answers = new ArrayList<>();
        for (byte value : bytes) {
            take(value & 0xFF, answers);
        }
        return answers;
    }

    private void take(int value, List<Answer> answers) {
        switch (part) {
            case NOTHING -> first(value, answers);
            case STATUS -> status(value, answers);
            case BLOCK -> block(value, answers);
        }
    }

    private void first(int value, List<Answer> answers) {
        collected.reset();
        if ((value & FIXED_BITS) == AUTOMATIC_STATUS) {
            collected.write(value);
            part = Part.STATUS;
        } else if ((value & FIXED_BITS) == REAL_TIME_STATUS) {
            answers.add(new RealTimeStatus(value));
        } else if (value == BLOCK || value == INFORMATION_BLOCK) {
            collected.write(value);
            part = Part.BLOCK;
        } else if (isPaperStatus(value)) {
            answers.add(new PaperStatus(value));
        } else if (value != XON && value != XOFF) {
            answers.add(new Nonsense());
        }
    }

    /// The two sensors are told by two equal bits each: that few of all bytes look so is what tells an answer
    /// from noise.
    private static boolean isPaperStatus(int value) {
        int low = value & 0x03;
        int out = value & 0x0C;
        return (value & TOP_BITS_OF_STATUS) == 0 && (low == 0 || low == 0x03) && (out == 0 || out == 0x0C);
    }

    private void status(int value, List<Answer> answers) {
        if ((value & TOP_BITS_OF_STATUS) != 0) {
            // A byte was lost on the line: this one belongs to another answer.
            answers.add(new Nonsense());
            part = Part.NOTHING;
            first(value, answers);
            return;
        }
        collected.write(value);
        if (collected.size() == 4) {
            byte[] four = collected.toByteArray();
            answers.add(new AutomaticStatus(four[0], four[1], four[2]));
            part = Part.NOTHING;
        }
    }

    private void block(int value, List<Answer> answers) {
        boolean printable = value >= ' ' && value < 0x80;
        if (printable && collected.size() < LONGEST_BLOCK) {
            collected.write(value);
            return;
        }
        part = Part.NOTHING;
        if (value != 0) {
            // The rest of the block was lost on the line: this byte belongs to another answer.
            answers.add(new Nonsense());
            first(value, answers);
            return;
        }
        byte[] block = collected.toByteArray();
        if (block[0] == INFORMATION_BLOCK) {
            return;
        }
        boolean whole = block.length == 6 && block[1] == PROCESS_ID;
        answers.add(whole ? new ProcessDone(new String(block, 2, 4, StandardCharsets.US_ASCII)) : new Nonsense());
    }
}
