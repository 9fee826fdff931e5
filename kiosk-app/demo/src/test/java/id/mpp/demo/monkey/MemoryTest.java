package id.mpp.demo.monkey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the monkey takes for a word of somebody who has left.
class MemoryTest {

    private static final String GROUPED = "0812 0000 0007";

    @Test
    void numberThatItsFieldGroupsIsTheOneThatThePresentCitizenHasAnswered(@TempDir Path services) {
        var memory = new Memory(services);
        memory.seesShown(GROUPED);
        memory.ends();
        assertEquals(Optional.of(GROUPED), memory.earlierIn(GROUPED), "it was somebody else's");
        memory.seesShown("081200000007");
        assertEquals(Optional.empty(), memory.earlierIn(GROUPED));
        memory.ends();
        assertEquals(Optional.of(GROUPED), memory.earlierIn(GROUPED), "and is again once they have left");
    }
}
