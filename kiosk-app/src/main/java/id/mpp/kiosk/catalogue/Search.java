package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds services by what people type: beginnings of words, everyday words, both languages at once, other spellings
/// ([Folding]), and, where nothing begins like a word, one slip in it ([Misspellings]). Every word typed must be found;
/// the best place it was found in decides the rank: name, then keyword, then agency and life event, then paper; popular
/// services first among equals. A question that is the whole of a name or of an everyday phrase (*bikin kk*) stands
/// above those that only have its words.
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
    /// What was typed is the whole name, the whole phrase, or the phrase but for *bikin* or *biaya*.
    private static final int WHOLE_NAME = 24;
    private static final int WHOLE_PHRASE = 6;
    private static final int WHOLE_MATTER = 4;
    /// So much more is each of its words worth then: as if it stood in the name.
    private static final int OF_WHOLE_PHRASE = 16;

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
    /// Place of each service among equals, and those lifted.
    private final int[] place;
    private final int[] lifted;
    private final Map<String, Map<Integer, Integer>> phrases = new HashMap<>();
    private final WordIndex words;

    private Search(ServiceCatalog catalog) {
        services = catalog.services();
        place = new int[services.size()];
        lifted = new int[services.size()];
        rank(catalog);
        var index = new HashMap<String, Map<Integer, Integer>>();
        var eventNames = new HashMap<String, Words>();
        catalog.lifeEvents().forEach(event -> eventNames.put(event.id(), event.words()));
        for (var number = 0; number < services.size(); number++) {
            enter(number, services.get(number), eventNames, index);
            phrases(number, services.get(number));
        }
        words = new WordIndex(services.size(), index);
    }

    private void rank(ServiceCatalog catalog) {
        var popularity = new HashMap<String, Integer>();
        catalog.popular().forEach(id -> popularity.putIfAbsent(id, popularity.size()));
        var order = IntStream.range(0, services.size()).boxed().sorted(Comparator.comparingInt(
                number -> popularity.getOrDefault(services.get(number).id(), popularity.size()))).toList();
        for (var at = 0; at < order.size(); at++) {
            place[order.get(at)] = at;
            lifted[order.get(at)] = popularity.containsKey(services.get(order.get(at)).id()) ? POPULAR : 0;
        }
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
        var whole = whole(typed);
        var best = found.scores().best(service -> lifted[service] + whole.getOrDefault(service, 0),
                service -> place[service]);
        return new Found(Arrays.stream(best).mapToObj(services::get).toList(), found.examined());
    }

    private Map<Integer, Integer> whole(String typed) {
        var phrase = Folding.phrase(typed);
        var whole = new HashMap<>(phrases.getOrDefault(phrase, Map.of()));
        var matter = Folding.matter(typed);
        if (!matter.equals(phrase)) {
            phrases.getOrDefault(matter, Map.of()).keySet()
                    .forEach(service -> whole.merge(service, WHOLE_MATTER, Math::max));
        }
        return whole;
    }

    private void phrases(int number, ServiceDefinition service) {
        for (var language : Language.values()) {
            phrase(number, service.words().say(language, "name"), WHOLE_NAME);
        }
        service.keywords().forEach(keyword -> phrase(number, keyword,
                WHOLE_PHRASE + OF_WHOLE_PHRASE * Folding.question(keyword).size()));
    }

    private void phrase(int number, String text, int worth) {
        phrases.computeIfAbsent(Folding.phrase(text), _ -> new HashMap<>()).merge(number, worth, Math::max);
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
        for (var word : Folding.forms(text)) {
            texts.merge(word, place, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
