package id.mpp.kiosk.journey;

/// The nine elements of satisfaction (PermenPANRB 14/2017), in the order asked here. Known by name: the regulation's
/// article and its sample questionnaire number the last two differently.
public enum SurveyElement {
    REQUIREMENTS("persyaratan"),
    PROCEDURE("prosedur"),
    TIME("waktu"),
    COST("biaya"),
    PRODUCT("produk"),
    COMPETENCE("kompetensi"),
    CONDUCT("perilaku"),
    FACILITIES("sarana"),
    COMPLAINTS("pengaduan");

    /// Best of the four scores.
    public static final int BEST = 4;

    private final String key;

    SurveyElement(String key) {
        this.key = key;
    }

    /// Its name in parcels, `persyaratan`.
    public String key() {
        return key;
    }
}
