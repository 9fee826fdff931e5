package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.catalogue.NameIndex;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Listing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of a long list: what most people choose comes first.
final class ListPicker extends Picker {

    private final List<Listing.Item> items;
    private @Nullable NameIndex<Listing.Item> index;

    ListPicker(Listing list) {
        items = Stream.concat(list.items().stream().filter(Listing.Item::common),
                list.items().stream().filter(item -> !item.common())).toList();
    }

    @Override
    List<Item> all(Language language) {
        return named(items, language);
    }

    /// Both languages are looked through, whichever is shown.
    @Override
    List<Item> found(Language language, String words) {
        if (index == null) {
            index = NameIndex.of(items, item -> Stream.of(Language.values()).map(item::name).toList(),
                    Listing.Item::keywords);
        }
        return named(index.find(words), language);
    }

    private static List<Item> named(List<Listing.Item> items, Language language) {
        return items.stream().map(item -> new Item(item.id(), item.name(language))).toList();
    }

    void take(String id) {
        choose(Optional.of(id));
        turnTo(items.stream().map(Listing.Item::id).toList().indexOf(id));
    }

    @Override
    void touch(String id) {
        choose(Optional.of(id));
    }

    @Override
    Optional<String> around() {
        return Optional.empty();
    }

    @Override
    void leave() {
    }

    @Override
    boolean back() {
        if (!searching()) {
            return false;
        }
        search(false);
        return true;
    }

    @Override
    Optional<Answer> answer() {
        return chosen().map(id -> new Answer.Choice(id, Source.CITIZEN));
    }
}
