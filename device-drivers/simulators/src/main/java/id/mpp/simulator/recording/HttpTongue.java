package id.mpp.simulator.recording;

import id.mpp.simulator.recording.Token.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One HTTP/1.1 connection to an eSCL scanner. A request is what it asks for and its body; which host it names, which
/// program asks and which language it likes are not compared. Status and capabilities may be asked at any time.
final class HttpTongue implements Tongue {

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");
    private static final Pattern MAY_REPEAT = Pattern.compile("GET \\S*/Scanner(?:Status|Capabilities) .*");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ByteArrayOutputStream asked = new ByteArrayOutputStream();

    @Override
    public List<Token> host(byte[] bytes) {
        asked.writeBytes(bytes);
        List<Token> tokens = new ArrayList<>();
        for (int length = wholeRequest(); length > 0; length = wholeRequest()) {
            byte[] all = asked.toByteArray();
            tokens.add(request(Arrays.copyOf(all, length)));
            asked.reset();
            asked.write(all, length, all.length - length);
        }
        return tokens;
    }

    /// The length of the first request that has arrived whole, or 0.
    private int wholeRequest() {
        String text = asked.toString(StandardCharsets.ISO_8859_1);
        int endOfHead = text.indexOf(END_OF_HEAD);
        if (endOfHead < 0) {
            return 0;
        }
        Matcher announced = LENGTH.matcher(text.substring(0, endOfHead));
        int body = announced.find() ? Integer.parseInt(announced.group(1)) : 0;
        int whole = endOfHead + END_OF_HEAD.length() + body;
        return text.length() >= whole ? whole : 0;
    }

    private static Token request(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String line = text.substring(0, text.indexOf("\r\n"));
        String body = text.substring(text.indexOf(END_OF_HEAD) + END_OF_HEAD.length());
        Kind kind = MAY_REPEAT.matcher(line).matches() ? Kind.QUESTION : Kind.IN_ORDER;
        return new Token(kind, line + "\n" + body, "", bytes);
    }

    /// Everything until the next request answers the one before.
    @Override
    public List<Token> device(byte[] bytes) {
        return List.of(Token.inOrder(bytes));
    }

    @Override
    public boolean answersInTurn() {
        return true;
    }
}
