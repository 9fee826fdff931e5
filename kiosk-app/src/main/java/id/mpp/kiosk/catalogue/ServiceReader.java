package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import id.mpp.kiosk.service.ServiceDefinition.Particulars;
import id.mpp.kiosk.service.Subject.Relation;
import id.mpp.kiosk.service.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `service.json`.
final class ServiceReader {

    private static final int MOST_PAGES = 30;
    private static final int MOST_STEPS = 12;
    private static final int MOST_NUMBERS = 10_000;
    private static final long HIGHEST_FEE = 1_000_000_000;
    private static final Set<String> EXAMPLES = Set.of("requirements", "time", "cost", "legal-basis", "standard");
    private static final Words NO_WORDS_YET = new Words(Map.of());

    private final Agency agency;
    private final Set<String> lifeEvents;
    private final Lists lists;

    ServiceReader(Agency agency, Set<String> lifeEvents, Lists lists) {
        this.agency = agency;
        this.lifeEvents = lifeEvents;
        this.lists = lists;
    }

    /// The definition, still without words: which words it needs is known only now.
    ServiceDefinition read(String id, Entry entry) {
        var version = entry.text("version");
        var icon = entry.id("icon");
        var channel = entry.oneOf("channel", Channel.class);
        var keywords = entry.texts("keywords");
        var questionReader = new QuestionReader(lists);
        var questions = questionReader.read(entry.entries("questions"));
        var documents = documents(entry.entries("documents"), questionReader);
        var standard = standard(entry);
        var particulars = particulars(entry);
        var happened = lifeEvents(entry);
        if (channel == Channel.COUNTER && !questions.isEmpty()) {
            entry.fault("questions", "are never asked", "a counter service has none");
        }
        if (channel == Channel.COUNTER && !particulars.onBehalf().isEmpty()) {
            entry.fault("on_behalf", "is never asked", "a counter service has none");
        }
        entry.end();
        return new ServiceDefinition(id, version, agency, happened, keywords, icon, channel, questions, documents,
                standard, particulars, NO_WORDS_YET);
    }

    private static Particulars particulars(Entry entry) {
        var changed = entry.optionalDay("changed");
        var quota = PresenceReader.whole(entry.optionalWhole("daily_quota", 1, MOST_NUMBERS));
        return new Particulars(changed, relations(entry), quota);
    }

    private static List<Relation> relations(Entry entry) {
        var relations = new ArrayList<Relation>();
        for (var text : entry.texts("on_behalf")) {
            var relation = Stream.of(Relation.values()).filter(one -> one.option().equals(text)).findFirst();
            if (relation.isEmpty() || relations.contains(relation.get())) {
                entry.fault("on_behalf", "\"" + text + "\" is not known or stands twice", "any of "
                        + Stream.of(Relation.values()).map(Relation::option).collect(Collectors.joining(", ")));
            }
            relation.ifPresent(relations::add);
        }
        return relations;
    }

    private List<String> lifeEvents(Entry entry) {
        var happened = entry.texts("life_events");
        for (var event : happened) {
            if (!lifeEvents.contains(event)) {
                var known = String.join(", ", lifeEvents.stream().sorted().toList());
                entry.fault("life_events", "\"" + event + "\" is not known", "one of " + known);
            }
        }
        return happened;
    }

    private static List<Requirement> documents(List<Entry> entries, QuestionReader questions) {
        var documents = new ArrayList<Requirement>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var id = entry.id("id");
            if (!ids.add(id)) {
                entry.fault("id", "\"" + id + "\" is used twice", "each document is named once");
            }
            var when = questions.condition(entry);
            var how = entry.oneOf("how", Requirement.How.class);
            var pages = (int) entry.optionalWhole("pages", 1, MOST_PAGES).orElse(1);
            var colour = entry.flag("colour");
            var optional = entry.flag("optional");
            var reusable = entry.flag("reusable");
            var months = (int) entry.optionalWhole("valid_months", 1, Requirement.FOR_EVER).orElse(0);
            if (months > 0 && !reusable) {
                entry.fault("valid_months", "it says how long, but the document is not reusable",
                        "add \"reusable\": true");
            }
            entry.end();
            var reuse = reusable && months == 0 ? Requirement.FOR_EVER : months;
            documents.add(new Requirement(id, when, how, pages, colour, optional, reuse));
        }
        return documents;
    }

    private static PublicStandard standard(Entry entry) {
        var steps = (int) entry.whole("steps", 1, MOST_STEPS);
        var rupiah = entry.optionalWhole("rupiah", 0, HIGHEST_FEE);
        var legalBasis = entry.optionalText("legal_basis");
        var examples = entry.texts("examples");
        for (var example : examples) {
            if (!EXAMPLES.contains(example)) {
                var allowed = String.join(", ", EXAMPLES.stream().sorted().toList());
                entry.fault("examples", "\"" + example + "\" is not known", "any of " + allowed);
            }
        }
        return new PublicStandard(steps, rupiah, legalBasis, examples);
    }
}
