package id.mpp.device.card.ektp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.card.CardIdentity.Photo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiodataTest {

    private static final List<BiodataColumn> COLUMNS = List.of(BiodataColumn.NIK, BiodataColumn.OTHER,
            BiodataColumn.NAME, BiodataColumn.BIRTH_DATE);

    @Test
    void quotesCommasAndPaddingBelongToTheForm() {
        var identity = Biodata.parse(bytes("\"9971015708900001\",\"x\",\"SITI, \"\"S.H.\"\"\",\"31-02-1990\"\0\0"),
                COLUMNS, new Photo(new byte[0])).orElseThrow();
        assertEquals("SITI, \"S.H.\"", identity.name());
        assertEquals(Optional.empty(), identity.birthDate(), "there is no 31 February");
        assertEquals("", identity.address(), "no column says where it stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"9971015708900001", "9971015708900001", "\"9971015708900001\"x",
            "\"9971015708900001\",", "\"9971015708900001\",SITI", "\"997101570890000\"", "\"99710157089000012\"",
            "\"997101570890000\u0661\"", "\"9971015708900001\"\""})
    void whatIsNotOfTheFormIsNobody(String line) {
        assertTrue(Biodata.parse(bytes(line), COLUMNS, new Photo(new byte[0])).isEmpty());
    }

    @Test
    void lineWithoutEndIsNotTaken() {
        assertTrue(Biodata.fields(bytes("\"" + "x".repeat(5000) + "\"")).isEmpty());
        assertTrue(Biodata.fields(bytes("\"x\",".repeat(70) + "\"x\"")).isEmpty());
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }
}
