package id.mpp.sandbox.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sandbox.identity.Roster;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// `/kartu-petugas`: the badges of the roster to be printed and cut out, each with the code a kiosk reads,
/// `mpp-petugas:` and the badge's text. These people are invented, so their PINs stand there too, outside the print.
public final class BadgePage {

    private static final String SCHEME = "mpp-petugas:";
    private static final int QUIET_ZONE = 4;

    private final SandboxConfig config;
    private final Roster roster;

    public BadgePage(SandboxConfig config, Roster roster) {
        this.config = config;
        this.roster = roster;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/kartu-petugas", this::show);
    }

    private void show(Context ctx) {
        List<Html> cards = roster.badges().stream().map(badge -> Html.of("""
                <article class=badge>{}<h2>{}</h2><p class=number>{}</p><p>{}</p></article>
                """, code(SCHEME + badge.text()), rank(badge.role()), badge.text(), config.siteName())).toList();
        List<ArrivalsPage.Row> pins = roster.badges().stream()
                .map(badge -> ArrivalsPage.row("", badge.text(), rank(badge.role()), badge.pin())).toList();
        Pages.show(ctx, "id", "Kartu petugas", Html.NOTHING,
                Html.of("""
                        <body>
                        <header><strong>Kartu petugas</strong><span>{}</span><em><a href="/catatan-petugas">Catatan petugas</a> · <a href="/">Kedatangan</a></em></header>
                        <main>
                        <p class="note offprint">Cetak halaman ini, lalu gunting. Kartu ditunjukkan ke pembaca QR kios; tanpa PIN kartu tidak membuka apa pun.</p>
                        <section class=badges>{}</section>
                        <div class=offprint>{}</div>
                        </main></body>
                        """,
                        config.siteName(), Html.join(cards),
                        ArrivalsPage.section("PIN contoh", "pins", pins, "", "Kartu", "Peran", "PIN")));
    }

    static String rank(String role) {
        return switch (role) {
            case "clerk" -> "Petugas loket";
            case "supervisor" -> "Koordinator";
            case "technician" -> "Teknisi";
            default -> role;
        };
    }

    /// One square a module, with the white around it that the standard asks for (ISO/IEC 18004, 5.3.8).
    private static Html code(String text) {
        try {
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            var path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return Html.of("""
                    <svg viewBox="0 0 {} {}" role=img aria-label="{}"><path d="{}"/></svg>
                    """, code.getWidth(), code.getHeight(), text, path);
        } catch (WriterException e) {
            throw new IllegalStateException("a badge's text fits into a code", e);
        }
    }
}
