package id.mpp.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CentreOnH2Test extends CentreStories {

    @TempDir
    Path folder;

    @Override
    String database() {
        return "jdbc:h2:file:" + folder.resolve("centre");
    }

    @Override
    String databaseInUse() {
        return database();
    }
}
