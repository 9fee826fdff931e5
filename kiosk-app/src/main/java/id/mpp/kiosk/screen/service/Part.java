package id.mpp.kiosk.screen.service;

import java.util.List;

/// What must be published of a service, in the order of the law (UU 25/2009 art. 21; PermenPANRB 15/2014, the six parts
/// of delivery), and last the law it rests on.
enum Part {
    REQUIREMENTS("requirements"),
    PROCEDURE(""),
    TIME("time"),
    COST("cost"),
    PRODUCT(""),
    COMPLAINTS(""),
    LEGAL_BASIS(
            "legal-basis");

    /// The six that are always shown.
    static final List<Part> SIX = List.of(REQUIREMENTS, PROCEDURE, TIME, COST, PRODUCT, COMPLAINTS);

    private final String exampleName;

    Part(String exampleName) {
        this.exampleName = exampleName;
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
