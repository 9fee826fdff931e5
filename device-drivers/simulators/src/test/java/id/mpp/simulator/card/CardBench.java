package id.mpp.simulator.card;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardLeft;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.pcsc.PcscCardReader;
import id.mpp.simulator.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A reader of two slots behind a real pcscd, our driver at it, an e-KTP and a module to put in.
public final class CardBench implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(8);
    private static final int LIMIT_SECONDS = 10;

    public final PrivatePcscd pcscd;
    public final CardSimulator card;
    public final CardSimulator sam;
    final Path provisioning;
    public final BlockingQueue<CardEvent> events = new LinkedBlockingQueue<>();
    private @Nullable PcscCardReader opened;

    private CardBench(PrivatePcscd pcscd, Path folder) throws Exception {
        this.pcscd = pcscd;
        this.card = CardSimulator.eKtp(pcscd.vpcdPort());
        this.sam = CardSimulator.sam(pcscd.vpcdPort());
        this.provisioning = folder.resolve("sam.values");
        Files.writeString(provisioning, ToySam.provisioning());
        Files.setPosixFilePermissions(provisioning, PosixFilePermissions.fromString("rw-------"));
    }

    /// Nothing is started yet. Skips the test where pcscd is missing.
    static CardBench prepare(Path folder) throws Exception {
        return new CardBench(PrivatePcscd.prepare(folder), folder);
    }

    /// pcscd runs, the module is in its slot, the driver is ready for a citizen.
    public static CardBench withModule(Path folder) throws Exception {
        var bench = prepare(folder);
        bench.pcscd.startWithReader();
        Await.until("the second slot listens too", bench::moduleIsInserted);
        bench.open(bench.addressWithModule());
        bench.awaitStatus(new DeviceStatus.Ready(Set.of()));
        return bench;
    }

    private boolean moduleIsInserted() {
        try {
            sam.insert();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    String addressWithModule() {
        return "pcsc:Virtual PCD 00 00?sam=Virtual PCD 00 01&provisioning=" + provisioning;
    }

    /// With the waiting times of a hall.
    PcscCardReader open(String address) {
        return open(address, DeviceTimings.ofHall());
    }

    PcscCardReader open(String address, DeviceTimings timings) {
        var reader = PcscCardReader.open(address, timings);
        reader.onCard(events::add);
        opened = reader;
        return reader;
    }

    public PcscCardReader reader() {
        var reader = opened;
        if (reader == null) {
            throw new IllegalStateException("open it first");
        }
        return reader;
    }

    /// Lays the card down and waits until the driver has seen it.
    public void layDown() throws Exception {
        layDown(card);
    }

    void layDown(CardSimulator other) throws Exception {
        other.insert();
        next(CardArrived.class);
    }

    <E extends CardEvent> E next(Class<E> kind) throws InterruptedException {
        var event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("the reader told nothing, status " + reader().status());
        }
        return kind.cast(event);
    }

    void awaitCardLeft() throws InterruptedException {
        next(CardLeft.class);
    }

    public CompletableFuture<IdentityOutcome> reading() {
        return reading(LIMIT);
    }

    public CompletableFuture<IdentityOutcome> reading(Duration limit) {
        return reader().identity().orElseThrow().readIdentity(limit);
    }

    IdentityOutcome read() throws Exception {
        return reading().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void awaitStatus(DeviceStatus expected) throws Exception {
        awaitStatus(expected.toString(), expected::equals);
    }

    void awaitStatus(String what, Predicate<DeviceStatus> expected) {
        Await.until(what + ", is " + reader().status(), () -> expected.test(reader().status()));
    }

    @Override
    public void close() throws Exception {
        if (opened != null) {
            opened.close();
        }
        card.close();
        sam.close();
        pcscd.close();
    }
}
