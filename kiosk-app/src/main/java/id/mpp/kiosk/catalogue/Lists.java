package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Listing;
import id.mpp.kiosk.service.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The long lists that services share, `lists/<list>.json`, each read once. A list with a fault is not there, and every
/// question that asks for it says so.
final class Lists {

    private static final int MOST_ITEMS = 2_000;

    private final Map<String, Listing> byName = new TreeMap<>();

    static Lists read(Folder root, List<Fault> faults) {
        var lists = new Lists();
        for (var name : root.filesIn("lists", ".json")) {
            var before = faults.size();
            var entries = root.jsonList("lists/" + name + ".json", faults);
            var items = entries.map(Lists::items).orElse(List.of());
            if (faults.size() == before) {
                check(name, items, faults);
            }
            if (faults.size() == before) {
                lists.byName.put(name, new Listing(name, items));
            }
        }
        return lists;
    }

    private static void check(String name, List<Listing.Item> items, List<Fault> faults) {
        if (items.size() < 2 || items.size() > MOST_ITEMS) {
            faults.add(new Fault("lists/" + name + ".json", 0, "", "has " + items.size() + " items",
                    "2 to " + MOST_ITEMS));
        }
    }

    private static List<Listing.Item> items(List<Entry> entries) {
        var items = new ArrayList<Listing.Item>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var item = new Listing.Item(entry.code("id"), names(entry), entry.texts("keywords"), entry.flag("common"));
            if (!ids.add(item.id())) {
                entry.fault("id", "\"" + item.id() + "\" is used twice", "each item has an id of its own");
            }
            entry.end();
            items.add(item);
        }
        return items;
    }

    private static Words names(Entry item) {
        var byLanguage = new EnumMap<Language, Map<String, String>>(Language.class);
        var name = item.entry("name");
        if (name.isEmpty()) {
            item.fault("name", "is missing", "an object with a text for each language");
            return new Words(byLanguage);
        }
        for (var language : Language.values()) {
            byLanguage.put(language, Map.of("name", name.get().text(language.tag())));
        }
        name.get().end();
        return new Words(byLanguage);
    }

    Optional<Listing> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String names() {
        return byName.isEmpty() ? "none" : String.join(", ", byName.keySet());
    }
}
