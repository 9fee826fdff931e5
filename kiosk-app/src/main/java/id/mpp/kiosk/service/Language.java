package id.mpp.kiosk.service;

import java.util.Locale;

/// The languages of the screens; Indonesian is the one that must be right.
public enum Language {
    INDONESIAN("id"), ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// BCP 47.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
