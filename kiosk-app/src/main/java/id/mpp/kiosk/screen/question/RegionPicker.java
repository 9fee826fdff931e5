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
    private final int asked;
    private final String begin;
    private String place;

    /// @param home
    ///            code of the hall's regency, or empty
    RegionPicker(Regions regions, Level level, String home) {
        this.regions = regions;
        asked = Regions.depth(level);
        String from = home;
        while (Regions.depth(from) >= asked) {
            from = Regions.parent(from);
        }
        begin = from;
        place = from;
    }

    /// An answer given before: its neighbours are shown.
    void take(String code) {
        place = Regions.parent(code);
        choose(Optional.of(code));
        turnTo(index(code));
    }

    /// The first of a page of ten, so that it is shown whatever a page holds.
    private int index(String code) {
        List<String> codes = regions.children(place).stream().map(Regions.Region::code).toList();
        return codes.indexOf(code) < 10 ? 0 : codes.indexOf(code);
    }

    @Override
    List<Item> all(Language language) {
        return items(regions.children(place));
    }

    @Override
    List<Item> found(Language language, String words) {
        return items(regions.search(place, words));
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
        if (Regions.depth(id) == asked) {
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

    @Override
    Optional<Answer> answer() {
        return chosen().map(code -> new Answer.Region(code, regions.path(code), Source.CITIZEN));
    }
}
