package id.mpp.sync.enrolment;

import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.loop.RetryPolicy;
import id.mpp.sync.loop.Current;
import id.mpp.sync.loop.Loop;
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
/// with or without the centre.
public final class KioskEnrolment implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskEnrolment.class);
    /// Nothing to do until somebody wakes the loop.
    private static final Duration IDLE = Duration.ofDays(1);

    private final SyncConfig config;
    private final KioskKey key;
    private final Registration registration;
    private final RetryPolicy backoff;
    private final Current<Enrolment> state;
    private final Loop loop;
    private volatile Optional<EnrolmentRecord> record;
    private volatile boolean disowned;
    private int failures;

    private KioskEnrolment(SyncConfig config, Timings timings, Registration registration,
            Optional<EnrolmentRecord> record) {
        this.config = config;
        this.key = registration.key();
        this.registration = registration;
        this.record = record;
        this.backoff = new RetryPolicy(timings.probe(), timings.retryMost(), RandomGenerator.getDefault());
        this.state = new Current<>(record.map(EnrolmentRecord::enrolled).orElseGet(() -> atFirst(config)));
        this.loop = Loop.of("mpp-enrolment", this::round);
    }

    private static Enrolment atFirst(SyncConfig config) {
        return config.enrolmentCode().isPresent()
                ? new Enrolment.Unreachable("not asked yet")
                : new Enrolment.NotEnrolled();
    }

    /// Reads what is known; [#start] begins the asking.
    ///
    /// @throws SyncException
    ///             when the folder or what lies in it cannot be read
    public static KioskEnrolment open(SyncConfig config, Timings timings, CentralHttp http) throws SyncException {
        Path folder = config.folder().resolve("enrolment");
        try {
            DurableFiles.folder(folder);
        } catch (IOException e) {
            throw new SyncException("cannot make " + folder + "; check that the disk is writable", e);
        }
        Optional<EnrolmentRecord> record = EnrolmentRecord.read(folder)
                .filter(known -> known.central().equals(config.central()));
        var registration = new Registration(config, timings, http, KioskKey.in(folder), folder);
        return new KioskEnrolment(config, timings, registration, record);
    }

    public void start() {
        loop.start();
    }

    private Duration round() {
        if (record.isPresent() && !disowned || config.enrolmentCode().isEmpty()) {
            return IDLE;
        }
        Enrolment answer = registration.ask(config.enrolmentCode().get(), this::admitted);
        state.set(answer);
        return switch (answer) {
            case Enrolment.Enrolled(String kioskId, int _) -> {
                LOG.info("enrolled as {}", kioskId);
                yield IDLE;
            }
            case Enrolment.Refused(String why) -> {
                LOG.warn("not enrolled: {}", why);
                yield IDLE;
            }
            case Enrolment.Unreachable(String why) -> {
                LOG.info("not enrolled yet: {}", why);
                failures++;
                yield backoff.after(failures);
            }
            case Enrolment.NotEnrolled() -> IDLE;
        };
    }

    private void admitted(EnrolmentRecord agreed) {
        record = Optional.of(agreed);
        disowned = false;
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

    public Signer signer() {
        return key;
    }

    /// The centre has said that it does not know this kiosk (any more). What waits here stays here; a code in the
    /// configuration is tried once more.
    void disowned() {
        if (disowned) {
            return;
        }
        disowned = true;
        LOG.warn("the centre does not know this kiosk any more; it needs a new enrolment code");
        state.set(new Enrolment.Refused("the centre does not know this kiosk any more; enrol it again"));
        loop.wake();
    }

    /// The centre knows this kiosk (again).
    void recognised() {
        disowned = false;
        record.ifPresent(known -> state.set(known.enrolled()));
    }

    @Override
    public void close() {
        loop.close();
    }
}
