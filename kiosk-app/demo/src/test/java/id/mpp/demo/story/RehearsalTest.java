package id.mpp.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static Rehearsal.Awaited page(String screen) {
        return new Rehearsal.Awaited(screen, Optional.empty());
    }

    @Test
    void storyThatBrokeCanBePlayedAgainFromTheSameRehearsal() {
        var rehearsal = new Rehearsal();
        rehearsal.now().cameAbout("awaits next", page("question"));
        rehearsal.now().cameAbout("awaits next", page("documents"));
        for (int play = 0; play < 2; play++) {
            var moment = rehearsal.moment(0);
            assertEquals(page("question"), moment.awaited("awaits next", 0));
            assertEquals(page("documents"), moment.awaited("awaits next", 1));
            assertThrows(StoryBroke.class, () -> moment.awaited("awaits next", 2));
        }
    }
}
