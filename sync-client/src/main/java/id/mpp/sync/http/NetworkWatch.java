package id.mpp.sync.http;

import id.mpp.sync.Network;
import id.mpp.sync.loop.Current;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells from every reply whether the central service is there. One answer is proof; one failure is not, so a single
/// lost request does not flash "offline" at a citizen.
public final class NetworkWatch {

    /// A gateway speaking for a centre that is away (502, 504) or closed (503).
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int FAILURES_THAT_COUNT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkWatch.class);

    private final Clock clock;
    private final Current<Network> state;
    private int failures;

    public NetworkWatch(Clock clock) {
        this.clock = clock;
        this.state = new Current<>(new Network.Offline(clock.instant(), "not asked yet"));
    }

    public Current<Network> state() {
        return state;
    }

    /// Hears every reply.
    public synchronized void heard(Reply reply) {
        switch (reply) {
            case Reply.NoAnswer(String why) -> failed(why);
            case Reply.Answer answer when AWAY.contains(answer.status()) -> failed(answer.summary());
            case Reply.Answer answer when answer.isPage() ->
                failed("a web page instead of the centre: a captive portal?");
            // broken in one place (500) says nothing about the rest
            case Reply.Answer answer when answer.status() >= 500 -> {
            }
            case Reply.Answer _ -> answered();
        }
    }

    private void answered() {
        failures = 0;
        if (state.value() instanceof Network.Offline) {
            LOG.info("the centre answers");
        }
        state.set(new Network.Online());
    }

    private void failed(String why) {
        failures++;
        switch (state.value()) {
            case Network.Offline(var since, String before) -> {
                if (!before.equals(why)) {
                    LOG.warn("no line to the centre: {}", why);
                }
                state.set(new Network.Offline(since, why));
            }
            case Network.Online() -> {
                if (failures >= FAILURES_THAT_COUNT) {
                    LOG.warn("no line to the centre: {}", why);
                    state.set(new Network.Offline(clock.instant(), why));
                }
            }
        }
    }
}
