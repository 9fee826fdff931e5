package id.mpp.sync.checkup;

import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import id.mpp.sync.checkup.LineStage.Why;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.IdentityProvider;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.enrolment.KioskEnrolment;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Goes the way from this machine to the centre once, step by step, and tells how far it bears. Works beside a kiosk
/// that runs, and before the machine is known to the centre. Blocks for up to a minute on a line that is silent.
public final class LineCheckup {

    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int UNAUTHORIZED = 401;

    private final SyncConfig config;
    private final Clock clock;
    private final Timings timings;
    private boolean broken;

    /// @param config
    ///            where the centre is, and where this machine's enrolment lies; its code is never used
    public LineCheckup(SyncConfig config, Clock clock, Timings timings) {
        this.config = new SyncConfig(config.central(), config.folder(), Optional.empty(), config.kioskName(),
                config.chip(), config.claims());
        this.clock = clock;
        this.timings = timings;
    }

    /// Goes the way once.
    ///
    /// @param told
    ///            every step in order, as soon as it is known, on the calling thread
    public void run(Consumer<LineStage> told) {
        var far = new FarSocket(config.central(), timings);
        broken = false;
        var time = new CentralClock(clock);
        try (var http = new CentralHttp(timings, time)) {
            step(told, LineStep.CABLE, () -> Ports.cable(far.isHere()));
            step(told, LineStep.ADDRESS, () -> Ports.address(far.isHere()));
            step(told, LineStep.NAME, far::name);
            step(told, LineStep.CONNECTION, far::connection);
            step(told, LineStep.ENCRYPTION, far::encryption);
            step(told, LineStep.CENTRE, () -> centre(http));
            step(told, LineStep.TIME, () -> time(time.difference()));
            step(told, LineStep.TOKEN, () -> token(http, time));
        }
    }

    private void step(Consumer<LineStage> told, LineStep step, Supplier<LineStage> looking) {
        LineStage stage = broken ? LineStage.passed(step, Why.BROKEN_BEFORE) : looking.get();
        broken = broken || !stage.carries();
        told.accept(stage);
    }

    /// Asks for something that only a kiosk may have, without saying who asks: the centre says so (RFC 9110 §15.5.2),
    /// and nobody else does.
    private LineStage centre(CentralHttp http) {
        Reply reply = http.send(Ask.get(Endpoints.at(config.central(), "v1/sealing-keys"), timings.smallCall()));
        return switch (reply) {
            case Reply.NoAnswer(String why) -> LineStage.bad(LineStep.CENTRE,
                    why.equals(CentralHttp.REDIRECTED) ? LineTrouble.PORTAL : LineTrouble.CENTRE_AWAY, why);
            case Reply.Answer answer when answer.isPage() ->
                LineStage.bad(LineStep.CENTRE, LineTrouble.PORTAL, answer.summary());
            case Reply.Answer answer when AWAY.contains(answer.status()) ->
                LineStage.bad(LineStep.CENTRE, LineTrouble.CENTRE_AWAY, answer.summary());
            case Reply.Answer answer when answer.status() >= 500 ->
                LineStage.bad(LineStep.CENTRE, LineTrouble.CENTRE_BROKEN, answer.summary());
            case Reply.Answer answer when answer.status() == UNAUTHORIZED ->
                LineStage.good(LineStep.CENTRE, config.central().toString());
            case Reply.Answer answer ->
                LineStage.bad(LineStep.CENTRE, LineTrouble.NOT_THE_CENTRE, answer.summary());
        };
    }

    private LineStage time(Duration ahead) {
        long seconds = ahead.toSeconds();
        return ahead.abs().compareTo(timings.clockSkew()) > 0
                ? LineStage.bad(LineStep.TIME, LineTrouble.CLOCK_DIFFERS, Long.toString(-seconds))
                : LineStage.good(LineStep.TIME, Long.toString(-seconds));
    }

    private LineStage token(CentralHttp http, CentralClock time) {
        try {
            Optional<EnrolmentRecord> record = EnrolmentRecord.read(config.folder().resolve("enrolment"))
                    .filter(known -> known.central().equals(config.central()));
            return record.isEmpty()
                    ? LineStage.passed(LineStep.TOKEN, Why.NOT_ENROLLED)
                    : token(http, time, record.get());
        } catch (SyncException unusable) {
            return LineStage.bad(LineStep.TOKEN, LineTrouble.KEY_UNUSABLE, String.valueOf(unusable.getMessage()));
        }
    }

    /// Asks as this kiosk for what it fetches every few minutes anyway.
    private LineStage token(CentralHttp http, CentralClock time, EnrolmentRecord record) throws SyncException {
        try (var enrolment = KioskEnrolment.open(config, timings, http)) {
            var calls = new KioskCalls(http, enrolment, new IdentityProvider(http, timings), time, timings);
            Reply reply = calls.send(Ask.get(Endpoints.at(config.central(), "v1/sealing-keys"), timings.smallCall()));
            if (enrolment.state().value() instanceof Enrolment.Refused(var cause, _)) {
                return LineStage.bad(LineStep.TOKEN, LineTrouble.NOT_LET_IN, cause.name());
            }
            return reply instanceof Reply.Answer answer && answer.status() != UNAUTHORIZED && !answer.meansLater()
                    ? LineStage.good(LineStep.TOKEN, record.kioskId())
                    : LineStage.bad(LineStep.TOKEN, LineTrouble.NO_TOKEN, reply.line());
        }
    }
}
