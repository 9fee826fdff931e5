package id.mpp.simulator.recording;

import java.util.ArrayList;
import java.util.List;

/// How a wire's bytes divide into [Token]s. One object follows one connection and remembers what was begun.
interface Tongue {

    /// What the host said with these bytes.
    List<Token> host(byte[] bytes);

    /// What the device said.
    List<Token> device(byte[] bytes);

    /// Does every saying of the device answer the host's oldest unanswered one? Otherwise [Token.Kind#ANSWER] tells.
    boolean answersInTurn();

    static Tongue of(Recording recording) {
        return switch (recording.wire()) {
            case "vpcd" -> new VpcdTongue();
            case "http" -> new HttpTongue();
            default -> recording.device().equals("printer") ? new PrinterTongue() : new PlainTongue();
        };
    }

    /// Nothing is known of the language: every byte has its place.
    final class PlainTongue implements Tongue {

        @Override
        public List<Token> host(byte[] bytes) {
            List<Token> tokens = new ArrayList<>();
            for (byte value : bytes) {
                tokens.add(Token.inOrder(value));
            }
            return tokens;
        }

        @Override
        public List<Token> device(byte[] bytes) {
            return List.of(Token.inOrder(bytes));
        }

        @Override
        public boolean answersInTurn() {
            return false;
        }
    }
}
