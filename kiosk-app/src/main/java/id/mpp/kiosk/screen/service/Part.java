package id.mpp.kiosk.screen.service;

import java.util.List;
import java.util.Locale;

/// What must be published of a service, in the order of the law (UU 25/2009 art. 21; PermenPANRB 15/2014, the six parts
/// of delivery), and after them the eight of how it is provided, which stand behind a link.
enum Part {
    REQUIREMENTS("requirements"),
    PROCEDURE(""),
    TIME("time"),
    COST("cost"),
    PRODUCT(""),
    COMPLAINTS(""),
    LEGAL_BASIS("legal-basis"),
    FACILITIES("standard"),
    COMPETENCE("standard"),
    SUPERVISION("standard"),
    STAFF("standard"),
    GUARANTEE("standard"),
    SAFETY("standard"),
    EVALUATION(
            "standard");

    /// The six that are always shown.
    static final List<Part> SIX = List.of(REQUIREMENTS, PROCEDURE, TIME, COST, PRODUCT, COMPLAINTS);
    /// The eight behind the link.
    static final List<Part> EIGHT = List.of(LEGAL_BASIS, FACILITIES, COMPETENCE, SUPERVISION, STAFF, GUARANTEE, SAFETY,
            EVALUATION);

    private final String exampleName;

    Part(String exampleName) {
        this.exampleName = exampleName;
    }

    /// Where the words of a service say all of one of the last seven.
    String textKey() {
        return "standard." + name().toLowerCase(Locale.ROOT);
    }

    /// Its name among [id.mpp.kiosk.service.PublicStandard#examples]; empty where none is ever an example.
    String exampleName() {
        return exampleName;
    }

    /// 1 for the first.
    int number() {
        return ordinal() + 1;
    }
}
