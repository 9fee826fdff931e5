package id.mpp.device.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.mpp.device.DeviceException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The four functions of `libpcsclite.so.1` that are needed, with C's types: on 64-bit Linux `DWORD`, `LONG` and
/// `SCARDCONTEXT` are all 64 bits wide (pcsclite.h), other than on Windows.
final class PcscLibrary {

    static final int SUCCESS = 0;
    static final int TIMEOUT = 0x8010000A;
    static final int NO_SERVICE = 0x8010001D;
    static final int SERVICE_STOPPED = 0x8010001E;
    static final int NO_READERS = 0x8010002E;

    /// `SCARD_READERSTATE` (pcsclite.h): 80 bytes, the answer-to-reset has room for 33.
    static final StructLayout READER_STATE = MemoryLayout.structLayout(ADDRESS.withName("reader"),
            ADDRESS.withName("userData"), JAVA_LONG.withName("currentState"), JAVA_LONG.withName("eventState"),
            JAVA_LONG.withName("atrLength"), MemoryLayout.sequenceLayout(33, JAVA_BYTE).withName("atr"),
            MemoryLayout.paddingLayout(7));

    private static final String LIBRARY = "libpcsclite.so.1";
    private static final long SCOPE_SYSTEM = 2;

    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;

    private PcscLibrary(SymbolLookup symbols) {
        establishContext = function(symbols, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = function(symbols, "SCardReleaseContext", JAVA_LONG);
        listReaders = function(symbols, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange = function(symbols, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
    }

    /// @throws DeviceException
    ///             if the library is not installed
    static PcscLibrary load() throws DeviceException {
        try {
            return new PcscLibrary(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
        } catch (IllegalArgumentException notInstalled) {
            throw new DeviceException(LIBRARY + " is not installed (Debian: apt install pcscd)", notInstalled);
        }
    }

    private static MethodHandle function(SymbolLookup symbols, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name),
                FunctionDescriptor.of(JAVA_LONG, parameters));
    }

    int establishContext(MemorySegment context) {
        return call(
                () -> (long) establishContext.invokeExact(SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL,
                        context));
    }

    int releaseContext(long context) {
        return call(() -> (long) releaseContext.invokeExact(context));
    }

    int listReaders(long context, MemorySegment names, MemorySegment length) {
        return call(() -> (long) listReaders.invokeExact(context, MemorySegment.NULL, names, length));
    }

    /// Blocks until one of `states` differs from what it says, or until the time is over.
    int getStatusChange(long context, long timeoutMillis, MemorySegment states, long count) {
        return call(() -> (long) getStatusChange.invokeExact(context, timeoutMillis, states, count));
    }

    @FunctionalInterface
    private interface NativeCall {
        /// A method handle declares every Throwable.
        long run() throws Throwable;
    }

    /// Return codes are 32 bits wide whatever carries them.
    private static int call(NativeCall nativeCall) {
        try {
            return (int) nativeCall.run();
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a native function threw", impossible);
        }
    }
}
