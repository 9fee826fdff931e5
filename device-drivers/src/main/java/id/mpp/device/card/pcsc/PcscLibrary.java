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

/// The functions of `libpcsclite.so.1` that are needed, with C's types: on 64-bit Linux `DWORD`, `LONG` and
/// `SCARDCONTEXT` are all 64 bits wide (pcsclite.h), other than on Windows.
final class PcscLibrary {

    static final int SUCCESS = 0;
    static final int TIMEOUT = 0x8010000A;
    static final int NO_SERVICE = 0x8010001D;
    static final int SERVICE_STOPPED = 0x8010001E;
    static final int NO_READERS = 0x8010002E;
    static final int CANCELLED = 0x80100002;
    static final int INVALID_HANDLE = 0x80100003;
    static final int UNKNOWN_READER = 0x80100009;
    static final int SHARING_VIOLATION = 0x8010000B;
    static final int NO_CARD = 0x8010000C;
    static final int PROTOCOL_MISMATCH = 0x8010000F;
    static final int NOT_READY = 0x80100010;
    static final int COMM_ERROR = 0x80100013;
    static final int INVALID_ATR = 0x80100015;
    static final int NOT_TRANSACTED = 0x80100016;
    static final int READER_UNAVAILABLE = 0x80100017;
    static final int INSUFFICIENT_BUFFER = 0x80100008;
    static final int COMM_DATA_LOST = 0x8010002F;
    static final int UNRESPONSIVE_CARD = 0x80100066;
    static final int UNPOWERED_CARD = 0x80100067;
    static final int RESET_CARD = 0x80100068;
    static final int REMOVED_CARD = 0x80100069;

    /// `SCARD_IO_REQUEST` (pcsclite.h): protocol and its own length.
    static final StructLayout IO_REQUEST = MemoryLayout.structLayout(JAVA_LONG.withName("protocol"),
            JAVA_LONG.withName("length"));

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
    private final MethodHandle cancel;
    private final MethodHandle connect;
    private final MethodHandle reconnect;
    private final MethodHandle disconnect;
    private final MethodHandle beginTransaction;
    private final MethodHandle endTransaction;
    private final MethodHandle transmit;

    private PcscLibrary(SymbolLookup symbols) {
        establishContext = function(symbols, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = function(symbols, "SCardReleaseContext", JAVA_LONG);
        listReaders = function(symbols, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange = function(symbols, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        cancel = function(symbols, "SCardCancel", JAVA_LONG);
        connect = function(symbols, "SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
        reconnect = function(symbols, "SCardReconnect", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS);
        disconnect = function(symbols, "SCardDisconnect", JAVA_LONG, JAVA_LONG);
        beginTransaction = function(symbols, "SCardBeginTransaction", JAVA_LONG);
        endTransaction = function(symbols, "SCardEndTransaction", JAVA_LONG, JAVA_LONG);
        transmit = function(symbols, "SCardTransmit", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS,
                ADDRESS);
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

    /// Ends a wait of [#getStatusChange] on another thread, and nothing else: a transmission cannot be ended
    /// from outside.
    int cancel(long context) {
        return call(() -> (long) cancel.invokeExact(context));
    }

    int connect(long context, MemorySegment reader, long shareMode, long protocols, MemorySegment card,
            MemorySegment protocol) {
        return call(() -> (long) connect.invokeExact(context, reader, shareMode, protocols, card, protocol));
    }

    /// @param initialization
    ///            what is done to the card: 1 resets it
    int reconnect(long card, long shareMode, long protocols, long initialization, MemorySegment protocol) {
        return call(() -> (long) reconnect.invokeExact(card, shareMode, protocols, initialization, protocol));
    }

    int disconnect(long card, long disposition) {
        return call(() -> (long) disconnect.invokeExact(card, disposition));
    }

    /// Blocks while another program has the card to itself.
    int beginTransaction(long card) {
        return call(() -> (long) beginTransaction.invokeExact(card));
    }

    int endTransaction(long card, long disposition) {
        return call(() -> (long) endTransaction.invokeExact(card, disposition));
    }

    /// Blocks until the card has answered, however long that takes.
    int transmit(long card, MemorySegment protocol, MemorySegment command, long commandLength, MemorySegment answer,
            MemorySegment answerLength) {
        return call(
                () -> (long) transmit.invokeExact(card, protocol, command, commandLength, MemorySegment.NULL, answer,
                        answerLength));
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
