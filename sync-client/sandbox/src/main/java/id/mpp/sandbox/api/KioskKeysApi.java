package id.mpp.sandbox.api;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.KioskKeys;
import id.mpp.sandbox.store.KioskKeys.KioskKey;
import id.mpp.sandbox.store.Sha256;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Every kiosk's public keys, for whoever verifies a receipt. Public, so it is signed once for many: anew when
/// something changed, and every minute, because a claim that is younger than the list and not in it cannot be judged.
public final class KioskKeysApi {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final KioskKeys keys;
    private final Statements statements;
    private final Clock clock;
    private final Supplier<URI> base;
    private volatile Optional<Signed> last = Optional.empty();

    private record Signed(long seq, URI base, Instant at, String jws, String tag) {
    }

    public KioskKeysApi(KioskKeys keys, Statements statements, Clock clock, Supplier<URI> base) {
        this.keys = keys;
        this.statements = statements;
        this.clock = clock;
        this.base = base;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/v1/kiosk-keys", this::announced);
    }

    private void announced(Context ctx) {
        Signed now = now();
        ctx.header("ETag", now.tag());
        ctx.header("Cache-Control", "public, max-age=" + FRESH.toSeconds());
        if (now.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        Json.signed(ctx, now.jws());
    }

    private Signed now() {
        Instant at = clock.instant();
        long seq = keys.seq();
        Optional<Signed> fresh = last.filter(it -> it.seq() == seq && it.base().equals(base.get())
                && !at.isBefore(it.at()) && at.isBefore(it.at().plus(FRESH)));
        return fresh.orElseGet(() -> sign(at));
    }

    private Signed sign(Instant at) {
        KioskKeys.Announcement announcement = keys.announcement();
        List<Map<String, Object>> entries = announcement.keys().stream().map(KioskKeysApi::entry).toList();
        String jws = statements.sign(Typ.KIOSK_KEYS, Statements.EVERYBODY, announcement.seq(),
                Map.of("keys", entries));
        String tag = '"' + Sha256.hex(jws.getBytes(StandardCharsets.US_ASCII)).substring(0, 32) + '"';
        Signed signed = new Signed(announcement.seq(), base.get(), at, jws, tag);
        last = Optional.of(signed);
        return signed;
    }

    private static Map<String, Object> entry(KioskKey key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kioskId", key.kioskId());
        entry.put("name", key.name());
        entry.put("publicJwk", point(key.publicJwk()));
        entry.put("state", key.state().name().toLowerCase(Locale.ROOT));
        entry.put("from", key.from().toString());
        key.until().ifPresent(until -> entry.put("until", until.toString()));
        return entry;
    }

    /// The point alone: what else the kiosk wrote into its JWK is nobody's matter.
    private static Map<String, Object> point(String publicJwk) {
        try {
            Map<String, Object> jwk = JSONObjectUtils.parse(publicJwk);
            Map<String, Object> point = new LinkedHashMap<>();
            List.of("kty", "crv", "x", "y").forEach(name -> point.put(name, jwk.get(name)));
            return point;
        } catch (ParseException e) {
            throw new IllegalStateException("a key that was admitted can be read", e);
        }
    }
}
