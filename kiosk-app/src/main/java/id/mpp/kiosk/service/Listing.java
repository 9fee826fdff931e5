package id.mpp.kiosk.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A long list that services share: occupations, countries, banks. Read once, however many services ask for it.
///
/// @param id
///            `occupations`
public record Listing(String id, List<Item> items) {

    public Listing {
        items = List.copyOf(items);
    }

    /// @param id
    ///            as the authority that keeps the list writes it (`ID`, `47112`), or a short name
    /// @param words
    ///            key: `name`
    /// @param keywords
    ///            what people say instead
    /// @param common
    ///            asked for so often that it stands first
    public record Item(String id, Words words, List<String> keywords, boolean common) {
        public Item {
            keywords = List.copyOf(keywords);
        }

        public String name(Language language) {
            return words.say(language, "name");
        }
    }

    public Optional<Item> item(String item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    /// Many are asked for at once where conditions are checked.
    public Map<String, Item> byId() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (one, _) -> one));
    }

    @Override
    public String toString() {
        return "Listing[" + id + ", " + items.size() + "]";
    }
}
