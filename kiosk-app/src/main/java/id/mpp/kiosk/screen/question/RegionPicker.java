package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question.Level;
import java.util.List;
import java.util.Optional;

/// A place, level by level. Most people come from where the hall stands, so it begins there, with a way out at every
/// level; a touch leads down until the level that is asked for.
final class RegionPicker extends Picker {

    private final Regions regions;
    private final Level asked;
    private final String begin;
    private String place;

    /// @param home
    ///            code of the hall's regency, or empty
    RegionPicker(Regions regions, Level level, String home) {
        this.regions = regions;
        asked = level;
        String from = home;
        while (Regions.depth(from) >= Regions.depth(asked)) {
            from = Regions.parent(from);
        }
        begin = from;
        place = from;
    }

    /// An answer given before: its neighbours are shown.
    void take(String code) {
        place = Regions.parent(code);
        choose(Optional.of(code));
        turnTo(regions.children(place).stream().map(Regions.Region::code).toList().indexOf(code));
    }

    @Override
    List<Item> all(Language language) {
        return items(regions.children(place));
    }

    /// Here, or else around here: who types a city far away need not first go out of the regency. A place that does not
    /// lie directly here says where it lies.
    @Override
    List<Item> found(Language language, String words) {
        String within = place;
        List<Regions.Region> found = regions.search(within, asked, words);
        while (found.isEmpty() && !within.isEmpty()) {
            within = Regions.parent(within);
            found = regions.search(within, asked, words);
        }
        return found.stream().map(region -> new Item(region.code(), named(region))).toList();
    }

    private String named(Regions.Region region) {
        String parent = Regions.parent(region.code());
        return parent.equals(place) || parent.isEmpty()
                ? region.name()
                : region.name() + ", " + regions.name(parent).orElse("");
    }

    private static List<Item> items(List<Regions.Region> places) {
        return places.stream().map(region -> new Item(region.code(), region.name())).toList();
    }

    /// The level that is chosen now.
    Level level() {
        return Level.values()[Regions.depth(place)];
    }

    /// `Kabupaten Sragen, Jawa Tengah`; empty for the whole country.
    String within() {
        return String.join(", ", regions.path(place));
    }

    @Override
    void touch(String id) {
        if (Regions.depth(id) == Regions.depth(asked)) {
            choose(Optional.of(id));
        } else {
            go(id);
        }
    }

    @Override
    Optional<String> around() {
        return regions.name(place);
    }

    @Override
    void leave() {
        go(Regions.parent(place));
    }

    @Override
    boolean back() {
        if (searching()) {
            search(false);
            return true;
        }
        if (place.equals(begin) || !place.startsWith(begin) || chosen().isPresent()) {
            return false;
        }
        leave();
        return true;
    }

    private void go(String to) {
        place = to;
        choose(Optional.empty());
        search(false);
    }

    /// What was found by typing is shown among its neighbours afterwards.
    @Override
    void search(boolean now) {
        super.search(now);
        chosen().ifPresent(this::take);
    }

    @Override
    Optional<Answer> answer() {
        return chosen().map(code -> new Answer.Region(code, regions.path(code), Source.CITIZEN));
    }
}
