package id.mpp.sync.hall;

import id.mpp.sync.HelpCall;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Body;
import id.mpp.sync.http.Reply;
import id.mpp.sync.loop.Loop;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// *Panggil petugas*: tells the centre and then waits, by long poll, for somebody to take the call.
public final class StaffCalls implements AutoCloseable {

    /// Between two polls when the centre does not hold them, or is away for a moment.
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration OVER = Duration.ZERO;

    private final URI central;
    private final KioskCalls calls;
    private final Timings timings;
    private final Set<OneCall> running = ConcurrentHashMap.newKeySet();

    public StaffCalls(URI central, KioskCalls calls, Timings timings) {
        this.central = central;
        this.calls = calls;
        this.timings = timings;
    }

    private record State(String state) {
    }

    /// @param screen
    ///            name of the screen, never what is on it
    public HelpCall call(String screen) {
        var call = new OneCall(screen);
        running.add(call);
        call.loop.start();
        return new HelpCall(call.arrived, call.acknowledged, call::cancel);
    }

    @Override
    public void close() {
        running.forEach(OneCall::end);
    }

    private final class OneCall {

        private final UUID id = UUID.randomUUID();
        private final String screen;
        private final CompletableFuture<Boolean> arrived = new CompletableFuture<>();
        private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        private final Loop loop = Loop.of("mpp-help-call", this::round);
        private volatile boolean cancelled;

        OneCall(String screen) {
            this.screen = screen;
        }

        private Duration round() {
            if (cancelled) {
                takeBack();
                return finish();
            }
            if (!arrived.isDone()) {
                return ring();
            }
            return poll();
        }

        private Duration ring() {
            Map<String, Object> wish = Map.of("callId", id.toString(), "screen", screen);
            Ask ask = Ask.json("POST", Endpoints.at(central, "v1/help-calls"), wish, timings.reserve());
            boolean heard = calls.send(ask) instanceof Reply.Answer answer && answer.json(State.class).isPresent()
                    && answer.isSuccess();
            arrived.complete(heard);
            return heard ? OVER : finish();
        }

        private Duration poll() {
            URI address = URI.create(address() + "?waitSeconds=" + timings.longPoll().toSeconds());
            Reply reply = calls.send(Ask.get(address, timings.longPoll().plus(timings.smallCall())));
            if (!(reply instanceof Reply.Answer answer)) {
                return PAUSE;
            }
            String state = answer.json(State.class).map(State::state).orElse("");
            if (state.equals("acknowledged")) {
                acknowledged.complete(null);
                return finish();
            }
            boolean gone = state.equals("cancelled") || answer.status() == 404;
            return gone ? finish() : PAUSE;
        }

        private void takeBack() {
            if (arrived.getNow(true)) {
                calls.send(new Ask("DELETE", address(), Map.of(), new Body.None(), timings.smallCall()));
            }
            arrived.complete(false);
        }

        private URI address() {
            return Endpoints.at(central, "v1/help-calls/" + id);
        }

        private void cancel() {
            cancelled = true;
            loop.wake();
        }

        private Duration finish() {
            end();
            return OVER;
        }

        private void end() {
            arrived.complete(false);
            running.remove(this);
            loop.close();
        }
    }
}
