package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which texts a definition speaks.
///
/// @param needed
///            must be there in every language
/// @param possible
///            may be there; help that not every question needs
record TextKeys(Set<String> needed, Set<String> possible) {

    static final TextKeys AGENCY = new TextKeys(Set.of("name", "short", "purpose", "counter"),
            Set.copyOf(PublicStandard.OTHERS));

    private static final List<String> ALWAYS = List.of("name", "summary", "time", "cost", "product", "product.short",
            "complaints");

    static TextKeys of(ServiceDefinition service) {
        var needed = new LinkedHashSet<>(ALWAYS);
        var possible = new LinkedHashSet<>(PublicStandard.OTHERS);
        if (service.particulars().changed().isPresent()) {
            needed.add("changed");
        }
        for (var step = 1; step <= service.standard().steps(); step++) {
            needed.add("procedure." + step);
        }
        for (var question : service.asked()) {
            ask("question." + question.id() + ".", question, needed, possible);
        }
        for (var document : service.requirements()) {
            needed.add("document." + document.id() + ".name");
            possible.add("document." + document.id() + ".help");
        }
        return new TextKeys(needed, possible);
    }

    private static void ask(String place, Question question, Set<String> needed, Set<String> possible) {
        needed.add(place + "title");
        needed.add(place + "label");
        possible.add(place + "help");
        switch (question) {
            case Question.Choice choice -> {
                for (var option : choice.options()) {
                    needed.add(place + option.id());
                    possible.add(place + option.id() + ".help");
                }
            }
            case Question.Number number -> needed.add("unit." + number.unit());
            case Question.Group group -> {
                possible.add(place + "each");
                group.questions().forEach(inner -> ask(place + inner.id() + ".", inner, needed, possible));
            }
            case Question.Date _,Question.Text _,Question.Digits _ -> {
            }
            case Question.Money _,Question.Region _,Question.Listed _ -> {
            }
        }
    }

    boolean contains(String key) {
        return needed.contains(key) || possible.contains(key);
    }
}
