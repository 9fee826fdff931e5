package id.mpp.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A hall for every situation, whose two sides are held against the contract in all they say.
abstract class WholeHallTest {

    @TempDir
    Path folder;

    WholeHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = WholeHall.open(folder);
    }

    @AfterEach
    void close() {
        hall.close();
        hall.nobodyBrokeTheContract();
    }
}
