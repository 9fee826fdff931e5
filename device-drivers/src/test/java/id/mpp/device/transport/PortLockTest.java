package id.mpp.device.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A port has one owner on this machine.
@Timeout(30)
class PortLockTest {

    private static final String PORT = "/dev/ttyUSB7";

    @TempDir
    private Path folder;
    private LockFiles files;

    @BeforeEach
    void ownFolder() {
        files = new LockFiles(folder);
    }

    @Test
    void secondOwnerInTheSameProgramIsRefusedUntilTheFirstCloses() throws DeviceException {
        try (PortLock first = PortLock.take(PORT, files)) {
            DeviceException refused = assertThrows(DeviceException.class, () -> PortLock.take(PORT, files));
            assertEquals(Optional.of(Cause.IN_USE), refused.trouble());
            // Refusing must not have lost the first one's lock.
            assertTrue(heldForAnotherProcess());
        }
        PortLock.take(PORT, files).close();
    }

    @Test
    void otherPortIsNobodysConcern() throws DeviceException {
        try (PortLock first = PortLock.take(PORT, files); PortLock second = PortLock.take("/dev/ttyUSB8", files)) {
            assertTrue(heldForAnotherProcess());
        }
    }

    @Test
    void portOfAnotherProcessIsRefusedWithItsNumberAndTheWayOut() throws Exception {
        Process other = holdInAnotherProcess();
        try {
            DeviceException refused = assertThrows(DeviceException.class, () -> PortLock.take(PORT, files));
            assertEquals(Optional.of(Cause.IN_USE), refused.trouble());
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("process " + other.pid() + " of user "), message);
            assertTrue(message.contains("systemctl stop kiosk"), message);
        } finally {
            other.destroyForcibly().waitFor();
        }
        // kill -9 gave it free
        PortLock.take(PORT, files).close();
    }

    @Test
    void everyUserMayLockWhatAnotherUserLockedBefore() throws Exception {
        PortLock.take(PORT, files).close();
        assertEquals("rw-rw-rw-",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(files.of(PORT))));
    }

    @Test
    void portOfALifeThatIsStuckIsTakenAndItsWireClosed() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        AtomicBoolean release = new AtomicBoolean();
        AtomicBoolean closed = new AtomicBoolean();
        Thread stuck = Thread.ofPlatform().daemon().start(() -> {
            try {
                PortLock.take(PORT, files).guards(closing(closed));
            } catch (DeviceException refused) {
                throw new IllegalStateException(refused);
            }
            taken.countDown();
            // deaf to interrupts, as native code is
            while (!release.get()) {
                Thread.onSpinWait();
            }
        });
        taken.await();
        assertThrows(DeviceException.class, () -> PortLock.take(PORT, files));
        stuck.interrupt();
        try (PortLock next = PortLock.take(PORT, files)) {
            assertTrue(closed.get());
            assertTrue(heldForAnotherProcess());
        } finally {
            release.set(true);
        }
    }

    @Test
    void folderThatCannotBeWrittenLocksNothingButRefusesNobody() throws DeviceException {
        LockFiles nowhere = new LockFiles(folder.resolve("missing"));
        PortLock.take(PORT, nowhere).close();
    }

    private static Transport closing(AtomicBoolean closed) {
        return new Transport() {
            @Override
            public byte[] read(Duration patience, Pace pace) {
                return new byte[0];
            }

            @Override
            public void write(byte[] bytes) {
                // takes everything
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private boolean heldForAnotherProcess() {
        try {
            Process other = holdInAnotherProcess();
            other.destroyForcibly().waitFor();
            return false;
        } catch (IllegalStateException refused) {
            return true;
        } catch (IOException | InterruptedException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /// A process that takes the port, says so, and keeps it until it is killed.
    private Process holdInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.inputReader();
        if (!"held".equals(said.readLine())) {
            throw new IllegalStateException("refused");
        }
        return process;
    }

    /// The other process.
    static final class Holder {

        private Holder() {
        }

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            try (PortLock lock = PortLock.take(PORT, new LockFiles(Path.of(arguments[0])))) {
                System.out.println("held");
                System.out.flush();
                new CountDownLatch(1).await();
            }
        }
    }
}
