package id.mpp.sync.enrolment;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.loop.Current;
import id.mpp.sync.loop.Loop;
import id.mpp.sync.loop.RetryPolicy;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.spool.DurableFiles;
import id.mpp.sync.trust.Pinned;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this machine is a known kiosk, and the asking until it is. A kiosk that was enrolled once starts from disk,
/// with or without the centre. Enrolling again uses a new key: the one before may have been copied.
public final class KioskEnrolment implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskEnrolment.class);
    /// Nothing to do until somebody wakes the loop.
    private static final Duration IDLE = Duration.ofDays(1);

    private final SyncConfig config;
    private final KioskKeys keys;
    private final Registration registration;
    private final RetryPolicy retry;
    private final Current<Enrolment> state;
    private final Loop loop;
    private final Object asking = new Object();
    private volatile Optional<EnrolmentRecord> record;
    private volatile KioskKey key;
    private volatile boolean disowned;
    /// To be traded for a place in the fleet; in memory only.
    private volatile Optional<EnrolmentCode> code;
    private int failures;

    private KioskEnrolment(SyncConfig config, Timings timings, Registration registration, KioskKeys keys,
            Optional<EnrolmentRecord> record) throws SyncException {
        this.config = config;
        this.keys = keys;
        this.registration = registration;
        this.record = record;
        this.key = keys.key(record.map(EnrolmentRecord::key).orElse(1));
        this.code = record.isPresent() ? Optional.empty() : configuredCode();
        this.retry = new RetryPolicy(timings.probe(), timings.retryMost(), RandomGenerator.getDefault());
        this.state = new Current<>(record.map(EnrolmentRecord::enrolled).orElseGet(this::atFirst));
        this.loop = Loop.of("mpp-enrolment", this::round);
    }

    private Enrolment atFirst() {
        return code.isPresent() ? new Enrolment.Unreachable("not asked yet") : new Enrolment.NotEnrolled();
    }

    private Optional<EnrolmentCode> configuredCode() {
        return config.enrolmentCode().flatMap(text -> switch (EnrolmentCode.read(text, config.central())) {
            case EnrolmentCode.Read.Good(EnrolmentCode good) -> Optional.of(good);
            case EnrolmentCode.Read.Bad(Enrolment.Refused why) -> {
                LOG.warn("the enrolment code in the configuration is not used: {}", why.why());
                yield Optional.empty();
            }
        });
    }

    /// Reads what is known; [#start] begins the asking.
    ///
    /// @throws SyncException
    ///             when the folder or what lies in it cannot be read, or the configured chip does not answer
    public static KioskEnrolment open(SyncConfig config, Timings timings, CentralHttp http) throws SyncException {
        Path folder = config.folder().resolve("enrolment");
        try {
            DurableFiles.folder(folder);
        } catch (IOException e) {
            throw new SyncException("cannot make " + folder + "; check that the disk is writable", e);
        }
        Optional<EnrolmentRecord> record = EnrolmentRecord.read(folder)
                .filter(known -> known.central().equals(config.central()));
        KioskKeys keys = config.chip().isPresent()
                ? KeysInChip.open(config.chip().get(), folder)
                : KeysInFiles.in(folder);
        return new KioskEnrolment(config, timings, new Registration(config, timings, http, folder), keys, record);
    }

    public void start() {
        loop.start();
    }

    /// Trades a code that somebody has typed or shown; asked again by itself while the centre is away. An enrolment
    /// that is good goes on until the centre has taken the new one. Blocks.
    ///
    /// @param text
    ///            the code, or the whole content of the QR
    public Enrolment enrol(String text) {
        return switch (EnrolmentCode.read(text, config.central())) {
            case EnrolmentCode.Read.Bad(Enrolment.Refused why) -> told(why);
            case EnrolmentCode.Read.Good(EnrolmentCode good) -> {
                code = Optional.of(good);
                Enrolment answer = ask(good);
                if (answer instanceof Enrolment.Unreachable) {
                    loop.wake();
                }
                yield answer;
            }
        };
    }

    private Duration round() {
        Optional<EnrolmentCode> waiting = code;
        if (waiting.isEmpty()) {
            return IDLE;
        }
        if (ask(waiting.get()) instanceof Enrolment.Unreachable) {
            failures++;
            return retry.after(failures);
        }
        failures = 0;
        return IDLE;
    }

    private Enrolment ask(EnrolmentCode with) {
        synchronized (asking) {
            if (!code.equals(Optional.of(with))) {
                return state.value();
            }
            int number = record.map(known -> known.key() + 1).orElse(1);
            try {
                return judge(registration.ask(with, keys.key(number), number));
            } catch (SyncException e) {
                LOG.error("no key to enrol with", e);
                return told(new Enrolment.Unreachable(String.valueOf(e.getMessage())));
            }
        }
    }

    private Enrolment judge(Registration.Answer answer) throws SyncException {
        return switch (answer) {
            case Registration.Answer.Admitted(EnrolmentRecord agreed) -> admitted(agreed);
            case Registration.Answer.Not(Enrolment why) -> {
                if (why instanceof Enrolment.Refused) {
                    code = Optional.empty();
                }
                LOG.info("not enrolled: {}", why);
                yield told(why);
            }
        };
    }

    private Enrolment admitted(EnrolmentRecord agreed) throws SyncException {
        Optional<Integer> before = record.map(EnrolmentRecord::key);
        key = keys.key(agreed.key());
        record = Optional.of(agreed);
        code = Optional.empty();
        disowned = false;
        before.ifPresent(keys::forget);
        LOG.info("enrolled as {}", agreed.kioskId());
        state.set(agreed.enrolled());
        return agreed.enrolled();
    }

    /// What a code came to is the machine's state only while it has no better one.
    private Enrolment told(Enrolment news) {
        if (!(state.value() instanceof Enrolment.Enrolled)) {
            state.set(news);
        }
        return news;
    }

    public Current<Enrolment> state() {
        return state;
    }

    /// What was agreed with the centre, once it was.
    public Optional<EnrolmentRecord> record() {
        return record;
    }

    public Optional<SealingKey> sealingKey() {
        return record.map(EnrolmentRecord::sealingKey);
    }

    /// Whom to believe; empty until an enrolment said so.
    public Optional<Pinned> pinned() {
        return record.flatMap(EnrolmentRecord::pinned);
    }

    /// With the key of the present enrolment.
    public Signer signer() {
        return this::sign;
    }

    private SignedJWT sign(Signer.Use use, JWTClaimsSet claims) throws IOException {
        return key.sign(use, claims);
    }

    /// The centre lets this kiosk in no more. What waits here stays here; a code in the configuration is tried once.
    void disowned(Enrolment.Cause cause) {
        state.set(new Enrolment.Refused(cause));
        if (disowned) {
            return;
        }
        disowned = true;
        LOG.warn("this kiosk is not let in: {}", cause);
        if (code.isEmpty()) {
            code = configuredCode();
        }
        loop.wake();
    }

    /// The centre knows the kiosk of this record (again).
    void recognised(EnrolmentRecord as) {
        if (record.equals(Optional.of(as))) {
            disowned = false;
            state.set(as.enrolled());
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
