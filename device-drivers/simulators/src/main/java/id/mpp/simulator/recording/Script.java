package id.mpp.simulator.recording;

import id.mpp.simulator.recording.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The part of a replayed device: what it has to hear next, what it says then and when. In lockstep: the host's bytes
/// must be the recorded ones, position by position; questions that may repeat are answered as they were last answered at
/// this place of the recording.
///
/// Safe for several threads, because a scanner serves several connections.
final class Script {

    private static final int SHOWN_BYTES = 32;

    private final List<Step> steps;
    private final Map<String, byte[]> known = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int next;
    private boolean begun;
    private long atNanos;
    private long atMillis;

    Script(Recording recording) {
        this.steps = Steps.of(recording);
        this.atMillis = recording.lines().isEmpty() ? 0 : recording.lines().getFirst().millis();
    }

    /// Time runs from now on, at the latest when the host says its first word.
    synchronized void begin(long nowNanos) {
        if (!begun) {
            begun = true;
            atNanos = nowNanos;
        }
    }

    /// Nothing more is to be heard or said.
    synchronized boolean ended() {
        return steps.subList(next, steps.size()).stream().allMatch(Step.Learn.class::isInstance);
    }

    /// What the device is to say at once, the host having said `tokens`.
    ///
    /// @throws RecordingMismatch
    ///             it should have said something else
    synchronized List<byte[]> heard(List<Token> tokens, long nowNanos) {
        List<byte[]> answers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            begin(nowNanos);
            switch (token.kind()) {
                case IN_ORDER -> inOrder(token, tokens.subList(i, tokens.size()), answers, nowNanos);
                case QUESTION -> answers.add(answerTo(token));
                case ANSWER, REMARK -> {
                    // asks for nothing
                }
            }
        }
        return answers;
    }

    private void inOrder(Token said, List<Token> saidOn, List<byte[]> answers, long nowNanos) {
        // what the device had said by then is said before the host goes on
        while (next < steps.size() && !(steps.get(next) instanceof Step.Expect)) {
            perform(steps.get(next), answers);
        }
        if (next == steps.size()) {
            throw new RecordingMismatch("the recording is over, but the host said " + shown(saidOn));
        }
        if (steps.get(next) instanceof Step.Expect(RecordedLine line, Token expected)) {
            if (!expected.key().equals(said.key())) {
                throw new RecordingMismatch("line %d: recorded is %s, but the host said %s".formatted(line.number(),
                        shown(stillExpected(line)), shown(saidOn)));
            }
            names.put(expected.name(), said.name());
            next++;
            atNanos = nowNanos;
            atMillis = line.millis();
        }
    }

    private List<Token> stillExpected(RecordedLine line) {
        List<Token> tokens = new ArrayList<>();
        for (Step step : steps.subList(next, steps.size())) {
            if (step instanceof Step.Expect(RecordedLine at, Token token) && at.number() == line.number()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private byte[] answerTo(Token question) {
        byte[] answer = known.get(question.key());
        if (answer != null) {
            return answer;
        }
        for (Step step : steps.subList(next, steps.size())) {
            if (step instanceof Step.Learn(RecordedLine line, String asked, byte[] first)
                    && asked.equals(question.key())) {
                return first;
            }
        }
        throw new RecordingMismatch("nowhere in the recording is asked " + shown(List.of(question)));
    }

    /// What the device says of itself by now, each as long after the one before as when it was recorded.
    synchronized List<byte[]> due(long nowNanos) {
        List<byte[]> said = new ArrayList<>();
        while (begun && next < steps.size() && !(steps.get(next) instanceof Step.Expect)
                && nowNanos - atNanos >= 1_000_000 * (steps.get(next).line().millis() - atMillis)) {
            perform(steps.get(next), said);
        }
        return said;
    }

    /// What the device says right after what was heard last, however long it took then.
    synchronized List<byte[]> answer() {
        List<byte[]> said = new ArrayList<>();
        while (next < steps.size() && steps.get(next) instanceof Step.Send send) {
            perform(send, said);
        }
        return said;
    }

    private void perform(Step step, List<byte[]> said) {
        next++;
        atNanos += 1_000_000 * Math.max(0, step.line().millis() - atMillis);
        atMillis = Math.max(atMillis, step.line().millis());
        switch (step) {
            case Step.Learn learn -> known.put(learn.question(), learn.answer());
            case Step.Send send -> said.add(withNames(send.token()));
            case Step.Expect expect -> throw new IllegalStateException("expected, not said");
        }
    }

    private byte[] withNames(Token token) {
        String chosen = names.getOrDefault(token.name(), token.name());
        if (token.name().isEmpty() || !token.is(Kind.IN_ORDER)) {
            return token.bytes();
        }
        return new String(token.bytes(), StandardCharsets.ISO_8859_1).replace(token.name(), chosen)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What is waited for, for the one who has waited in vain.
    synchronized String waitsFor() {
        if (ended()) {
            return "nothing";
        }
        RecordedLine line = steps.get(next).line();
        return "line %d: %s".formatted(line.number(), shown(stillExpected(line)));
    }

    private static String shown(List<Token> tokens) {
        StringBuilder hex = new StringBuilder();
        int count = 0;
        for (Token token : tokens) {
            if (count < SHOWN_BYTES) {
                hex.append(hex.isEmpty() ? "" : " ").append(Recording.hex(token.bytes(), 0, SHOWN_BYTES - count));
            }
            count += token.bytes().length;
        }
        return hex + (count > SHOWN_BYTES ? " … (" + count + " bytes)" : "");
    }
}
