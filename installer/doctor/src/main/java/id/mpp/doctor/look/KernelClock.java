package id.mpp.doctor.look;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// What the kernel knows of its clock, whichever program steers it: adjtimex(2), asked without changing anything.
final class KernelClock {

    /// More than `struct timex` needs on any Linux of 64 bits.
    private static final int TIMEX_BYTES = 256;
    /// After `modes`, `offset`, `freq`, `maxerror`, `esterror`.
    private static final int STATUS_OFFSET = 40;
    private static final int STA_UNSYNC = 0x40;

    private KernelClock() {
    }

    /// Whether something holds it to a time from elsewhere.
    static boolean isSynchronised() {
        Linker linker = Linker.nativeLinker();
        var adjtimex = linker.downcallHandle(linker.defaultLookup().findOrThrow("adjtimex"),
                FunctionDescriptor.of(JAVA_INT, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(TIMEX_BYTES);
            int state = (int) adjtimex.invokeExact(timex);
            return state >= 0 && (timex.get(JAVA_INT, STATUS_OFFSET) & STA_UNSYNC) == 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the C library was called the wrong way", impossible);
        }
    }
}
