package id.mpp.sandbox.page;

import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.store.Handover;
import id.mpp.sandbox.store.Handovers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/// Where a phone sends a paper that a kiosk waits for. Whoever has the address may; it holds nobody's data, counts for
/// some minutes and for one paper.
///
/// | address | what |
/// |---|---|
/// | `/kirim/{token}` | the page |
/// | PUT `/kirim/{token}/berkas` | the file; answers 204, 409 when none is waited for, or 422 `{why}` |
public final class HandoverPage {

    private final Handovers handovers;

    public HandoverPage(Handovers handovers) {
        this.handovers = handovers;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/kirim/{token}", this::show);
        routes.put("/kirim/{token}/berkas", this::take);
    }

    private void show(Context ctx) {
        String token = ctx.pathParam("token");
        Handover handover = handovers.find(token).orElseThrow(NotFoundResponse::new);
        // by the page's own script only: a messenger that looks at a link for a preview opens nothing
        if (ctx.header("X-Kirim") != null) {
            handovers.opened(token);
        }
        HandoverTexts texts = HandoverTexts.of(handover.language());
        ctx.header("X-Robots-Tag", "noindex");
        Pages.show(ctx, texts.language(), texts.title(), Html.NOTHING, PhonePages.phone(Html.of("""
                <h1>{}</h1>
                <p class=paper>{}</p>
                <noscript><p class=bad>{}</p></noscript>
                <p id=complaint class=bad role=alert hidden></p>
                <div id=state data-state="{}" aria-live=polite>{}</div>
                <script src="/handover.js" defer></script>
                """, texts.title(), handover.paper(), texts.noScript(), handover.state().text(),
                content(texts, handover))));
    }

    private static Html content(HandoverTexts texts, Handover handover) {
        return switch (handover.state()) {
            case WAITING, OPENED -> form(texts, handover.reason());
            case ARRIVED -> Html.of("<p class=good>{}</p><p>{}</p>", texts.sent(), texts.lookUp());
            case TAKEN -> Html.of("<p class=good>{}</p><p>{}</p>", texts.taken(), texts.close());
            case CANCELLED, EXPIRED -> Html.of("<p class=warn>{}</p><p>{}</p>", texts.over(), texts.overHelp());
        };
    }

    /// The sentences the script may need come with the form.
    private static Html form(HandoverTexts texts, String reason) {
        return Html.of("""
                {}<p>{}</p>
                <form id=send data-most="{}" data-too-large="{}" data-kind="{}" data-locked="{}" data-lost="{}">
                <label class=pick>{}<input type=file accept="image/jpeg,image/png,application/pdf"></label>
                <p class=sending hidden>{}</p>
                </form>
                """, reason.isEmpty() ? Html.NOTHING : Html.of("<p class=bad>{}</p>", texts.refusal(reason)),
                texts.how(), SentFile.LARGEST_BYTES, texts.refusal("too-large"), texts.refusal("kind"),
                texts.refusal("locked"), texts.lost(), texts.choose(), texts.sending());
    }

    private void take(Context ctx) throws IOException {
        String token = ctx.pathParam("token");
        Handover handover = handovers.find(token).orElseThrow(NotFoundResponse::new);
        ctx.header("Cache-Control", "no-store");
        if (!handover.state().wantsFile()) {
            ctx.status(409);
            return;
        }
        if (ctx.req().getContentLengthLong() > SentFile.LARGEST_BYTES) {
            refuse(ctx, SentFile.Why.TOO_LARGE);
            return;
        }
        switch (SentFile.read(ctx.bodyInputStream())) {
            case SentFile.Usable(String mediaType, byte[] bytes) ->
                ctx.status(handovers.arrive(token, mediaType, bytes) ? 204 : 409);
            case SentFile.Refused(SentFile.Why why) -> refuse(ctx, why);
        }
    }

    private static void refuse(Context ctx, SentFile.Why why) {
        ctx.status(422);
        Json.answer(ctx, Map.of("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
