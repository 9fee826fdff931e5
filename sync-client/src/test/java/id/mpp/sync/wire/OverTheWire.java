package id.mpp.sync.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of an enrolled kiosk share: a scripted centre, the kiosk, and the contract they are both held to.
public abstract class OverTheWire {

    @TempDir
    protected Path folder;

    protected WireCentre centre;
    protected EnrolledKiosk kiosk;

    @BeforeEach
    void enrol() throws Exception {
        centre = WireCentre.start();
        kiosk = EnrolledKiosk.enrol(centre.base(), folder);
    }

    @AfterEach
    void everythingSentKeptToTheContract() {
        kiosk.close();
        centre.close();
        assertEquals(List.of(), centre.breaches());
    }
}
