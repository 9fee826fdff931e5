package id.mpp.kiosk.ui.text;

import id.mpp.kiosk.journey.Wait;
import java.text.NumberFormat;
import java.time.Duration;

/// Says how long one waits: always as a range, because nobody knows it to the minute, and that it is rough where it is.
public final class WaitWords {

    /// From here on people think in hours.
    private static final Duration IN_HOURS = Duration.ofHours(2);
    private static final int MINUTES_OF_HALF_AN_HOUR = 30;

    private final Texts texts;

    public WaitWords(Texts texts) {
        this.texts = texts;
    }

    /// `25–45 menit`, `paling lama 15 menit`, `1,5–2,5 jam`.
    public String span(Wait wait) {
        long from = wait.from().toMinutes();
        long until = wait.until().toMinutes();
        if (wait.until().compareTo(IN_HOURS) >= 0) {
            return texts.say("common.wait.hours", halves(from / MINUTES_OF_HALF_AN_HOUR),
                    halves(Math.ceilDiv(until, MINUTES_OF_HALF_AN_HOUR)));
        }
        return from == 0 ? texts.say("common.wait.most", until) : texts.say("common.wait.range", from, until);
    }

    /// As short as it goes, where there is little room and what it is stands beside: `0–15 menit`.
    public String brief(Wait wait) {
        return wait.from().isZero() && wait.until().compareTo(IN_HOURS) < 0
                ? texts.say("common.wait.range", 0, wait.until().toMinutes())
                : span(wait);
    }

    /// As [#span], with a word more where nothing that was served stands behind it.
    public String honest(Wait wait) {
        return wait.rough() ? texts.say("common.wait.rough", span(wait)) : span(wait);
    }

    private String halves(long halfHours) {
        return NumberFormat.getInstance(texts.language().locale()).format(halfHours / 2.0);
    }
}
