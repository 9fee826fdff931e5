package id.mpp.kiosk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.text.AmountWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountWordsTest {

    @ParameterizedTest
    @CsvSource({"0, nol rupiah, zero rupiah", "1, satu rupiah, one rupiah", "10, sepuluh rupiah, ten rupiah",
            "11, sebelas rupiah, eleven rupiah", "19, sembilan belas rupiah, nineteen rupiah",
            "21, dua puluh satu rupiah, twenty-one rupiah", "100, seratus rupiah, one hundred rupiah",
            "115, seratus lima belas rupiah, one hundred and fifteen rupiah",
            "1000, seribu rupiah, one thousand rupiah", "1001, seribu satu rupiah, one thousand one rupiah",
            "11000, sebelas ribu rupiah, eleven thousand rupiah",
            "101000, seratus satu ribu rupiah, one hundred and one thousand rupiah",
            "2500000, dua juta lima ratus ribu rupiah, two million five hundred thousand rupiah",
            "1000000000, satu miliar rupiah, one billion rupiah",
            "1001001000001, satu triliun satu miliar satu juta satu rupiah, one trillion one billion one million one rupiah"})
    void amountsAreReadAsPeopleSayThem(long amount, String indonesian, String english) {
        assertEquals(indonesian, AmountWords.rupiah(amount, Language.INDONESIAN));
        assertEquals(english, AmountWords.rupiah(amount, Language.ENGLISH));
    }
}
