package id.mpp.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the run's one [Postgres] to tests that ask for it; started by the first, stopped after the last.
final class OnPostgres implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Peers.need("PostgreSQL 15", "Debian's postgresql", Postgres.PROGRAMS.resolve("initdb"));
        server(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Postgres.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    private static Postgres server(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(OnPostgres.class)).computeIfAbsent(Postgres.class, _ -> {
            try {
                return Postgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, Postgres.class);
    }
}
