package id.mpp.kiosk.service;

/// The words around the figures of a quantity. A text such as `anak ke-{0}` says itself where the figures stand; one
/// without `{0}`, such as `tahun`, follows them.
public record Unit(String before, String after) {

    private static final String FIGURES = "{0}";

    /// @param words
    ///            of the service that asks
    public static Unit of(Words words, Question.Number question, Language language) {
        String text = words.say(language, "unit." + question.unit());
        int place = text.indexOf(FIGURES);
        return place < 0
                ? new Unit("", " " + text)
                : new Unit(text.substring(0, place), text.substring(place + FIGURES.length()));
    }

    /// `anak ke-2`, `17 tahun`.
    public String around(String figures) {
        return before + figures + after;
    }
}
