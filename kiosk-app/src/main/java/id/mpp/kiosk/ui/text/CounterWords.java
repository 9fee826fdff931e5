package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Words;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Says how it stands with a counter: why there is no number now, and when there is one again.
public final class CounterWords {

    private static final int WEEK = 7;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final Texts texts;

    public CounterWords(Texts texts) {
        this.texts = texts;
    }

    /// For a tag: `Loket buka Kamis 07.30`; empty while numbers are given.
    public Optional<String> tag(Standing counter) {
        return switch (counter.opening()) {
            case Opening.Open _ -> Optional.empty();
            case Opening.Break(var prayer, var until) -> Optional.of(
                    texts.say(prayer ? "common.counter.tag.prayer" : "common.counter.tag.break", hour(until)));
            case Opening.QuotaFull _ -> Optional.of(texts.say("common.counter.tag.full"));
            case Opening.NotYet _,Opening.NumbersOver _,Opening.Over _,Opening.Closed _ ->
                Optional.of(counter.again().map(again -> texts.say("common.counter.tag.again", soon(counter, again)))
                        .orElseGet(() -> texts.say("common.counter.tag.closed")));
        };
    }

    /// In half a line: `Loket buka Kamis 07.30.`; empty while numbers are given.
    public String brief(Standing counter) {
        boolean more = counter.opening() instanceof Opening.QuotaFull && counter.again().isPresent();
        return tag(counter).map(tag -> tag + (more
                ? ", " + texts.say("common.counter.again.brief", soon(counter, counter.again().orElseThrow()))
                : "") + ".").orElse("");
    }

    /// `Loket Disdukcapil buka sampai 15.00 WIB.`; empty where it never closes, or is closed.
    public String until(Standing counter, Agency agency) {
        return counter.closes().map(closes -> texts.say("common.counter.until",
                agency.words().say(texts.language(), "short"), hour(closes), counter.zoneName())).orElse("");
    }

    /// A sentence about now, `Kuota antrean Taspen hari ini sudah penuh.`, also while numbers are given.
    public String now(Standing counter, Agency agency) {
        String name = agency.words().say(texts.language(), "short");
        String zone = counter.zoneName();
        return switch (counter.opening()) {
            case Opening.Open(var lastNumber, var closes) ->
                texts.say("common.counter.open", hour(closes), hour(lastNumber), zone);
            case Opening.NotYet _ -> texts.say("common.counter.not-yet", name);
            case Opening.Break(var prayer, _) ->
                texts.say(prayer ? "common.counter.prayer" : "common.counter.break", name);
            case Opening.NumbersOver(var closes, _) ->
                texts.say("common.counter.numbers-over", name, hour(closes), zone);
            case Opening.Over _ -> texts.say("common.counter.over", name);
            case Opening.QuotaFull _ -> texts.say("common.counter.full", name);
            case Opening.Closed(var reason, var words, _) -> words.map(this::why)
                    .map(why -> texts.say("common.counter." + reason + ".why", name, why))
                    .orElseGet(() -> texts.say("common.counter." + reason, name));
        };
    }

    /// A sentence about the next number: `Nomor antrean ada lagi besok, Selasa, 24 November, pukul 07.30 WIB.` Empty
    /// while numbers are given.
    public String again(Standing counter) {
        if (counter.givesNumbers()) {
            return "";
        }
        return counter.again().map(again -> texts.say("common.counter.again", day(counter, again), hour(
                again.toLocalTime()), counter.zoneName())).orElseGet(() -> texts.say("common.counter.ask"));
    }

    private String why(Words words) {
        return words.say(texts.language(), Opening.WHY);
    }

    /// As short as is still clear: `13.00`, `besok 07.30`, `Kamis 07.30`, `3 Des`.
    private String soon(Standing counter, LocalDateTime again) {
        long days = daysUntil(counter, again);
        String hour = hour(again.toLocalTime());
        if (days == 0) {
            return hour;
        }
        if (days == 1) {
            return texts.say("common.counter.tomorrow") + " " + hour;
        }
        return days < WEEK ? format("EEEE", again) + " " + hour : format("d MMM", again);
    }

    private String day(Standing counter, LocalDateTime again) {
        long days = daysUntil(counter, again);
        if (days == 0) {
            return texts.say("common.counter.today");
        }
        String date = format("EEEE, d MMMM", again);
        return days == 1 ? texts.say("common.counter.tomorrow") + ", " + date : date;
    }

    private static long daysUntil(Standing counter, LocalDateTime again) {
        return ChronoUnit.DAYS.between(counter.at().toLocalDate(), again.toLocalDate());
    }

    private String format(String pattern, LocalDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale()).format(time);
    }

    private static String hour(LocalTime time) {
        return HOUR.format(time);
    }
}
