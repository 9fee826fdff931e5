package id.mpp.simulator.recording;

import id.mpp.simulator.recording.Token.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// ESC/POS: real-time status questions (`DLE EOT n`) may be asked at any time and any number of times; the four
/// characters of a process id (`GS ( H`) are the host's choice and come back in the printer's answer.
final class PrinterTongue implements Tongue {

    private static final byte[] QUESTION = {0x10, 0x04};
    private static final int QUESTION_LENGTH = 3;
    private static final byte[] PROCESS = {0x1D, '(', 'H', 6, 0, 48, 48};
    private static final int PROCESS_LENGTH = 11;
    private static final byte[] PROCESS_DONE = {0x37, 0x22};
    private static final int FIXED_BITS = 0x93;
    private static final int AUTOMATIC_STATUS = 0x10;
    private static final int REAL_TIME_STATUS = 0x12;
    private static final int AUTOMATIC_STATUS_LENGTH = 4;
    private static final int BLOCK = 0x37;
    private static final int INFORMATION_BLOCK = 0x5F;

    private byte[] asked = {};
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();

    @Override
    public List<Token> host(byte[] bytes) {
        List<Token> tokens = new ArrayList<>();
        for (byte value : bytes) {
            asked = Arrays.copyOf(asked, asked.length + 1);
            asked[asked.length - 1] = value;
            while (asked.length > 0 && !begins(QUESTION, QUESTION_LENGTH) && !begins(PROCESS, PROCESS_LENGTH)) {
                tokens.add(Token.inOrder(asked[0]));
                asked = Arrays.copyOfRange(asked, 1, asked.length);
            }
            if (asked.length == QUESTION_LENGTH && begins(QUESTION, QUESTION_LENGTH)) {
                tokens.add(new Token(Kind.QUESTION, "DLE EOT " + asked[2], "", asked));
                asked = new byte[0];
            } else if (asked.length == PROCESS_LENGTH) {
                tokens.add(new Token(Kind.IN_ORDER, "GS ( H with an id", id(asked, PROCESS.length), asked));
                asked = new byte[0];
            }
        }
        return tokens;
    }

    /// Can what was heard so far still become a command of this beginning and length?
    private boolean begins(byte[] beginning, int length) {
        int common = Math.min(asked.length, beginning.length);
        return asked.length <= length && Arrays.equals(asked, 0, common, beginning, 0, common);
    }

    private static String id(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    @Override
    public List<Token> device(byte[] bytes) {
        List<Token> tokens = new ArrayList<>();
        for (byte value : bytes) {
            answered.write(value);
            if (complete(answered.toByteArray())) {
                tokens.add(answer(answered.toByteArray()));
                answered.reset();
            }
        }
        return tokens;
    }

    private static boolean complete(byte[] said) {
        if ((said[0] & FIXED_BITS) == AUTOMATIC_STATUS) {
            return said.length == AUTOMATIC_STATUS_LENGTH;
        }
        boolean block = said[0] == BLOCK || said[0] == INFORMATION_BLOCK;
        return !block || said[said.length - 1] == 0;
    }

    private static Token answer(byte[] said) {
        if ((said[0] & FIXED_BITS) == REAL_TIME_STATUS) {
            return new Token(Kind.ANSWER, "", "", said);
        }
        boolean done = said.length > PROCESS_DONE.length + 4
                && Arrays.equals(said, 0, PROCESS_DONE.length, PROCESS_DONE, 0, PROCESS_DONE.length);
        return done ? new Token(Kind.IN_ORDER, "done", id(said, PROCESS_DONE.length), said) : Token.inOrder(said);
    }

    @Override
    public boolean answersInTurn() {
        return false;
    }
}
