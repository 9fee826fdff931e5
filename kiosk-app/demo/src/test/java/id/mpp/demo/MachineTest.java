package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void missingLibraryIsOneLineThatSaysWhatToInstall() {
        assertEquals(
                Optional.of("JavaFX cannot start here, libnowhere.so.7 is missing: apt install nowhere libelsewhere7"),
                Machine.lacking(Map.of("libnowhere.so.7", "nowhere libelsewhere7")));
    }

    @Test
    void twoLibrariesOfOnePackageNameItOnce() {
        var lacking = Machine.lacking(new TreeMap<>(
                Map.of("libnowhere.so.7", "nowhere", "libnowhere.so.8", "nowhere")));
        assertEquals(Optional.of(
                "JavaFX cannot start here, libnowhere.so.7, libnowhere.so.8 is missing: apt install nowhere"), lacking);
    }

    @Test
    void libraryThatIsThereIsNotMissed() {
        assertEquals(Optional.empty(), Machine.lacking(Map.of("libc.so.6", "libc6")));
    }
}
