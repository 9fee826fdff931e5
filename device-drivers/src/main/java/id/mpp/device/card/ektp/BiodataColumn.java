package id.mpp.device.card.ektp;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What a kiosk takes from the card's biodata.
public enum BiodataColumn {

    NIK("nik"),
    NAME("name"),
    BIRTH_PLACE("birth-place"),
    BIRTH_DATE("birth-date"),
    ADDRESS("address"),
    /// Not kept.
    OTHER("-");

    private final String word;

    BiodataColumn(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static String words() {
        return Arrays.stream(values()).map(BiodataColumn::word).collect(Collectors.joining(", "));
    }
}
