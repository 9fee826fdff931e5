package id.mpp.simulator.fuzz;

import id.mpp.device.card.AnswerToReset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Answers-to-reset, changed anywhere: whatever a reader hands over is a card of some kind or of no known kind.
final class AnswerToResetNonsense implements Target {

    private static final List<byte[]> SAYINGS = Target.sayings("card-is-laid.rec").stream()
            .map(frame -> Arrays.copyOfRange(frame, 2, frame.length)).toList();
    private static final int TIMES = 2_000;

    @Override
    public String name() {
        return "answer-to-reset";
    }

    @Override
    public void run(long seed, Path recording) throws Exception {
        Mutation mutation = new Mutation(new Random(seed));
        for (int i = 0; i < TIMES; i++) {
            byte[] atr = i % 8 == 0 ? mutation.noise() : mutation.of(mutation.pick(SAYINGS));
            try {
                AnswerToReset.parse(atr).kind();
            } catch (RuntimeException bug) {
                Files.writeString(recording, "# answer-to-reset\n# " + HexFormat.of().formatHex(atr) + "\n");
                throw bug;
            }
        }
    }
}
