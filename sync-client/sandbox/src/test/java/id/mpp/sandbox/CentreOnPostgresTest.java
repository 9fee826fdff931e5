package id.mpp.sandbox;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.jspecify.annotations.Nullable;

/// The same on PostgreSQL 15 of Debian.
class CentreOnPostgresTest extends CentreStories {

    private static @Nullable Postgres server;
    private static int made;
    private String inUse = "";

    @BeforeAll
    static void start() throws IOException {
        Peers.need("PostgreSQL 15", "Debian's postgresql", Postgres.PROGRAMS.resolve("initdb"));
        server = Postgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        Postgres running = server;
        if (running != null) {
            running.close();
        }
    }

    @Override
    String database() throws IOException {
        Postgres running = server;
        if (running == null) {
            throw new IllegalStateException("no server");
        }
        inUse = running.fresh("centre_" + ++made);
        return inUse;
    }

    @Override
    String databaseInUse() {
        return inUse;
    }
}
