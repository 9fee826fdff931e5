package id.mpp.kiosk.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The other end of `NOTIFY_SOCKET`, as systemd has it: a bound datagram socket.
final class NotifyReceiver implements AutoCloseable {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final short POLLIN = 1;
    private static final int LARGEST = 4096;

    private static final MethodHandle SOCKET = function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = function("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle RECEIVE = function("recv", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);

    private final int descriptor;

    /// @param name
    ///            of a file to be made, or `@` and an abstract name
    NotifyReceiver(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes[0] == '@') {
            bytes[0] = 0;
        }
        descriptor = (int) call(SOCKET, AF_UNIX, SOCK_DGRAM, 0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(2 + bytes.length);
            address.set(JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(bytes, 0, address, JAVA_BYTE, 2, bytes.length);
            if ((int) call(BIND, descriptor, address, (int) address.byteSize()) != 0) {
                throw new IllegalStateException("cannot listen at " + name);
            }
        }
    }

    static NotifyReceiver at(Path file) {
        return new NotifyReceiver(file.toString());
    }

    /// The next message, or empty when none comes in time.
    Optional<String> next(Duration patience) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment waiting = arena.allocate(8, 4);
            waiting.set(JAVA_INT, 0, descriptor);
            waiting.set(JAVA_SHORT, 4, POLLIN);
            if ((int) call(POLL, waiting, 1L, (int) patience.toMillis()) < 1) {
                return Optional.empty();
            }
            MemorySegment text = arena.allocate(LARGEST);
            long length = (long) call(RECEIVE, descriptor, text, (long) LARGEST, 0);
            return Optional.of(new String(text.asSlice(0, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        call(CLOSE, descriptor);
    }

    private static MethodHandle function(String name, ValueLayout result, MemoryLayout... parameters) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
