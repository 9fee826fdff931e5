package id.mpp.kiosk.screen.receiving;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.screen.receiving.PhonePaper.Standing;
import id.mpp.kiosk.service.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One paper on its way from a phone.
final class ReceivingModel {

    private final InstantSource clock;
    private Step.@Nullable Receiving step;
    private Standing standing = new Standing.Preparing();
    private Instant since = Instant.EPOCH;
    private String address = "";
    private int shown;

    ReceivingModel(InstantSource clock) {
        this.clock = clock;
    }

    void arrive(Step.Receiving arrived) {
        if (!arrived.equals(step)) {
            step = arrived;
            standing = new Standing.Preparing();
            shown = 0;
        }
    }

    /// False once the citizen has gone; what is heard after that means nothing.
    boolean isArrived() {
        return step != null;
    }

    Step.Receiving step() {
        if (step == null) {
            throw new IllegalStateException("no paper is waited for");
        }
        return step;
    }

    void stands(Standing now) {
        standing = now;
        shown = 0;
        way().filter(way -> !way.address().toString().equals(address)).ifPresent(way -> {
            address = way.address().toString();
            since = clock.instant();
        });
    }

    Standing standing() {
        return standing;
    }

    Optional<Standing.Waiting> way() {
        return switch (standing) {
            case Standing.Waiting waiting -> Optional.of(waiting);
            case Standing.Checking(var waiting) -> Optional.of(waiting);
            case Standing.Shown it -> Optional.of(it.way());
            case Standing.Preparing _,Standing.Over _ -> Optional.empty();
        };
    }

    /// What has come, if it can be used.
    Optional<Standing.Shown> come() {
        return standing instanceof Standing.Shown it ? Optional.of(it) : Optional.empty();
    }

    /// Index of the page looked at.
    int shown() {
        return shown;
    }

    void leaf(int places) {
        shown = Math.clamp(shown + places, 0, come().map(it -> it.pages().size() - 1).orElse(0));
    }

    /// What matters most of what was found.
    Optional<Finding> finding() {
        return come().flatMap(it -> it.findings().stream().min(java.util.Comparator.naturalOrder()));
    }

    /// Key of the sentence that says how it stands.
    String stateKey() {
        return switch (standing) {
            case Standing.Preparing _ -> "receiving.preparing";
            case Standing.Waiting(_, _, _, var refused) when refused.isPresent() ->
                "receiving.refused." + refused.get();
            case Standing.Waiting waiting -> waiting.opened() ? "receiving.opened" : "receiving.waiting";
            case Standing.Checking _ -> "receiving.checking";
            case Standing.Shown _ -> finding().isPresent() ? "receiving.unclear" : "receiving.come";
            case Standing.Over(var expired) -> expired ? "receiving.expired" : "receiving.no-network";
        };
    }

    /// Whether the citizen has to do something about it.
    boolean troubled() {
        return switch (standing) {
            case Standing.Waiting waiting -> waiting.refused().isPresent();
            case Standing.Over _ -> true;
            case Standing.Shown _ -> finding().isPresent();
            case Standing.Preparing _,Standing.Checking _ -> false;
        };
    }

    /// Never below zero.
    Duration left() {
        return way().map(it -> Duration.between(clock.instant(), it.expiresAt())).filter(it -> !it.isNegative())
                .orElse(Duration.ZERO);
    }

    /// `9:24`.
    String leftInWords() {
        return "%d:%02d".formatted(left().toMinutes(), left().toSecondsPart());
    }

    /// What is left of the whole time, 1 to 0.
    double part() {
        double whole = way().map(it -> Duration.between(since, it.expiresAt()).toMillis()).orElse(0L);
        return whole <= 0 ? 0 : left().toMillis() / whole;
    }

    String paper(Language language) {
        return step().application().service().words().say(language, "document." + step().documentId() + ".name");
    }

    void clear() {
        step = null;
        standing = new Standing.Preparing();
        address = "";
        shown = 0;
    }
}
