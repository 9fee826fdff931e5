package id.mpp.sandbox.page;

import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.SignIns;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a citizen's phone shows: the approval of a sign-in. Stands in for the national identity app, so whoever opens
/// it chooses among invented people.
public final class PhonePages {

    private final SignIns signIns;
    private final List<Citizen> citizens;

    public PhonePages(SignIns signIns, List<Citizen> citizens) {
        this.signIns = signIns;
        this.citizens = List.copyOf(citizens);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/oidc/activate", this::ask);
        routes.post("/oidc/activate", this::answer);
    }

    private void ask(Context ctx) {
        String userCode = Objects.requireNonNullElse(ctx.queryParam("user_code"), "");
        Optional<SignIns.Begun> begun = signIns.undecided(userCode);
        if (begun.isPresent()) {
            PhoneTexts texts = PhoneTexts.of(begun.get().language());
            show(ctx, texts, question(texts, begun.get().userCode()));
            return;
        }
        ctx.status(userCode.isBlank() ? 200 : 404);
        PhoneTexts texts = PhoneTexts.of(ctx);
        show(ctx, texts, codeForm(texts, !userCode.isBlank()));
    }

    private Html question(PhoneTexts texts, String userCode) {
        List<Html> choices = citizens.stream().map(citizen -> Html.of("""
                <label class=choice><input type=radio name=citizen value="{}" required> <span>{}</span></label>
                """, citizen.id(), citizen.name())).toList();
        return Html.of("""
                <h1>{}</h1>
                <p>{}</p>
                <p class=code>{}</p>
                <form method=post action="/oidc/activate">
                <input type=hidden name=user_code value="{}">
                <fieldset><legend>{}</legend>{}</fieldset>
                <button name=decision value=approve class=primary>{}</button>
                <button name=decision value=deny formnovalidate class=quiet>{}</button>
                </form>
                """, texts.question(), texts.compare(), userCode, userCode, texts.choose(), Html.join(choices),
                texts.approve(), texts.deny());
    }

    private static Html codeForm(PhoneTexts texts, boolean unknown) {
        return Html.of(
                """
                        <h1>{}</h1>
                        {}
                        <form method=get action="/oidc/activate">
                        <label>{}<input name=user_code autocomplete=off autocapitalize=characters placeholder="WDJB-MJHT"></label>
                        <button class=primary>{}</button>
                        </form>
                        """,
                texts.title(), unknown ? Html.of("<p class=bad>{}</p>", texts.unknown()) : Html.NOTHING,
                texts.typeCode(), texts.next());
    }

    private void answer(Context ctx) {
        String userCode = Objects.requireNonNullElse(ctx.formParam("user_code"), "");
        PhoneTexts texts = signIns.undecided(userCode).map(b -> PhoneTexts.of(b.language()))
                .orElseGet(() -> PhoneTexts.of(ctx));
        if ("approve".equals(ctx.formParam("decision"))) {
            Optional<Citizen> citizen = citizens.stream().filter(c -> c.id().equals(ctx.formParam("citizen")))
                    .findFirst();
            boolean approved = citizen.isPresent() && signIns.approve(userCode, citizen.get());
            answered(ctx, texts, approved, texts.approved());
        } else {
            answered(ctx, texts, signIns.deny(userCode), texts.denied());
        }
    }

    private static void answered(Context ctx, PhoneTexts texts, boolean done, String result) {
        if (!done) {
            ctx.status(404);
            show(ctx, texts, codeForm(texts, true));
            return;
        }
        show(ctx, texts, Html.of("<h1>{}</h1><p>{}</p>", result, texts.lookUp()));
    }

    private static void show(Context ctx, PhoneTexts texts, Html content) {
        Pages.show(ctx, texts.language(), texts.title(), Html.NOTHING, phone(content));
    }

    static Html phone(Html content) {
        return Html.of("<body class=phone><header><strong>Mal Pelayanan Publik</strong></header><main>{}</main></body>",
                content);
    }
}
