package id.mpp.sandbox.store;

import java.util.List;
import java.util.Optional;

/// The nine elements of satisfaction (PermenPANRB 14/2017), by name.
public enum SurveyElement {
    REQUIREMENTS("persyaratan", "Persyaratan"),
    PROCEDURE("prosedur", "Prosedur"),
    TIME("waktu", "Waktu"),
    COST("biaya", "Biaya"),
    PRODUCT("produk", "Hasil"),
    COMPETENCE("kompetensi", "Kemampuan"),
    CONDUCT("perilaku", "Sikap"),
    FACILITIES("sarana", "Sarana"),
    COMPLAINTS("pengaduan", "Pengaduan");

    private final String key;
    private final String label;

    SurveyElement(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// Its name in parcels.
    public String key() {
        return key;
    }

    /// For people.
    public String label() {
        return label;
    }

    static Optional<SurveyElement> of(String key) {
        return List.of(values()).stream().filter(it -> it.key.equals(key)).findFirst();
    }
}
