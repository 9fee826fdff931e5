package id.mpp.demo.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a citizen saw and did while a story was rehearsed, from touch to touch.
///
/// Between two touches a story asks the screen the same thing until it likes the answer, so of each question the last
/// answer is the one with which the story went on. What it waited for, it waits for again, each once, in order.
final class Rehearsal {

    /// A page as it stood when somebody had waited for it.
    ///
    /// @param screen
    ///            its name in the log
    /// @param sight
    ///            of what was waited for; empty where only the page itself was
    record Awaited(String screen, Optional<Sight> sight) {
    }

    /// @param idOrWords
    ///            what was touched
    /// @param page
    ///            how the page and the control looked just before
    /// @param another
    ///            other controls were there than at the touch before; a person looks first, and the kiosk is deaf
    ///            so long
    record Touched(String idOrWords, Awaited page, boolean another) {
    }

    /// All between two touches, and the touch that ended it.
    static final class Moment {

        private final Map<String, Object> answers = new HashMap<>();
        private final Map<String, List<Awaited>> awaited = new HashMap<>();
        private Optional<Touched> touched = Optional.empty();

        <T> T answered(String question, T answer) {
            answers.put(question, answer);
            return answer;
        }

        void cameAbout(String what, Awaited page) {
            awaited.computeIfAbsent(what, _ -> new ArrayList<>()).add(page);
        }

        /// @throws StoryBroke
        ///             the rehearsal went another way
        <T> T answer(String question, Class<T> kind) {
            return Optional.ofNullable(answers.get(question)).map(kind::cast)
                    .orElseThrow(() -> new StoryBroke("Nobody asked \"" + question + "\" here at the rehearsal"));
        }

        /// What came about after `what` was waited for.
        ///
        /// @param time
        ///            0 for the first time in this moment
        /// @throws StoryBroke
        ///             the rehearsal went another way
        Awaited awaited(String what, int time) {
            List<Awaited> came = awaited.getOrDefault(what, List.of());
            if (time >= came.size()) {
                throw new StoryBroke("Nobody waited for " + what + " here at the rehearsal");
            }
            return came.get(time);
        }

        Optional<Touched> touched() {
            return touched;
        }
    }

    private final List<Moment> moments = new ArrayList<>(List.of(new Moment()));

    /// The one that is being written.
    Moment now() {
        return moments.getLast();
    }

    void touched(Touched touch) {
        now().touched = Optional.of(touch);
        moments.add(new Moment());
    }

    int touches() {
        return moments.size() - 1;
    }

    /// @param number
    ///            of touches before it
    Moment moment(int number) {
        if (number >= moments.size()) {
            throw new StoryBroke("The rehearsal was over after " + touches() + " touches");
        }
        return moments.get(number);
    }
}
