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
import java.util.TreeMap;

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

    private static final int WHOLE_WORD = 4;
    private static final int BEGINNING = 3;
    private static final int SLIP = 1;
    /// Lifts a popular service over one that fits a shade better, never a keyword over a name.
    private static final int POPULAR = 5;

    private record Entry(int service, Place place) {
    }

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
    private final List<String> words;
    private final List<List<Entry>> entries;
    private final Misspellings misspellings;

    private Search(ServiceCatalog catalog) {
        services = catalog.services();
        leastPopular = catalog.popular().size();
        popularity = services.stream().map(service -> popularity(catalog, service)).toList();
        var index = new TreeMap<String, Map<Integer, Place>>();
        var eventNames = new HashMap<String, Words>();
        catalog.lifeEvents().forEach(event -> eventNames.put(event.id(), event.words()));
        for (var number = 0; number < services.size(); number++) {
            enter(number, services.get(number), eventNames, index);
        }
        words = List.copyOf(index.keySet());
        entries = index.values().stream().map(Search::entries).toList();
        misspellings = new Misspellings(words);
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
        var looking = new Looking();
        Map<Integer, Integer> scores = Map.of();
        var first = true;
        for (var word : Folding.question(typed)) {
            var found = looking.scores(word);
            scores = first ? found : both(scores, found);
            first = false;
        }
        return new Found(ranked(scores), looking.examined);
    }

    private static Map<Integer, Integer> both(Map<Integer, Integer> some, Map<Integer, Integer> others) {
        var both = new HashMap<Integer, Integer>();
        some.forEach((service, score) -> {
            var other = others.get(service);
            if (other != null) {
                both.put(service, score + other);
            }
        });
        return both;
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

    private static List<Entry> entries(Map<Integer, Place> places) {
        return places.entrySet().stream().map(place -> new Entry(place.getKey(), place.getValue())).toList();
    }

    private static void enter(int number, ServiceDefinition service, Map<String, Words> eventNames,
            Map<String, Map<Integer, Place>> index) {
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
        texts.forEach((word, place) -> index.computeIfAbsent(word, _ -> new TreeMap<>()).put(number, place));
    }

    private static void note(Map<String, Place> texts, String text, Place place) {
        for (var word : Folding.words(text)) {
            texts.merge(word, place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /// One search under way.
    private final class Looking {

        private int examined;

        /// The services that have this word, and how well.
        Map<Integer, Integer> scores(String typed) {
            var scores = new HashMap<Integer, Integer>();
            for (var word = firstFrom(typed); word < words.size() && words.get(word).startsWith(typed); word++) {
                take(word, words.get(word).length() == typed.length() ? WHOLE_WORD : BEGINNING, scores);
            }
            if (scores.isEmpty() && typed.length() >= Misspellings.SHORTEST) {
                slips(typed, scores);
            }
            return scores;
        }

        private void slips(String typed, Map<Integer, Integer> scores) {
            for (var word : misspellings.candidates(typed)) {
                examined++;
                if (misspellings.meant(word, typed)) {
                    take(word, SLIP, scores);
                }
            }
        }

        private void take(int word, int closeness, Map<Integer, Integer> scores) {
            examined++;
            for (var entry : entries.get(word)) {
                examined++;
                scores.merge(entry.service(), entry.place().worth * closeness, Math::max);
            }
        }

        /// The first word not before `typed`: binary search in the sorted words.
        private int firstFrom(String typed) {
            var low = 0;
            var high = words.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (words.get(middle).compareTo(typed) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
