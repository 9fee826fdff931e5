package id.mpp.sandbox.api;

import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.Map;

import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.store.Vault;

/// What is known of the signed-in citizen.
public record ProfileApi(Access access, Vault vault) {

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/profile", ctx -> {
            ctx.header("Cache-Control", "no-store");
            Json.answer(ctx, json(access.citizen(ctx)));
        });
    }

    private Map<String, Object> json(Citizen citizen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nik", citizen.nik());
        json.put("name", citizen.name());
        json.put("birthDate", citizen.birthDate().toString());
        json.put("address", citizen.address());
        json.put("phone", citizen.phone());
        json.put("documents", vault.of(citizen.nik()).stream().map(VaultApi::json).toList());
        return json;
    }
}
