package id.mpp.sandbox.page;

import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.store.AgencyRules;
import id.mpp.sandbox.store.Commands;
import id.mpp.sandbox.store.Kiosk;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.QueueLine;
import id.mpp.sandbox.store.SealingKeys;
import id.mpp.sandbox.store.Tickets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// What staff do to kiosks and to the centre itself.
///
/// | POST | what |
/// |---|---|
/// | `/arrivals/kiosks/{id}/revoke` | strikes it off |
/// | `/arrivals/kiosks/{id}/code` | shows a code that gives it a new key |
/// | `/arrivals/kiosks/{id}/commands` (`kind`, `argument`) | asks it to do something |
/// | `/arrivals/sealing-keys/rotate` | a new sealing key |
/// | `/arrivals/catalogue/publish` | reads the folder of services again |
/// | `/arrivals/queues/{agencyId}/rules` (`opens`, `closes`, `rest`, `back`, `quota`) | hours, pause and numbers a day; empty means no limit |
/// | `/arrivals/misbehave` (`mode`) | until another is chosen |
public final class KioskButtons {

    private final Kiosks kiosks;
    private final AccessTokens tokens;
    private final Commands commands;
    private final SealingKeys sealingKeys;
    private final Tickets tickets;
    private final Supplier<Optional<String>> publish;
    private final MisbehaviourApi misbehaviour;

