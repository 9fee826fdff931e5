package id.mpp.sync.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.mpp.sync.NotAccepting;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.wire.Await;
import id.mpp.sync.wire.Samples;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk under the spool does not answer any more, while somebody stands at the screen.
class HangingDiskTest {

    private static final Duration A_FRAME_OR_TWO = Duration.ofMillis(500);
    private static final int SCREENS = 1_000;

    @TempDir
    Path data;

    private final AtomicInteger hanging = new AtomicInteger();
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile Optional<SealingKey> key = Optional.of(OpenedParcel.sealingKey());

    /// This machine's disk; each operation first waits until it answers.
    private Disk disk() {
        InvocationHandler slow = this::operation;
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[]{Disk.class}, slow);
    }

    private Object operation(Object disk, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(disk, method, arguments);
        }
        hanging.incrementAndGet();
        answers.await();
        hanging.decrementAndGet();
        try {
            return method.invoke(Disk.LOCAL, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), new IOException(e));
        }
    }

    private FolderSpool open() throws Exception {
        return FolderSpool.open(disk(), data, Clock.systemUTC(), () -> key, new SpoolLimits(0, 0, 0));
    }

    private static void look(FolderSpool spool, Optional<NotAccepting> expected) {
        assertTimeoutPreemptively(A_FRAME_OR_TWO, () -> {
            for (int screen = 0; screen < SCREENS; screen++) {
                for (ParcelKind kind : ParcelKind.values()) {
                    assertEquals(expected, spool.cannotAccept(kind));
                }
            }
        });
    }

    @Test
    void screenHasItsAnswerAtOnceWhileTheDiskHangsUnderAParcel() throws Exception {
        try (FolderSpool spool = open()) {
            answers = new CountDownLatch(1);
            CompletableFuture<Void> citizen = CompletableFuture.runAsync(() -> put(spool));
            Await.until(() -> hanging.get() > 0, "the parcel hangs in the disk");

            look(spool, Optional.empty());

            assertFalse(citizen.isDone(), "nothing was promised meanwhile");
            answers.countDown();
            citizen.join();
            assertEquals(1, spool.waiting().size());
        }
    }

    @Test
    void answerIsRenewedWithoutAnybodyStoringAnything() throws Exception {
        try (FolderSpool spool = open()) {
            look(spool, Optional.empty());
            key = Optional.empty();
            // of every kind: a round of questions that had begun before found a key for some
            Await.until(() -> Arrays.stream(ParcelKind.values()).allMatch(it -> spool.cannotAccept(it).isPresent()),
                    "known that the key has ended");
            look(spool, Optional.of(new NotAccepting.NoSealingKey()));
            key = Optional.of(OpenedParcel.sealingKey());
            Await.until(() -> spool.cannotAccept().isEmpty(), "known that there is a key again");
        }
    }

    @Test
    void refusedParcelIsKnownToTheNextScreenAtOnce() throws Exception {
        try (FolderSpool spool = open()) {
            key = Optional.empty();
            assertEquals(Optional.empty(), CompletableFuture.supplyAsync(() -> put(spool)).join());
            look(spool, Optional.of(new NotAccepting.NoSealingKey()));
        }
    }

    private static Optional<String> put(FolderSpool spool) {
        try {
            return Optional.of(spool.put(Samples.newId(), Samples.ticket()).sealedSha256());
        } catch (Exception e) {
            return Optional.empty();
        }
    }
}
