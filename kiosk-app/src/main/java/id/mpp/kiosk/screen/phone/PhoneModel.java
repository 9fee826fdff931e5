package id.mpp.kiosk.screen.phone;

import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The code on the screen and how long it counts.
final class PhoneModel {

    private final InstantSource clock;
    private @Nullable Step step;
    private Optional<PhoneCode.Shown> code = Optional.empty();
    private Instant since = Instant.EPOCH;

    PhoneModel(InstantSource clock) {
        this.clock = clock;
    }

    void arrive(Step arrived) {
        step = arrived;
    }

    void codeArrived(Optional<PhoneCode.Shown> fresh) {
        if (!code.equals(fresh)) {
            code = fresh;
            since = clock.instant();
        }
    }

    String serviceName(Language language) {
        return step instanceof Step.SigningIn it ? it.service().words().say(language, "name") : "";
    }

    /// To see applications sent before, not to send one: a NIK that is typed opens nothing.
    boolean forFollowing() {
        return step instanceof Following;
    }

    Optional<PhoneCode.Shown> code() {
        return code;
    }

    /// Never below zero: a late answer is told by the centre.
    Duration left() {
        return code.map(it -> Duration.between(clock.instant(), it.expiresAt())).filter(it -> !it.isNegative())
                .orElse(Duration.ZERO);
    }

    /// `1:24`.
    String leftInWords() {
        return "%d:%02d".formatted(left().toMinutes(), left().toSecondsPart());
    }

    /// What is left of the whole time, 1 to 0.
    double part() {
        double whole = code.map(it -> Duration.between(since, it.expiresAt()).toMillis()).orElse(0L);
        return whole <= 0 ? 0 : left().toMillis() / whole;
    }

    void clear() {
        step = null;
        code = Optional.empty();
    }
}
