package id.mpp.kiosk.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptNumberTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void looksLikeTheDesignAndIsReadBack() {
        String number = ReceiptNumber.of(2026, 327, 5, 7);
        assertTrue(number.matches("26-[0-9A-Z]{4}-7[0-9A-Z]"), number);
        assertEquals(Optional.of(number), ReceiptNumber.read(number));
        assertEquals(Optional.of(number), ReceiptNumber.read(number.replace("-", " ").toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')));
    }

    @Test
    void everySingleWrongSymbolIsFound() {
        String plain = ReceiptNumber.of(2026, 327, 777, 7).replace("-", "");
        for (int at = 0; at < plain.length(); at++) {
            for (char symbol : SYMBOLS.toCharArray()) {
                String wrong = plain.substring(0, at) + symbol + plain.substring(at + 1);
                assertEquals(wrong.equals(plain), ReceiptNumber.read(wrong).isPresent(), wrong);
            }
        }
    }

    @Test
    void everyTranspositionIsFound() {
        for (int sequence = 0; sequence < ReceiptNumber.MOST_A_DAY; sequence++) {
            String plain = ReceiptNumber.of(2026, 1 + sequence % 366, sequence, sequence % 10).replace("-", "");
            for (int at = 0; at + 1 < plain.length(); at++) {
                String swapped = plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at)
                        + plain.substring(at + 2);
                assertEquals(swapped.equals(plain), ReceiptNumber.read(swapped).isPresent(), swapped);
            }
        }
    }

    @Test
    void crashAtAnyByteNeverGivesANumberTwice(@TempDir Path folder) throws IOException {
        String last = "";
        try (var numbers = ReceiptNumbers.open(folder.resolve("whole"))) {
            for (int count = 0; count < 3; count++) {
                last = numbers.next(TODAY, 2);
            }
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("whole/receipts.journal"));
        int given = 0;
        for (int length = 0; length <= bytes.length; length++) {
            if (length > 0 && bytes[length - 1] == '\n') {
                given++;
            }
            Path cut = folder.resolve("cut" + length);
            Files.createDirectories(cut);
            Files.write(cut.resolve("receipts.journal"), Arrays.copyOf(bytes, length));
            try (var numbers = ReceiptNumbers.open(cut)) {
                assertEquals(ReceiptNumber.of(2026, TODAY.getDayOfYear(), given + 1, 2), numbers.next(TODAY, 2));
            }
        }
        try (var numbers = ReceiptNumbers.open(folder.resolve("whole"))) {
            assertNotEquals(last, numbers.next(TODAY, 2));
        }
    }
}
