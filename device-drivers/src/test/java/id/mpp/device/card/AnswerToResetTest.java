package id.mpp.device.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.card.CardEvent.CardKind;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerToResetTest {

    /// The first three are public answers of e-KTP batches; the fourth is a MIFARE Classic behind a PC/SC reader; the
    /// last are torn.
    @ParameterizedTest
    @CsvSource({"3B8B8001654B5450304432654B54504C, E_KTP", "3B8B80015033303847305033 5F31302B, E_KTP",
            "3B8A80013037393134315F3030316F, E_KTP", "3B8F8001804F0CA000000306030001000000006A, OTHER",
            "3B8B80016, OTHER", "3BFF, OTHER", "3B, OTHER", "'', OTHER"})
    void kindFollowsFromTheHistoricalBytes(String atr, CardKind kind) {
        String even = atr.replace(" ", "");
        byte[] bytes = HexFormat.of().parseHex(even.substring(0, even.length() / 2 * 2));

        assertEquals(kind, AnswerToReset.parse(bytes).kind());
    }
}
