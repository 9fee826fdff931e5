package id.mpp.kiosk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken out of a receipt's code, and what is none.
class ReceiptCodeTest {

    private static final String NUMBER = ReceiptNumber.of(2026, 327, 12, 2);

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String code(String payload) {
        return "https://pusat.example/bukti#" + part("{\"alg\":\"ES256\"}") + "." + part(payload) + ".c2ln";
    }

    @Test
    void numberIsReadOutOfTheClaim() {
        assertEquals(Optional.of(NUMBER),
                ReceiptCode.number(code("{\"iss\":\"kiosk-0002\",\"rcp\":\"" + NUMBER + "\",\"svc\":\"a.b\"}")));
    }

    @Test
    void anotherHostAndPortAreTheSame() {
        String elsewhere = code("{\"rcp\":\"" + NUMBER + "\"}").replace("https://pusat.example",
                "http://127.0.0.1:8443");
        assertEquals(Optional.of(NUMBER), ReceiptCode.number(elsewhere));
    }

    @Test
    void numberThatFitsNoCheckSymbolIsNone() {
        char last = NUMBER.charAt(NUMBER.length() - 1);
        String wrong = NUMBER.substring(0, NUMBER.length() - 1) + (last == '0' ? '1' : '0');
        assertEquals(Optional.empty(), ReceiptCode.number(code("{\"rcp\":\"" + wrong + "\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mpp:layanan/dukcapil.akta-lahir", "https://pusat.example/bukti#a.b",
            "https://pusat.example/bukti#a.!!!.c", "https://pusat.example/t/Zk3vQ9pX", "26-0472-7K",
            "javascript:alert(1)#a.e30.c", "https://pusat.example/bukti#a.e30.c"})
    void whatIsNoReceiptMeansNothing(String code) {
        assertEquals(Optional.empty(), ReceiptCode.number(code));
    }

    @Test
    void endlessCodeIsNotEvenLookedAt() {
        assertEquals(Optional.empty(),
                ReceiptCode.number(code("{\"rcp\":\"" + NUMBER + "\",\"x\":\"" + "y".repeat(900) + "\"}")));
    }
}
