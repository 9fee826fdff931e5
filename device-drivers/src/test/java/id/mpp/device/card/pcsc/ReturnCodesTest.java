package id.mpp.device.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.card.CardAnswer.Why;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who pulls a card too early is asked to hold it longer, however pcscd words it; a technician is called only for what
/// a technician can mend. The numbers are those of pcsclite.h.
class ReturnCodesTest {

    @ParameterizedTest
    @CsvSource({"8010000C, NO_CARD", "80100016, CARD_GONE", "80100068, CARD_GONE", "80100069, CARD_GONE",
            "8010000F, CARD_GONE", "80100010, CARD_GONE", "80100015, CARD_GONE", "8010000B, IN_USE",
            "80100017, READER_GONE", "8010001D, READER_GONE", "80100003, READER_GONE"})
    void cardPulledWhileItGetsPowerIsNotABrokenReader(String code, Why why) {
        assertEquals(why, PcscCard.why(Integer.parseUnsignedInt(code, 16)));
    }
}
