package id.mpp.installer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// One thread of another program, stopped where it is, while all others go on: what a screen that hangs looks like from
/// outside. Done as a debugger does it (ptrace(2): `PTRACE_SEIZE`, `PTRACE_INTERRUPT`), so that nothing has to be built
/// into the program.
final class FrozenThread {

    private static final int SEIZE = 0x4206;
    private static final int INTERRUPT = 0x4207;
    /// Also threads that are no processes.
    private static final int WALL = 0x40000000;
    /// What the kernel keeps of a name.
    private static final int LONGEST_NAME = 15;

    private FrozenThread() {
    }

    /// Stops it until its process is killed.
    ///
    /// @param name
    ///            as Java calls it
    static void freeze(long process, String name) throws IOException {
        int thread = thread(process, name);
        var stopped = new CompletableFuture<Boolean>();
        // a debugger is a thread, not a process: it must stay until the end, and take note of it
        Thread.ofPlatform().daemon().name("freezer").start(() -> {
            boolean held = ptrace(SEIZE, thread) == 0 && ptrace(INTERRUPT, thread) == 0 && waitFor(thread) == thread;
            stopped.complete(held);
            if (held) {
                waitFor(thread);
            }
        });
        if (!stopped.join()) {
            throw new IOException("the thread " + name + " cannot be stopped; that needs root");
        }
    }

    private static int thread(long process, String name) throws IOException {
        String kept = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                if (Files.readString(thread.resolve("comm")).strip().equals(kept)) {
                    return Integer.parseInt(thread.getFileName().toString());
                }
            }
        }
        throw new IOException("process " + process + " has no thread " + name);
    }

    private static long ptrace(int request, int thread) {
        return (long) Libc.call("ptrace", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG),
                request, thread, 0L, 0L);
    }

    private static int waitFor(int thread) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) Libc.call("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT), thread,
                    arena.allocate(JAVA_INT), WALL);
        }
    }
}
