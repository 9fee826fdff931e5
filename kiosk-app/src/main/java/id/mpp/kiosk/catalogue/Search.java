package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds services by what people type: beginnings of words, everyday words, both languages at once, other spellings
/// ([Folding]), and, where nothing begins like a word, one slip in it ([Misspellings]). Every word typed must be found;
/// the best place it was found in decides the rank: name, then keyword, then agency and life event, then paper; popular
/// services first among equals.
///
/// Built once a catalogue; a search looks only at the entries of words that match, so it may run at every key on the
/// FX thread.
public final class Search {

    /// Where a word stands, best first.
    private enum Place {
        NAME(12), KEYWORD(8), AGENCY_OR_EVENT(5), PAPER(2);

        private final int worth;

        Place(int worth) {
            this.worth = worth;
        }
    }

    /// Lifts a popular service over one that fits a shade better, never a keyword over a name.
    private static final int POPULAR = 5;

    /// What was found, best first.
    ///
    /// @param examined
    ///            words and entries looked at: the work it took
    public record Found(List<ServiceDefinition> services, int examined) {
        public Found {
            services = List.copyOf(services);
        }
    }

    private final List<ServiceDefinition> services;
    private final int leastPopular;
    private final List<Integer> popularity;
    private final WordIndex words;

    private Search(ServiceCatalog catalog) {
        services = catalog.services();
        leastPopular = catalog.popular().size();
        popularity = services.stream().map(service -> popularity(catalog, service)).toList();
        var index = new HashMap<String, Map<Integer, Integer>>();
        var eventNames = new HashMap<String, Words>();
        catalog.lifeEvents().forEach(event -> eventNames.put(event.id(), event.words()));
        for (var number = 0; number < services.size(); number++) {
            enter(number, services.get(number), eventNames, index);
        }
        words = new WordIndex(index);
    }

    public static Search of(ServiceCatalog catalog) {
        return new Search(catalog);
    }

    /// Services for these words, best first; none for a blank text.
    public List<ServiceDefinition> find(String typed) {
        return look(typed).services();
    }

    /// As [#find], telling how much work it was.
    public Found look(String typed) {
        var found = words.look(typed);
        return new Found(ranked(found.scores()), found.examined());
    }

    private List<ServiceDefinition> ranked(Map<Integer, Integer> scores) {
        var best = Comparator
                .comparingInt((Map.Entry<Integer, Integer> entry) -> -liked(entry.getKey(), entry.getValue()))
                .thenComparingInt(entry -> popularity.get(entry.getKey())).thenComparingInt(Map.Entry::getKey);
        return scores.entrySet().stream().sorted(best).map(entry -> services.get(entry.getKey())).toList();
    }

    private int liked(int service, int score) {
        return isPopular(service) ? score + POPULAR : score;
    }

    private boolean isPopular(int service) {
        return popularity.get(service) < leastPopular;
    }

    private static int popularity(ServiceCatalog catalog, ServiceDefinition service) {
        var place = catalog.popular().indexOf(service.id());
        return place < 0 ? catalog.popular().size() : place;
    }

    private static void enter(int number, ServiceDefinition service, Map<String, Words> eventNames,
            Map<String, Map<Integer, Integer>> index) {
        var texts = new HashMap<String, Place>();
        for (var language : Language.values()) {
            note(texts, service.words().say(language, "name"), Place.NAME);
            for (var key : List.of("name", "short", "purpose")) {
                note(texts, service.agency().words().say(language, key), Place.AGENCY_OR_EVENT);
            }
            for (var paper : service.requirements()) {
                note(texts, service.words().say(language, "document." + paper.id() + ".name"), Place.PAPER);
            }
            for (var event : service.lifeEvents()) {
                var name = eventNames.get(event);
                note(texts, name == null ? event : name.say(language, "name"), Place.AGENCY_OR_EVENT);
            }
        }
        service.keywords().forEach(keyword -> note(texts, keyword, Place.KEYWORD));
        texts.forEach((word, place) -> index.computeIfAbsent(word, _ -> new HashMap<>()).put(number, place.worth));
    }

    private static void note(Map<String, Place> texts, String text, Place place) {
        for (var word : Folding.words(text)) {
            texts.merge(word, place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
