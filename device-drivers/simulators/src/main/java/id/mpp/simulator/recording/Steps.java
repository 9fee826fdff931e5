package id.mpp.simulator.recording;

import id.mpp.simulator.recording.Token.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a part to play out of a recording.
final class Steps {

    private Steps() {
    }

    static List<Step> of(Recording recording) {
        return recording.wire().equals("http") ? ofExchanges(recording) : ofStream(recording);
    }

    private static List<Step> ofStream(Recording recording) {
        Tongue tongue = Tongue.of(recording);
        Deque<Token> open = new ArrayDeque<>();
        List<Step> steps = new ArrayList<>();
        for (RecordedLine line : recording.lines()) {
            switch (line.way()) {
                case FROM_HOST -> tongue.host(line.bytes()).forEach(token -> asked(line, token, tongue, open, steps));
                case TO_HOST -> tongue.device(line.bytes())
                        .forEach(token -> steps.add(said(line, token, tongue, open)));
            }
        }
        return steps;
    }

    private static void asked(RecordedLine line, Token token, Tongue tongue, Deque<Token> open, List<Step> steps) {
        if (token.is(Kind.IN_ORDER)) {
            steps.add(new Step.Expect(line, token));
        }
        if (token.is(Kind.QUESTION) || (tongue.answersInTurn() && token.is(Kind.IN_ORDER))) {
            open.add(token);
        }
    }

    private static Step said(RecordedLine line, Token token, Tongue tongue, Deque<Token> open) {
        boolean answers = tongue.answersInTurn() || token.is(Kind.ANSWER);
        Token question = answers ? open.poll() : null;
        return question != null && question.is(Kind.QUESTION)
                ? new Step.Learn(line, question.key(), token.bytes())
                : new Step.Send(line, token);
    }

    /// A request and all that came back on its connection until the next one.
    private static final class Exchange {

        private final RecordedLine line;
        private final Token request;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
        private @Nullable RecordedLine answerLine;

        Exchange(RecordedLine line, Token request) {
            this.line = line;
            this.request = request;
        }

        List<Step> steps() {
            RecordedLine at = answerLine == null ? line : answerLine;
            byte[] bytes = answer.toByteArray();
            return request.is(Kind.QUESTION)
                    ? List.of(new Step.Learn(at, request.key(), bytes))
                    : List.of(new Step.Expect(line, request), new Step.Send(at, Token.inOrder(bytes)));
        }
    }

    private static List<Step> ofExchanges(Recording recording) {
        List<Exchange> exchanges = new ArrayList<>();
        Map<String, Tongue> tongues = new LinkedHashMap<>();
        Map<String, Exchange> latest = new LinkedHashMap<>();
        for (RecordedLine line : recording.lines()) {
            switch (line.way()) {
                case FROM_HOST -> tongues.computeIfAbsent(line.channel(), channel -> Tongue.of(recording))
                        .host(line.bytes()).forEach(request -> {
                            var exchange = new Exchange(line, request);
                            exchanges.add(exchange);
                            latest.put(line.channel(), exchange);
                        });
                case TO_HOST -> {
                    Exchange exchange = latest.get(line.channel());
                    if (exchange != null) {
                        exchange.answer.writeBytes(line.bytes());
                        exchange.answerLine = exchange.answerLine == null ? line : exchange.answerLine;
                    }
                }
            }
        }
        return exchanges.stream().flatMap(exchange -> exchange.steps().stream()).toList();
    }
}
