package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Vault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A citizen's own documents.
public record VaultApi(Access access, Vault vault) {

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/vault/documents", this::list);
        routes.get("/v1/vault/documents/{id}", this::one);
    }

    private void list(Context ctx) {
        String nik = access.citizen(ctx).nik();
        List<Map<String, Object>> documents = vault.of(nik).stream().map(VaultApi::json).toList();
        ctx.header("Cache-Control", "no-store");
        Json.answer(ctx, Map.of("documents", documents));
    }

    private void one(Context ctx) {
        String nik = access.citizen(ctx).nik();
        byte[] pdf = vault.pdf(nik, Json.uuid(ctx.pathParam("id")).toString()).orElseThrow(Refusal::notFound);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/pdf");
        ctx.result(pdf);
    }

    static Map<String, Object> json(Vault.Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", document.id());
        json.put("type", document.type());
        json.put("name", document.name());
        json.put("storedAt", document.storedAt().toString());
        json.put("source", document.source());
        json.put("pages", document.pages());
        json.put("sha256", document.sha256());
        return json;
    }
}
