package id.mpp.sync.hall;

import id.mpp.sync.KioskHealth;
import id.mpp.sync.Network;
import id.mpp.sync.Spool;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.enrolment.KioskEnrolment;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.NetworkWatch;
import id.mpp.sync.http.Reply;
import id.mpp.sync.loop.Loop;
import id.mpp.sync.loop.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Says how the kiosk is, and so finds out whether the centre is there. A kiosk that is not enrolled yet only knocks.
public final class Heartbeat implements AutoCloseable {

    private final URI central;
    private final CentralHttp http;
    private final KioskEnrolment enrolment;
    private final KioskCalls calls;
    private final Spool spool;
    private final NetworkWatch network;
    private final Timings timings;
    private final RetryPolicy retry;
    private final Extras extras;
    private final String run = UUID.randomUUID().toString();
    private int misses;
    private final Loop loop = Loop.of("mpp-heartbeat", this::beat);
    private volatile Supplier<KioskHealth> health = () -> new KioskHealth("unknown", "starting", List.of());

    /// What else a sign of life says and brings back.
    ///
    /// @param catalogueVersion
    ///            which one counts here
    /// @param catalogueRefusal
    ///            why the last one that came does not count
    /// @param sealingKeyId
    ///            to which key parcels are sealed
    /// @param commands
    ///            hears those that came, as they came
    public record Extras(Supplier<Optional<String>> catalogueVersion, Supplier<Optional<String>> catalogueRefusal,
            Supplier<Optional<String>> sealingKeyId, Consumer<List<String>> commands) {
    }

    private record Commanded(List<String> commands) {
    }

    public Heartbeat(URI central, CentralHttp http, KioskEnrolment enrolment, KioskCalls calls, Spool spool,
            NetworkWatch network, Extras extras, Timings timings) {
        this.extras = extras;
        this.central = central;
        this.http = http;
        this.enrolment = enrolment;
        this.calls = calls;
        this.spool = spool;
        this.network = network;
        this.timings = timings;
        this.retry = new RetryPolicy(timings.probe(), timings.probeMost(), RandomGenerator.getDefault());
    }

    public void start() {
        loop.start();
    }

    public void report(Supplier<KioskHealth> source) {
        this.health = source;
        loop.wake();
    }

    /// Beats now.
    public void wake() {
        loop.wake();
    }

    private Duration beat() {
        Optional<EnrolmentRecord> record = enrolment.record();
        Reply reply;
        if (record.isPresent()) {
            URI address = Endpoints.at(central, "v1/kiosks/" + record.get().kioskId() + "/heartbeat");
            reply = calls.send(Ask.json("PUT", address, life(health.get()), timings.smallCall()));
            commanded(reply).ifPresent(extras.commands());
        } else {
            reply = http
                    .send(Ask.get(Endpoints.at(central, "oidc/.well-known/openid-configuration"), timings.smallCall()));
        }
        return switch (network.state().value()) {
            case Network.Online() -> {
                misses = 0;
                yield retry.about(timings.heartbeat());
            }
            case Network.Offline _ -> retry.after(++misses, reply.retryAfter());
        };
    }

    private static Optional<List<String>> commanded(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.json(Commanded.class).map(Commanded::commands).filter(all -> !all.isEmpty())
                : Optional.empty();
    }

    private Map<String, Object> life(KioskHealth now) {
        Map<String, Object> life = new LinkedHashMap<>();
        life.put("version", shortened(now.version(), 40));
        life.put("screen", shortened(now.screen(), 60));
        life.put("devices", now.devices().stream().map(Heartbeat::device).toList());
        life.put("waitingParcels", spool.waiting().size());
        life.put("setAside", spool.setAside().size());
        // two machines with one key are seen by it: the one that was replaced comes back
        life.put("run", run);
        extras.catalogueVersion().get().ifPresent(version -> life.put("catalogueVersion", version));
        extras.catalogueRefusal().get().ifPresent(why -> life.put("catalogueRefusal", shortened(why, 300)));
        extras.sealingKeyId().get().ifPresent(key -> life.put("sealingKeyId", key));
        return life;
    }

    private static Map<String, String> device(KioskHealth.DeviceLine line) {
        Map<String, String> device = new LinkedHashMap<>();
        device.put("name", shortened(line.name(), 60));
        device.put("status", line.status());
        device.put("detail", shortened(line.detail(), 200));
        line.mender().ifPresent(who -> device.put("mender", who.name().toLowerCase(Locale.ROOT)));
        return device;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public void close() {
        loop.close();
    }
}
