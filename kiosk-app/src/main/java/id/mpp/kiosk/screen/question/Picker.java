package id.mpp.kiosk.screen.question;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import java.util.List;
import java.util.Optional;

/// Choosing one of more things than stand on a page: by leafing or by typing a part of the name. Knows how far one has
/// leafed and what is typed; hides what is chosen.
abstract class Picker {

    /// Fewer are seen at a glance, and typing would be the longer way.
    private static final int TYPING_HELPS_FROM = 15;
    private static final int FEWEST_A_PAGE = 6;

    /// One thing to touch.
    record Item(String id, String name) {
    }

    private boolean searching;
    private String typed = "";
    private int from;
    private Optional<String> chosen = Optional.empty();

    /// What there is to choose from now, all of it.
    abstract List<Item> all(Language language);

    /// Those of them that the words typed so far mean, best first.
    abstract List<Item> found(Language language, String words);

    /// The answer as it stands; empty while there is none.
    abstract Optional<Answer> answer();

    /// A thing was touched.
    abstract void touch(String id);

    /// What lies around the things shown now, for the way out of it; empty where nothing does.
    abstract Optional<String> around();

    /// To what lies around.
    abstract void leave();

    /// One step back within the choice itself.
    ///
    /// @return false where it was not begun yet, so that the page before is meant
    abstract boolean back();

    /// As long as nothing is typed, everything is shown.
    final List<Item> items(Language language) {
        return searching && !typed.isBlank() ? found(language, typed) : all(language);
    }

    final boolean searching() {
        return searching;
    }

    final boolean typingHelps(Language language) {
        return all(language).size() >= TYPING_HELPS_FROM;
    }

    /// From now on one types, or leafs.
    void search(boolean now) {
        searching = now;
        type("");
    }

    final String typed() {
        return typed;
    }

    final void type(String words) {
        typed = words;
        from = 0;
    }

    final int from() {
        return from;
    }

    /// On by so many things, or back when negative.
    final void turn(int by, int count) {
        from = Math.clamp((long) from + by, 0, Math.max(0, count - 1));
    }

    /// Shows the thing at this place with some before it; on the first page, where it is there however little a
    /// page holds.
    final void turnTo(int index) {
        from = index < FEWEST_A_PAGE ? 0 : index - index % 2 - 2;
    }

    final Optional<String> chosen() {
        return chosen;
    }

    final void choose(Optional<String> id) {
        chosen = id;
    }
}
