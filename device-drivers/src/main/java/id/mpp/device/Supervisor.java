package id.mpp.device;

import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one [Driver] alive: life after life, each on one platform thread named after the device, with a jittered
/// back-off in between and a watchdog over it. A life that neither ends nor gives a heartbeat is abandoned: its thread
/// is left to the operating system, its later calls are ignored, a new life begins.
///
/// A virtual thread does the watching; it makes no native calls, so it cannot get stuck itself.
public final class Supervisor implements Device {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final String name;
    private final Driver driver;
    private final Presence presence;
    private final DeviceTimings timings;
    private final StatusBoard board;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;
    private volatile @Nullable Life current;
    private String lastReason = "";

    private Supervisor(String name, Driver driver, Presence presence, DeviceTimings timings) {
        this.name = name;
        this.driver = driver;
        this.presence = presence;
        this.timings = timings;
        this.board = new StatusBoard(name);
        this.watcher = Thread.ofVirtual().name(name + "-supervisor").unstarted(this::liveAgainAndAgain);
    }

    /// Starts the first life at once. Nothing can be seen of the device without opening it.
    public static Supervisor start(String name, Driver driver, DeviceTimings timings) {
        return start(name, driver, Presence.unseen(), timings);
    }

    /// Starts the first life at once.
    ///
    /// @param presence
    ///            ends a pause as soon as the device is back
    public static Supervisor start(String name, Driver driver, Presence presence, DeviceTimings timings) {
        Supervisor supervisor = new Supervisor(name, driver, presence, timings);
        supervisor.watcher.start();
        return supervisor;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public Subscription onStatus(Consumer<DeviceStatus> listener) {
        return board.onStatus(listener);
    }

    /// Interrupts the driver and waits a little for it to give its port back.
    @Override
    public void close() {
        if (board.close()) {
            closing.countDown();
        }
        Life life = current;
        boolean calledByDriver = life != null && life.thread == Thread.currentThread();
        if (!calledByDriver) {
            joinWatcher();
        }
    }

    private void joinWatcher() {
        try {
            watcher.join(timings.farewell().multipliedBy(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void liveAgainAndAgain() {
        try {
            Losses losses = new Losses(timings);
            int generation = 0;
            while (!isClosing()) {
                generation++;
                boolean there = presence.there();
                Life life = new Life(generation);
                current = life;
                life.thread.start();
                watch(life);
                losses.count(life.wasReady(), life.readyFor());
                pauseAfter(life, losses, there);
            }
        } catch (InterruptedException interrupted) {
            LOG.debug("{}: supervisor interrupted", name);
        }
    }

    /// Returns when `life` is over or given up.
    private void watch(Life life) throws InterruptedException {
        Duration look = shorter(timings.silence().dividedBy(4), Duration.ofMillis(250));
        while (!life.thread.join(shorter(look, timings.farewell()))) {
            if (isClosing() || life.silentFor() > timings.silence().toNanos()) {
                end(life);
                return;
            }
        }
        life.counts = false;
    }

    private void end(Life life) throws InterruptedException {
        if (!isClosing()) {
            LOG.warn("{}: life {} gave no sign for {}, giving it up", name, life.generation, timings.silence());
            board.show(life, new DeviceStatus.NeedsAttention(Cause.NOT_ANSWERING));
        }
        life.counts = false;
        life.why = "it gave no sign";
        life.trouble = Optional.of(Cause.NOT_ANSWERING);
        life.thread.interrupt();
        if (!life.thread.join(timings.farewell())) {
            LOG.warn("{}: life {} is stuck in a native call, leaving its thread behind", name, life.generation);
        }
    }

    /// @param there
    ///            whether it was seen before `life` began
    private void pauseAfter(Life life, Losses losses, boolean there) throws InterruptedException {
        if (isClosing()) {
            return;
        }
        Duration pause = losses.pause(ThreadLocalRandom.current().nextDouble());
        // What cannot be used now need not look as if it could: only a working device is spared its flicker.
        if (losses.shown() || !board.status().usable()) {
            logOnce(life);
            board.showBetweenLives(life.trouble.<DeviceStatus>map(DeviceStatus.NeedsAttention::new)
                    .orElseGet(() -> new DeviceStatus.Absent(life.why, pause)));
        }
        LOG.debug("{}: life {} ended ({}), next in {}", name, life.generation, life.why, pause);
        if (comesBackWithin(pause, there)) {
            losses.seenAgain();
        }
    }

    /// The status has only the cause; what to do about it stands here.
    private void logOnce(Life life) {
        if (life.trouble.isPresent() && !life.why.equals(lastReason)) {
            LOG.warn("{}: {}", name, life.why);
        }
        lastReason = life.why;
    }

    /// Waits, and looks whether what was not `there` is there again; then it returns at once.
    private boolean comesBackWithin(Duration pause, boolean there) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        boolean before = there;
        while (true) {
            boolean now = presence.there();
            if (now && !before) {
                return true;
            }
            before = now;
            long left = end - System.nanoTime();
            if (left <= 0
                    || closing.await(Math.min(left, timings.presenceLook().toNanos()), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /// One life of the driver. `counts` is false as soon as it is over or given up.
    private final class Life implements Link, StatusBoard.Speaker {

        private final int generation;
        private final Thread thread;
        private volatile boolean counts = true;
        private volatile long readySince;
        private volatile long lastSign = System.nanoTime();
        private volatile String why = "it ended by itself";
        private volatile Optional<Cause> trouble = Optional.empty();

        Life(int generation) {
            this.generation = generation;
            this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        }

        private void run() {
            try {
                driver.run(this);
            } catch (DeviceException lost) {
                why = String.valueOf(lost.getMessage());
                trouble = lost.trouble();
            } catch (InterruptedException told) {
                why = "it was told to end";
            } catch (RuntimeException | Error bug) {
                LOG.error("{}: bug in the driver", name, bug);
                why = "a fault in the driver: " + bug.getClass().getSimpleName();
                trouble = Optional.of(Cause.HARDWARE_FAULT);
            }
        }

        boolean wasReady() {
            return readySince != 0;
        }

        Duration readyFor() {
            return Duration.ofNanos(System.nanoTime() - readySince);
        }

        long silentFor() {
            return System.nanoTime() - lastSign;
        }

        @Override
        public boolean counts() {
            return counts;
        }

        @Override
        public void ready(Set<Warning> warnings) {
            alive();
            if (readySince == 0) {
                readySince = System.nanoTime();
            }
            board.show(this, new DeviceStatus.Ready(warnings));
        }

        @Override
        public void busy() {
            alive();
            board.show(this, new DeviceStatus.Busy());
        }

        @Override
        public void attention(Cause cause) {
            alive();
            board.show(this, new DeviceStatus.NeedsAttention(cause));
        }

        @Override
        public void alive() {
            lastSign = System.nanoTime();
        }

        @Override
        public void tell(Runnable event) {
            alive();
            if (counts) {
                event.run();
            }
        }
    }
}
