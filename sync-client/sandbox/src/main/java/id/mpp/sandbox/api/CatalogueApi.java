package id.mpp.sandbox.api;

import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.Bundles;
import id.mpp.sandbox.store.Bundles.Bundle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.regex.Pattern;

/// The services that are offered, signed.
public record CatalogueApi(Access access, Bundles bundles, Statements statements) {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/catalogue", this::announced);
        routes.get("/v1/catalogue/bundles/{version}", this::bundle);
    }

    private void announced(Context ctx) {
        access.kiosk(ctx);
        Bundle bundle = bundles.newest()
                .orElseThrow(() -> new Refusal(404, "not-found", "No catalogue is published"));
        String tag = '"' + bundle.version() + '"';
        ctx.header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        Json.signed(ctx, statements.sign(Typ.CATALOGUE, Statements.ALL_KIOSKS, bundle.position(),
                Map.of("version", bundle.version(), "sha256", bundle.sha256(), "bytes", bundle.bytes(), "url",
                        "/v1/catalogue/bundles/" + bundle.version())));
    }

    private void bundle(Context ctx) {
        access.kiosk(ctx);
        String version = ctx.pathParam("version");
        if (!VERSION.matcher(version).matches()) {
            throw Refusal.badRequest("No version looks like this");
        }
        byte[] zip = bundles.zip(version).orElseThrow(Refusal::notFound);
        ctx.contentType("application/zip");
        ctx.result(zip);
    }
}
