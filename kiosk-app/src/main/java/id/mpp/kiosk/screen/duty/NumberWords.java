package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a number is for, and what became of it.
final class NumberWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private NumberWords() {
    }

    /// `09.12 · Disdukcapil · Akta Kelahiran`; an agency or a service that is no longer offered by its id.
    static String about(IssuedNumber number, ServiceCatalog catalog, Texts texts) {
        return CLOCK.format(number.takenAt()) + " · " + agency(number, catalog, texts) + " · "
                + service(number, catalog, texts);
    }

    static String agency(IssuedNumber number, ServiceCatalog catalog, Texts texts) {
        return catalog.agency(number.agencyId()).map(it -> it.words().say(texts.language(), "short"))
                .orElse(number.agencyId());
    }

    static String service(IssuedNumber number, ServiceCatalog catalog, Texts texts) {
        return catalog.service(number.serviceId()).map(it -> it.words().say(texts.language(), "name"))
                .orElse(number.serviceId());
    }

    static Tag tag(IssuedNumber number, Texts texts) {
        return switch (number.fate()) {
            case OPEN -> new Tag(Tone.WARNING, "clock", texts.say("duty.fate.OPEN"));
            case PRINTED -> new Tag(Tone.POSITIVE, "print", texts.say("duty.fate.PRINTED"));
            case PAPERLESS -> new Tag(Tone.INFO, "phone", texts.say("duty.fate.PAPERLESS"));
            case VOID -> new Tag(Tone.PLAIN, "x", texts.say("duty.fate.VOID"));
        };
    }
}