    public KioskButtons(Kiosks kiosks, AccessTokens tokens, Commands commands, SealingKeys sealingKeys,
            Tickets tickets, Supplier<Optional<String>> publish, MisbehaviourApi misbehaviour) {
        this.kiosks = kiosks;
        this.tokens = tokens;
        this.commands = commands;
        this.sealingKeys = sealingKeys;
        this.tickets = tickets;
        this.publish = publish;
        this.misbehaviour = misbehaviour;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/arrivals/kiosks/{id}/revoke", ctx -> {
            kiosks.revoke(known(ctx).kioskId());
            tokens.revokeAll(ctx.pathParam("id"));
            back(ctx, Said.REVOKED, "kiosks");
        });
        routes.post("/arrivals/kiosks/{id}/code", this::code);
        routes.post("/arrivals/kiosks/{id}/commands", this::command);
        routes.post("/arrivals/sealing-keys/rotate", ctx -> {
            sealingKeys.rotate();
            back(ctx, Said.NEW_SEALING_KEY, "centre");
        });
        routes.post("/arrivals/catalogue/publish", ctx -> {
            Optional<String> version = publish.get();
            ctx.header("X-Version", version.orElse(""));
            back(ctx, version.isPresent() ? Said.PUBLISHED : Said.NOTHING_TO_PUBLISH, "centre");
        });
        routes.post("/arrivals/queues/{agencyId}/rules", this::rules);
        routes.post("/arrivals/misbehave", this::misbehave);
    }

    private Kiosk known(Context ctx) {
        return kiosks.find(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private static void back(Context ctx, Said said, String section) {
        ctx.redirect(said.address(section), HttpStatus.SEE_OTHER);
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    private void code(Context ctx) {
        Kiosk kiosk = known(ctx);
        result(ctx, "Kode pendaftaran ulang", Html.of("<p>Silakan ketik kode ini di {}. Nama dan nomor kios tetap.</p>"
                + "<p class=\"code number\">{}</p>", kiosk.name(), kiosks.codeFor(kiosk.kioskId())));
    }

    private void command(Context ctx) {
        Commands.Kind kind = Commands.Kind.of(field(ctx, "kind"))
                .orElseThrow(() -> new BadRequestResponse("no such command"));
        String argument = field(ctx, "argument");
        if (argument.length() > 200) {
            throw new BadRequestResponse("the argument is too long");
        }
        commands.issue(known(ctx).kioskId(), kind, argument.isEmpty() ? Optional.empty() : Optional.of(argument));
        back(ctx, Said.COMMAND_SENT, "commands");
    }

    private void rules(Context ctx) {
        String agencyId = tickets.agency(ctx.pathParam("agencyId")).orElseThrow(NotFoundResponse::new).id();
        boolean closed = tickets.rules().of(agencyId).closed();
        try {
            Optional<AgencyRules.Hours> hours = hours(field(ctx, "opens"), field(ctx, "closes"));
            Optional<AgencyRules.Hours> rest = hours(field(ctx, "rest"), field(ctx, "back"));
            String quota = field(ctx, "quota");
            OptionalInt most = quota.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(quota));
            tickets.rules().set(agencyId, new AgencyRules.Rule(hours, rest, most, closed));
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadRequestResponse("hours look like 08:00, a quota is a whole number");
        }
        back(ctx, Said.RULES_KEPT, "lines");
    }

    private static Optional<AgencyRules.Hours> hours(String from, String until) {
        return from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgencyRules.Hours(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private void misbehave(Context ctx) {
        Misbehaviour.Mode mode = Misbehaviour.Mode.of(field(ctx, "mode"))
                .orElseThrow(() -> new BadRequestResponse("no such mode"));
        misbehaviour.set(Misbehaviour.always(mode));
        back(ctx, Said.BEHAVES, "centre");
    }

    static void result(Context ctx, String title, Html content) {
        Pages.show(ctx, "id", title, Html.NOTHING, Html.of("<body><header><strong>{}</strong></header>"
                + "<main>{}<p><a class=back href=\"/\">Kembali ke kedatangan</a></p></main></body>", title, content));
    }

    static Html state(Kiosk kiosk) {
        return switch (kiosk.state()) {
            case ADMITTED -> Html.NOTHING;
            case REVOKED -> ArrivalsPage.chip("bad", "Dicabut");
            case CLONED -> ArrivalsPage.chip("bad", "Kunci ada di dua mesin");
        };
    }

    /// The buttons in a kiosk's row.
    static Html of(Kiosk kiosk) {
        String path = "/arrivals/kiosks/" + kiosk.kioskId();
        Html code = ArrivalsPage.button(path + "/code", "Kode baru");
        if (kiosk.state() != Kiosk.State.ADMITTED) {
            return code;
        }
        List<Html> kinds = List.of(Commands.Kind.values()).stream()
                .map(kind -> Html.of("<option value=\"{}\">{}</option>", kind.text(), inIndonesian(kind))).toList();
        return Html.of("<details id=\"do-{}\"><summary>Tindakan</summary><div class=forms><form method=post"
                + " action=\"{}/commands\"><select name=kind aria-label=Perintah>{}</select><input name=argument aria-label=Keterangan placeholder=\"Keterangan\""
                + " maxlength=200><button>Kirim perintah</button></form>{}{}</div></details>", kiosk.kioskId(), path,
                Html.join(kinds), code,
                Html.of("<form method=post action=\"{}/revoke\"><button class=\"quiet bad\">Cabut kios</button></form>",
                        path));
    }

    static String inIndonesian(Commands.Kind kind) {
        return switch (kind) {
            case OUT_OF_SERVICE -> "Hentikan pelayanan";
            case IN_SERVICE -> "Buka pelayanan";
            case RESTART -> "Mulai ulang";
            case UPLOAD_LOGS -> "Kirim catatan";
            case REREAD_CATALOGUE -> "Baca ulang katalog";
        };
    }

    /// Hours and quota of a line.
    static Html rules(QueueLine line, AgencyRules.Rule rule) {
        return Html.of("<form class=rules method=post action=\"/arrivals/queues/{}/rules\"><input type=time name=opens"
                + " aria-label=\"Buka\" value=\"{}\"><input type=time name=closes aria-label=\"Tutup\" value=\"{}\">"
                + "<input type=time name=rest aria-label=\"Istirahat mulai\" value=\"{}\"><input type=time name=back"
                + " aria-label=\"Istirahat selesai\" value=\"{}\">"
                + "<input type=number name=quota min=0 placeholder=Kuota aria-label=\"Kuota sehari\" value=\"{}\">"
                + "<button>Simpan</button></form>{}", line.agency().id(),
                rule.hours().map(hours -> hours.opens().toString()).orElse(""),
                rule.hours().map(hours -> hours.closes().toString()).orElse(""),
                rule.rest().map(rest -> rest.opens().toString()).orElse(""),
                rule.rest().map(rest -> rest.closes().toString()).orElse(""),
                rule.quota().isPresent() ? Integer.toString(rule.quota().getAsInt()) : "",
                line.remaining().isPresent()
                        ? Html.of("<small>Sisa {} nomor hari ini</small>", line.remaining().getAsInt())
                        : Html.NOTHING);
    }
}
