package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.service.Language;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// Days as they are said, never as bare figures.
public final class Days {

    private Days() {
    }

    /// `Selasa, 17 November 2026`.
    public static String spelled(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", language.locale()).format(day);
    }

    /// `17 November 2026`.
    public static String dated(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
    }

    /// `Sel 17`: a day of the last week.
    public static String brief(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("EEE d", language.locale()).format(day);
    }

    /// `November`.
    public static String month(Month month, Language language) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }
}
