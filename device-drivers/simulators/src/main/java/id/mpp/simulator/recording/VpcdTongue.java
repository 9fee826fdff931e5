package id.mpp.simulator.recording;

import id.mpp.simulator.recording.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Between vpcd and a card: two bytes of length, then so many bytes. pcscd asks for the answer-to-reset and switches
/// the power whenever it looks whether the card is still there; only commands (APDUs) have an order.
final class VpcdTongue implements Tongue {

    private static final byte SAY_ATR = 4;

    private final Frames fromHost = new Frames();
    private final Frames fromDevice = new Frames();

    @Override
    public List<Token> host(byte[] bytes) {
        return fromHost.take(bytes).stream().map(VpcdTongue::asked).toList();
    }

    private static Token asked(byte[] frame) {
        if (frame.length > 3) {
            return Token.inOrder(frame);
        }
        boolean atr = frame.length == 3 && frame[2] == SAY_ATR;
        return new Token(atr ? Kind.QUESTION : Kind.REMARK, "answer-to-reset", "", frame);
    }

    @Override
    public List<Token> device(byte[] bytes) {
        return fromDevice.take(bytes).stream().map(Token::inOrder).toList();
    }

    @Override
    public boolean answersInTurn() {
        return true;
    }

    private static final class Frames {

        private byte[] begun = {};

        List<byte[]> take(byte[] bytes) {
            int before = begun.length;
            begun = Arrays.copyOf(begun, before + bytes.length);
            System.arraycopy(bytes, 0, begun, before, bytes.length);
            List<byte[]> whole = new ArrayList<>();
            while (begun.length >= 2 && begun.length >= length()) {
                whole.add(Arrays.copyOf(begun, length()));
                begun = Arrays.copyOfRange(begun, length(), begun.length);
            }
            return whole;
        }

        private int length() {
            return 2 + ((begun[0] & 0xFF) << 8 | begun[1] & 0xFF);
        }
    }
}
