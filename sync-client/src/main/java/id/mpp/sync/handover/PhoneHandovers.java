package id.mpp.sync.handover;

import id.mpp.sync.Handover;
import id.mpp.sync.Handover.State;
import id.mpp.sync.Handover.Why;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Body;
import id.mpp.sync.http.Reply;
import id.mpp.sync.loop.Loop;
import id.mpp.sync.seal.Sha256;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// Handovers under way. A long poll learns of the phone within a moment; what the kiosk decides is sent beside it, so
/// that nobody waits for a poll to end.
public final class PhoneHandovers implements AutoCloseable {

    /// As the centre takes it at most.
    private static final int LONGEST_FILE = 20 << 20;
    /// Between two polls when the centre does not hold them, or is away for a moment.
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration OVER = Duration.ZERO;
    /// A word that is lost twice is not needed: the centre deletes by itself after some minutes.
    private static final int TRIES = 2;

    private final URI central;
    private final Function<Ask, Reply> kiosk;
    private final InstantSource time;
    private final Timings timings;
    private final Runnable forget;
    private final Set<OnePaper> running = ConcurrentHashMap.newKeySet();

    /// @param kiosk
    ///            asks as this kiosk, over connections that end with the citizen's session
    /// @param time
    ///            the centre's, by which addresses expire
    /// @param forget
    ///            overwrites what the line's buffers still hold of a file
    public PhoneHandovers(URI central, Function<Ask, Reply> kiosk, InstantSource time, Timings timings,
            Runnable forget) {
        this.central = central;
        this.kiosk = kiosk;
        this.time = time;
        this.timings = timings;
        this.forget = forget;
    }

    /// As the contract has it.
    private record Standing(String state, Optional<URI> url, Instant expiresAt, Optional<Note> file) {
    }

    private record Note(String mediaType, int bytes, String sha256) {
    }

    /// @param told
    ///            hears of everything, on threads of this client
    public Handover begin(Handover.Wish wish, Consumer<State> told) {
        var paper = new OnePaper(wish, told);
        running.add(paper);
        paper.loop.start();
        return paper;
    }

    /// Takes back those under way: the citizen has gone.
    public void cancelAll() {
        running.forEach(OnePaper::cancel);
    }

    @Override
    public void close() {
        running.forEach(OnePaper::end);
    }

    private final class OnePaper implements Handover {

        private final UUID id = UUID.randomUUID();
        private final Wish wish;
        private final Consumer<State> told;
        private final Loop loop = Loop.of("mpp-handover", this::round);
        private final AtomicBoolean over = new AtomicBoolean();
        private String seen = "";
        private volatile boolean fetched;
        private Instant until = Instant.MAX;

        OnePaper(Wish wish, Consumer<State> told) {
            this.wish = wish;
            this.told = told;
        }

        private Duration round() {
            if (over.get()) {
                return PAUSE;
            }
            return seen.isEmpty() ? open() : poll();
        }

        private Duration open() {
            Map<String, Object> body = Map.of("handoverId", id.toString(), "paper", wish.paper(), "locale",
                    wish.locale());
            Reply reply = kiosk.apply(Ask.json("POST", Endpoints.at(central, "v1/handovers"), body,
                    timings.smallCall()));
            Optional<Standing> begun = standing(reply).filter(it -> it.url().isPresent());
            if (begun.isEmpty()) {
                return finish(Why.NO_NETWORK);
            }
            seen = begun.get().state();
            until = begun.get().expiresAt();
            tell(new State.Waiting(begun.get().url().orElseThrow(), until));
            return OVER;
        }

        private Duration poll() {
            URI address = URI.create(address() + "?waitSeconds=" + timings.longPoll().toSeconds() + "&seen=" + seen);
            Reply reply = kiosk.apply(Ask.get(address, timings.longPoll().plus(timings.smallCall())));
            Optional<Standing> now = standing(reply);
            if (now.isEmpty()) {
                boolean gone = reply instanceof Reply.Answer answer && answer.status() == 404;
                return gone || time.instant().isAfter(until) ? finish(Why.EXPIRED) : PAUSE;
            }
            if (now.get().state().equals(seen)) {
                return PAUSE;
            }
            return come(now.get());
        }

        private Duration come(Standing now) {
            return switch (now.state()) {
                case "arrived" -> now.file().map(this::fetch).orElseGet(() -> finish(Why.NO_NETWORK));
                case "taken" -> finish(Why.TAKEN);
                case "cancelled" -> finish(Why.CANCELLED);
                case "expired" -> finish(Why.EXPIRED);
                default -> {
                    seen = now.state();
                    tell(new State.Opened());
                    yield OVER;
                }
            };
        }

        /// Bytes that are not what was announced are asked for again.
        private Duration fetch(Note note) {
            Ask ask = Ask.get(Endpoints.at(central, "v1/handovers/" + id + "/file"), timings.upload())
                    .upTo(LONGEST_FILE);
            fetched = true;
            if (kiosk.apply(ask) instanceof Reply.Answer answer && answer.isSuccess()
                    && Sha256.hex(answer.body()).equals(note.sha256())) {
                seen = "arrived";
                tell(new State.Arrived(note.mediaType(), answer.body()));
                return OVER;
            }
            return time.instant().isAfter(until) ? finish(Why.EXPIRED) : PAUSE;
        }

        private Optional<Standing> standing(Reply reply) {
            return reply instanceof Reply.Answer answer && answer.isSuccess()
                    ? answer.json(Standing.class)
                    : Optional.empty();
        }

        @Override
        public void taken() {
            beside(() -> settle(Map.of("outcome", "taken")));
        }

        @Override
        public void refused(Refusal why) {
            String reason = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
            beside(() -> settle(Map.of("outcome", "refused", "reason", reason)));
        }

        @Override
        public void cancel() {
            if (running.contains(this) && !over.getAndSet(true)) {
                told.accept(new State.Ended(Why.CANCELLED));
                beside(() -> {
                    say(new Ask("DELETE", address(), Map.of(), new Body.None(), timings.smallCall()));
                    end();
                });
            }
        }

        private void settle(Map<String, Object> outcome) {
            say(Ask.json("POST", Endpoints.at(central, "v1/handovers/" + id + "/outcome"), outcome,
                    timings.smallCall()));
        }

        private void say(Ask word) {
            for (int i = 0; i < TRIES; i++) {
                if (kiosk.apply(word) instanceof Reply.Answer answer && !answer.meansLater()) {
                    return;
                }
            }
        }

        private void beside(Runnable word) {
            Thread.ofVirtual().name("mpp-handover-word").start(word);
        }

        private URI address() {
            return Endpoints.at(central, "v1/handovers/" + id);
        }

        private void tell(State state) {
            if (!over.get()) {
                told.accept(state);
            }
        }

        private Duration finish(Why why) {
            if (!over.getAndSet(true)) {
                told.accept(new State.Ended(why));
            }
            end();
            return OVER;
        }

        private void end() {
            over.set(true);
            running.remove(this);
            loop.close();
            if (fetched) {
                forget.run();
            }
        }
    }
}
