package id.mpp.sandbox.page;

import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Ticket;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.WaitingTimes;
import id.mpp.sandbox.waiting.Basis;
import id.mpp.sandbox.waiting.Forecast;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;

/// `/t/{follow}`, what the code on a number leads a phone to: how far the queue has come. Where scripts run, only the
/// words that changed are changed, and a screen reader says them; where none run, the page comes anew now and then.
/// Whoever has the address sees the number and nothing about a person.
public record TicketPage(Tickets tickets, WaitingTimes waits) {

    public void addTo(RoutesConfig routes) {
        routes.get("/t/{follow}", this::show);
    }

    private void show(Context ctx) {
        Ticket ticket = tickets.findByFollow(ctx.pathParam("follow")).orElseThrow(NotFoundResponse::new);
        boolean english = isEnglish(ctx);
        String counter = ticket.counter()
                .or(() -> tickets.agency(ticket.agencyId()).map(Agency::counter)).orElse("");
        String agency = tickets.agency(ticket.agencyId()).map(Agency::name).orElse("");
        State state = state(ticket, counter, english);
        Html head = state.last()
                ? Html.NOTHING
                : Html.of("<noscript><meta http-equiv=refresh content=15></noscript>");
        Html body = Html.of("""
                <h1>{}</h1><p class="code number">{}</p><p>{} · {}</p>
                <div id=state role=status aria-live=polite aria-atomic=true data-last="{}"><p class="{}">{}</p>{}</div>
                <p id=away class=away hidden>{}</p>
                <p class=language><a href="?lang={}" lang={}>{}</a></p>
                <script src="/follow.js" defer></script>
                """, english ? "Queue number" : "Nomor antrean", ticket.number(), agency, counter, state.last(),
                state.style(), state.words(),
                ticket.state() == Ticket.State.WAITING ? wait(ticket, english) : Html.NOTHING,
                english
                        ? "No connection. What you see may be old; it comes anew by itself."
                        : "Sambungan terputus. Keterangan ini mungkin sudah lama; akan diperbarui sendiri.",
                english ? "id" : "en", english ? "id" : "en", english ? "Bahasa Indonesia" : "English");
        Pages.show(ctx, english ? "en" : "id", (english ? "Number " : "Nomor ") + ticket.number(), head,
                PhonePages.phone(body));
    }

    /// The link on the page decides, else the phone.
    static boolean isEnglish(Context ctx) {
        String chosen = Objects.requireNonNullElse(ctx.queryParam("lang"), "");
        String phone = Objects.requireNonNullElse(ctx.header("Accept-Language"), "");
        return chosen.isEmpty() ? phone.startsWith("en") : chosen.equals("en");
    }

    /// @param last
    ///            whether nothing comes after it
    private record State(String style, String words, boolean last) {
    }

    private State state(Ticket ticket, String counter, boolean english) {
        return switch (ticket.state()) {
            case RESERVED -> new State("", english ? "Your number is being printed." : "Nomor sedang dicetak.", false);
            case WAITING -> waiting(tickets.ahead(ticket), english);
            case CALLED -> new State("good", english
                    ? "It is your turn. Please go to " + counter + "."
                    : "Giliran Anda. Silakan menuju " + counter + ".", false);
            case SERVING -> new State("good", english
                    ? "You are being served at " + counter + "."
                    : "Anda sedang dilayani di " + counter + ".", false);
            case FINISHED -> new State("", english ? "Finished. Thank you." : "Pelayanan selesai. Terima kasih.", true);
            case NO_SHOW -> new State("bad", english
                    ? "This number was called and passed over. Please speak to " + counter + "."
                    : "Nomor ini sudah dipanggil dan dilewati. Silakan lapor ke " + counter + ".", false);
            case VOID, EXPIRED -> new State("bad", english
                    ? "This number is not valid. Please take a new one."
                    : "Nomor ini tidak berlaku. Silakan ambil nomor baru.", true);
        };
    }

    /// In steps of five minutes, so that the words seldom change.
    private Html wait(Ticket ticket, boolean english) {
        Forecast wait = waits.of(ticket);
        long from = wait.from().toMinutes();
        long until = wait.until().toMinutes();
        String span = english
                ? (from == 0 ? "within " + until : "in " + from + "–" + until) + " minutes"
                : (from == 0 ? "paling lama " + until : from + "–" + until) + " menit lagi";
        boolean rough = wait.basis() == Basis.NORM;
        return Html.of("<p class=wait>{}{}.</p>",
                english ? "Your turn is expected " + span : "Perkiraan dipanggil " + span,
                rough ? english ? " (a rough guess)" : " (perkiraan kasar)" : "");
    }

    private static State waiting(int ahead, boolean english) {
        if (ahead == 0) {
            return new State("", english
                    ? "You are next. Please stay near."
                    : "Anda berikutnya. Silakan tetap di dekat"
                            + " loket.",
                    false);
        }
        return new State("", english
                ? "Before you: " + ahead + (ahead == 1 ? " person." : " people.")
                : "Sebelum Anda: " + ahead + " orang.", false);
    }
}
