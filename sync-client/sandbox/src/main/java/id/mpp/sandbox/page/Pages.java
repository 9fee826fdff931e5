package id.mpp.sandbox.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What all pages for people share: frame, style, and two protections of the browser that shows them.
public final class Pages {

    /// Nothing but our own files may run or load, whatever slipped into a page.
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final String style = resource("pages.css");
    private final String refresh = resource("refresh.js");
    private final String follow = resource("follow.js");
    private final String receipt = resource("receipt.js");
    private final String handover = resource("handover.js");

    public void addTo(RoutesConfig routes) {
        routes.before(Pages::refuseForeignPosts);
        routes.get("/pages.css", ctx -> {
            ctx.contentType("text/css; charset=utf-8");
            ctx.result(style);
        });
        routes.get("/refresh.js", ctx -> script(ctx, refresh));
        routes.get("/follow.js", ctx -> script(ctx, follow));
        routes.get("/receipt.js", ctx -> script(ctx, receipt));
        routes.get("/handover.js", ctx -> script(ctx, handover));
    }

    private static void script(Context ctx, String text) {
        ctx.contentType("text/javascript; charset=utf-8");
        ctx.result(text);
    }

    /// A page that says what to do, to somebody whose browser asks for pages; programs get a problem instead.
    public static boolean refuse(Context ctx, int status) {
        boolean machineSide = ctx.path().startsWith("/v1/")
                || ctx.path().startsWith("/oidc/") && !ctx.path().startsWith("/oidc/activate");
        if (machineSide || !Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/html")) {
            return false;
        }
        ctx.status(status);
        String title = status == 404 ? "Halaman tidak ditemukan" : "Permintaan tidak dapat dipenuhi";
        show(ctx, "id", title, Html.NOTHING, Html.of("""
                <body class=phone><header><strong>Mal Pelayanan Publik</strong></header>
                <main><h1>{}</h1><p>{}</p><p lang=en>{}</p></main></body>
                """, title, status == 404
                ? "Alamat ini tidak dikenal atau sudah tidak berlaku. Silakan pindai lagi kode pada nomor Anda, atau"
                        + " tanyakan kepada petugas."
                : "Isian tidak dapat dipahami. Silakan kembali ke halaman sebelumnya dan periksa isian Anda.",
                status == 404
                        ? "This address is unknown or no longer valid. Please scan the code on your number again, or ask"
                                + " the staff."
                        : "What was entered cannot be understood. Please go back and check it."));
        return true;
    }

    /// A page elsewhere on the web must not press our buttons through the visitor's browser.
    private static void refuseForeignPosts(Context ctx) {
        @Nullable
        String origin = ctx.header("Origin");
        if (origin == null || !ctx.method().name().equals("POST")) {
            return;
        }
        if (!Objects.equals(authority(origin), ctx.header("Host"))) {
            throw new ForbiddenResponse("This page was sent from elsewhere");
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// @param language
    ///            `id` or `en`
    /// @param head
    ///            further head elements
    static void show(Context ctx, String language, String title, Html head, Html body) {
        ctx.header("Content-Security-Policy", CONTENT_POLICY);
        ctx.header("Cache-Control", "no-store");
        // not no-referrer: a browser would then send our own buttons with `Origin: null` (Fetch standard, 3.2)
        ctx.header("Referrer-Policy", "same-origin");
        ctx.html(Html.of("""
                <!DOCTYPE html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{}</title>
                <link rel="stylesheet" href="/pages.css">
                {}
                </head>
                {}
                </html>
                """, language, title, head, body).markup());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("/id/mpp/sandbox/" + name),
                name + " is part of this jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
