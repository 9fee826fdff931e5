package id.mpp.sandbox.page;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a button of the centre did, shown on the page that follows: `/?said=new_sealing_key`.
enum Said {
    NEW_SEALING_KEY("Kunci segel diganti. Kios memakainya sejak kabar berikutnya."),
    PUBLISHED("Katalog diterbitkan. Kios mengambilnya sendiri."),
    NOTHING_TO_PUBLISH("Tidak ada folder layanan. Silakan isi services di [sandbox], lalu jalankan ulang."),
    BEHAVES("Tingkah layanan pusat diganti."),
    COMMAND_SENT("Perintah dikirim bersama kabar kios berikutnya."),
    REVOKED("Kios dicabut. Kode baru memberinya kunci baru."),
    LINE_SWITCHED("Antrean dibuka atau ditutup seperti terlihat di bawah."),
    RULES_KEPT("Jam buka dan kuota disimpan.");

    private final String words;

    Said(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Whether it was pressed among the lines, which are folded up otherwise.
    boolean isOfLines() {
        return this == LINE_SWITCHED || this == RULES_KEPT;
    }

    /// Back to the part of the page where the button is.
    String address(String section) {
        return "/?said=" + name().toLowerCase(Locale.ROOT) + "#" + section;
    }

    static Optional<Said> of(@Nullable String name) {
        for (Said said : values()) {
            if (said.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
