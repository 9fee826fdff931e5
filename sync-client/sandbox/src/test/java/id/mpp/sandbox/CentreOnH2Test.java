package id.mpp.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CentreOnH2Test extends CentreStories {

    @TempDir
    Path folder;

    private int count;
    private String inUse = "";

    @Override
    String database() {
        inUse = "jdbc:h2:file:" + folder.resolve("centre-" + ++count);
        return inUse;
    }

    @Override
    String databaseInUse() {
        return inUse;
    }
}
