package id.mpp.kiosk.systemd;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// A datagram socket of the family `AF_UNIX` to one address. Java has only streams of that family, so this goes through
/// the C library (unix(7), Linux).
final class NotifySocket {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    /// A service manager that has gone must not end the kiosk by a signal.
    private static final int MSG_NOSIGNAL = 0x4000;
    /// And one that does not read must not hold the screen.
    private static final int MSG_DONTWAIT = 0x40;
    private static final int FAMILY_BYTES = 2;
    private static final int LONGEST_PATH = 108;

    private static final MethodHandle SOCKET = function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle SEND = function("sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT,
            ADDRESS, JAVA_INT);

    private final int descriptor;
    private final MemorySegment address;

    /// @param path
    ///            of the file, or `@` and a name in the abstract namespace
    NotifySocket(String path) throws IOException {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length >= LONGEST_PATH || (bytes[0] != '/' && bytes[0] != '@')) {
            throw new IOException("NOTIFY_SOCKET must be an absolute path or @name of at most 107 bytes");
        }
        if (bytes[0] == '@') {
            bytes[0] = 0;
        }
        address = Arena.global().allocate(FAMILY_BYTES + bytes.length);
        address.set(JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(bytes, 0, address, JAVA_BYTE, FAMILY_BYTES, bytes.length);
        descriptor = (int) call(SOCKET, AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (descriptor < 0) {
            throw new IOException("no socket can be made for NOTIFY_SOCKET");
        }
    }

    /// @throws IOException
    ///             when nobody listens, or too much lies there unread
    void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(bytes.length);
            MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
            long sent = (long) call(SEND, descriptor, text, (long) bytes.length, MSG_NOSIGNAL | MSG_DONTWAIT, address,
                    (int) address.byteSize());
            if (sent != bytes.length) {
                throw new IOException("the service manager does not listen at NOTIFY_SOCKET");
            }
        }
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
            throw new IllegalStateException("the C library was called the wrong way", impossible);
        }
    }
}
