package id.mpp.sandbox;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;

/// The same on PostgreSQL 15 of Debian.
@ExtendWith(OnPostgres.class)
class CentreOnPostgresTest extends CentreStories {

    private final Postgres server;
    private String inUse = "";

    CentreOnPostgresTest(Postgres server) {
        this.server = server;
    }

    @Override
    String database() throws IOException {
        inUse = server.fresh();
        return inUse;
    }

    @Override
    String databaseInUse() {
        return inUse;
    }
}
