package id.mpp.sandbox.page;

import com.nimbusds.jose.util.JSONObjectUtils;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.signing.TrustRoot;
import id.mpp.sandbox.store.ServiceNames;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/// `/bukti#<claim>`, what the code on a receipt leads a phone to: whether it is genuine. Browsers keep what follows `#`
/// to themselves, and `receipt.js` verifies it there; it fetches lists that are the same for everybody.
/// `/bukti/pusat.jwk` is the centre's public key, for whoever verifies without a network.
public final class ReceiptPage {

    private final SandboxConfig config;
    private final TrustRoot root;
    private final ServiceNames names;
    private final LocalTime time;

    public ReceiptPage(SandboxConfig config, TrustRoot root, ServiceNames names) {
        this.config = config;
        this.root = root;
        this.names = names;
        this.time = new LocalTime(config.zone(), config.clock());
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/bukti", this::show);
        routes.get("/bukti/layanan.json", ctx -> Json.answer(ctx, names.all()));
        routes.get("/bukti/pusat.jwk", ctx -> {
            Json.answer(ctx, root.publicJwk());
            ctx.contentType("application/jwk+json");
        });
    }

    private void show(Context ctx) {
        ReceiptTexts texts = ReceiptTexts.of(TicketPage.isEnglish(ctx));
        Pages.show(ctx, texts.language(), texts.title(), Html.NOTHING, PhonePages.phone(Html.of("""
                <div id=receipt data-zone="{}" data-label="{}" data-language="{}" data-root="{}">
                <h1>{}</h1>
                <noscript><p class=bad>{}</p></noscript>
                <div id=verdict role=status aria-live=polite></div>
                {}
                <p>{}</p>
                <form id=form hidden><label>{}
                <textarea maxlength=8000 autocomplete=off spellcheck=false></textarea></label>
                <button class=primary>{}</button></form>
                <details><summary>{}</summary><p>{}</p>
                <ul><li><a href="/v1/kiosk-keys" download="kiosk-keys.jws">/v1/kiosk-keys</a>
                <li><a href="/bukti/pusat.jwk" download="pusat.jwk">/bukti/pusat.jwk</a></ul></details>
                <p class=language><a href="?lang={}" lang={}>{}</a></p>
                {}
                </div>
                <script src="/receipt.js" defer></script>
                """, config.zone().getId(), time.label(), texts.language(),
                JSONObjectUtils.toJSONString(root.publicJwk()), texts.title(), texts.withoutScripts(), facts(texts),
                texts.intro(), texts.paste(), texts.check(), texts.offline(), texts.howOffline(), texts.otherLanguage(),
                texts.otherLanguage(), texts.otherName(),
                Html.join(texts.verdicts().stream().map(ReceiptPage::template).toList()))));
    }

    private static Html facts(ReceiptTexts texts) {
        List<String> labels = texts.facts();
        return Html.of("""
                <dl id=facts class=facts hidden>
                <dt>{}<dd class=number data-slot=number><dt>{}<dd data-slot=service><dt>{}<dd data-slot=kiosk>
                <dt>{}<dd data-slot=time><dt>{}<dd class=fine data-slot=digest>
                </dl>
                """, labels.toArray());
    }

    private static Html template(ReceiptTexts.Words words) {
        return Html.of("<template id=\"{}\"><p class=\"{}\"><strong>{}</strong>{}</p></template>\n", words.code(),
                words.style(), words.headline(), words.more());
    }
}
