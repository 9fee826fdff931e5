package id.mpp.kiosk.screen.finished;

import id.mpp.kiosk.journey.HallClock;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.screen.finished.FinishedModel.Next;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.WeekWords;
import id.mpp.kiosk.ui.control.Milestone;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.WaitWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the last page says happens next: each step with its time, its counter, and what to take along.
final class NextWords {

    private final Texts texts;
    private final WaitWords waits;
    private final FinishedModel model;

    NextWords(Texts texts, FinishedModel model) {
        this.texts = texts;
        this.model = model;
        waits = new WaitWords(texts);
    }

    String agency() {
        return model.service().map(it -> it.agency().words().say(texts.language(), "short")).orElse("");
    }

    /// `Loket 3, 25–45 menit lagi`
    String waiting() {
        Stream<String> counter = model.counter(texts.language()).stream();
        Stream<String> time = model.ticket().flatMap(this::time).stream();
        return Stream.concat(counter, time).collect(Collectors.joining(", "));
    }

    private Optional<String> time(Ticket ticket) {
        return ticket.nobodyAhead()
                ? Optional.of(texts.say("finished.nobody-ahead"))
                : ticket.estimate().map(wait -> texts.say("finished.wait", waits.honest(wait)));
    }

    /// @param number
    ///            place of this one among `steps`, from 1
    Milestone milestone(int number, List<Next> steps) {
        return switch (steps.get(number - 1)) {
            case RECEIVED -> Milestone.done(texts.say("finished.received"), received());
            case CALLED -> called(number, (int) steps.subList(0, number - 1).stream()
                    .filter(Next.CALLED::equals).count());
            case BRING -> Milestone.numbered(number, texts.say("finished.bring", counter()),
                    texts.say("finished.bring.more"));
            case CHECKED -> Milestone.numbered(number, texts.say("finished.checked"), time());
            case COLLECT -> Milestone.numbered(number, texts.say("finished.collect", counter()), takeAlong());
        };
    }

    private Milestone called(int number, int which) {
        Optional<Slip.Turn> turn = model.slip().map(slip -> slip.turns().get(which));
        String title = texts.say("finished.called", turn.map(it -> it.ticket().number()).orElse(""));
        String more = model.several() ? turn.map(this::there).orElse("") : waiting();
        return Milestone.numbered(number, title, more);
    }

    /// `Disdukcapil, Loket 3, sekitar 35 menit lagi`
    private String there(Slip.Turn turn) {
        return Stream.of(Stream.of(turn.service().agency().words().say(texts.language(), "short")),
                turn.ticket().counter().stream(), time(turn.ticket()).stream()).flatMap(it -> it)
                .collect(Collectors.joining(", "));
    }

    /// `Senin, 23 November 2026, 09.48 WIB. Sudah terkirim.`
    private String received() {
        String now = model.delivered()
                ? texts.say("finished.received.arrived")
                : texts.say("finished.received.later");
        return model.receipt().map(it -> it.said().at())
                .map(at -> Days.spelled(at.toLocalDate(), texts.language()) + ", " + HallClock.say(at) + ". " + now)
                .orElse(now);
    }

    /// `Bawa KTP‑el asli dan nomor permohonan, Kartu Keluarga (KK), asli berkas yang dipindai`
    private String takeAlong() {
        Stream<String> always = Stream.of(texts.say("finished.take-along.always"));
        Stream<String> originals = model.originals()
                ? Stream.of(texts.say("finished.take-along.originals"))
                : Stream.empty();
        return hours() + Stream.of(always, model.toBring(texts.language()).stream(), originals).flatMap(it -> it)
                .collect(Collectors.joining(", "));
    }

    /// `Buka Senin–Kamis 08.00–15.00. `
    private String hours() {
        return model.presence().flatMap(Presence::hours)
                .map(week -> texts.say("finished.hours", WeekWords.say(week, texts.language())))
                .map(said -> model.presence().filter(Presence::example).isPresent()
                        ? texts.say("finished.example", said)
                        : said)
                .map(said -> said + ". ").orElse("");
    }

    private String counter() {
        return model.counter(texts.language()).orElseGet(this::agency);
    }

    private String time() {
        Optional<String> due = model.receipt().flatMap(it -> it.said().due())
                .map(day -> texts.say("finished.checked.due", Days.spelled(day, texts.language())));
        if (due.isPresent()) {
            return due.get();
        }
        String time = model.time(texts.language()).map(it -> texts.say("finished.checked.time", it)).orElse("");
        return !time.isEmpty() && model.timeIsExample() ? texts.say("finished.example", time) : time;
    }
}
