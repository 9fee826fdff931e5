package id.mpp.simulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The few calls of the C library a pseudo-terminal needs (POSIX `posix_openpt` and Linux `poll`), as Java methods. Not
/// thread-safe against [#close]: [Pty] sees to that.
final class Terminal implements AutoCloseable {

    static final short POLLIN = 0x1;
    static final short POLLOUT = 0x4;
    static final short POLLHUP = 0x10;

    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;

    /// Larger than `struct termios` of any Linux architecture (60 bytes on x86-64).
    private static final long TERMIOS_SIZE = 256;

    private static final int BUFFER_SIZE = 4096;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPENPT = function("posix_openpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle GRANTPT = function("grantpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle UNLOCKPT = function("unlockpt", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle PTSNAME = function("ptsname_r",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle TCGETATTR = function("tcgetattr",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle TCSETATTR = function("tcsetattr",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle CFMAKERAW = function("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle POLL = function("poll",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle READ = function("read",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle WRITE = function("write",
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private final int master;
    private final String path;

    private Terminal(int master, String path) {
        this.master = master;
        this.path = path;
    }

    /// A new pseudo-terminal in raw mode: no echo, no line editing, all eight bits.
    static Terminal open() {
        try (Arena arena = Arena.ofConfined()) {
            int master = (int) OPENPT.invokeExact(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
            check(master, "posix_openpt");
            check((int) GRANTPT.invokeExact(master), "grantpt");
            check((int) UNLOCKPT.invokeExact(master), "unlockpt");
            MemorySegment name = arena.allocate(128);
            check((int) PTSNAME.invokeExact(master, name, name.byteSize()), "ptsname_r");
            MemorySegment termios = arena.allocate(TERMIOS_SIZE);
            check((int) TCGETATTR.invokeExact(master, termios), "tcgetattr");
            CFMAKERAW.invokeExact(termios);
            check((int) TCSETATTR.invokeExact(master, 0, termios), "tcsetattr");
            return new Terminal(master, name.getString(0));
        } catch (Throwable broken) {
            throw rethrown(broken);
        }
    }

    /// Where the host opens it: `/dev/pts/…`.
    String path() {
        return path;
    }

    /// The events of `wanted` (and POLLHUP) that are there now or come within `millis`.
    short poll(short wanted, int millis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pollfd = arena.allocate(8);
            pollfd.set(JAVA_INT, 0, master);
            pollfd.set(JAVA_SHORT, 4, wanted);
            int count = (int) POLL.invokeExact(pollfd, 1L, millis);
            return count > 0 ? pollfd.get(JAVA_SHORT, 6) : 0;
        } catch (Throwable broken) {
            throw rethrown(broken);
        }
    }

    /// What is there; none if nothing is.
    byte[] read() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(BUFFER_SIZE);
            long count = (long) READ.invokeExact(master, buffer, buffer.byteSize());
            return buffer.asSlice(0, Math.max(0, count)).toArray(JAVA_BYTE);
        } catch (Throwable broken) {
            throw rethrown(broken);
        }
    }

    /// How many of `bytes` were taken; 0 if there is no room or nobody listens.
    int write(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocateFrom(JAVA_BYTE, bytes);
            long count = (long) WRITE.invokeExact(master, buffer, buffer.byteSize());
            return (int) Math.max(0, count);
        } catch (Throwable broken) {
            throw rethrown(broken);
        }
    }

    @Override
    public void close() {
        try {
            int ignored = (int) CLOSE.invokeExact(master);
        } catch (Throwable broken) {
            throw rethrown(broken);
        }
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), descriptor);
    }

    private static void check(int result, String call) {
        if (result < 0) {
            throw new IllegalStateException(call + " failed: no pseudo-terminal on this machine");
        }
    }

    private static RuntimeException rethrown(Throwable broken) {
        return switch (broken) {
            case RuntimeException known -> known;
            case Error fatal -> throw fatal;
            default -> new IllegalStateException(broken);
        };
    }
}
