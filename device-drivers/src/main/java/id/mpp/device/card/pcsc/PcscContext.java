package id.mpp.device.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.mpp.device.DeviceException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One connection to pcscd. It dies with pcscd and is never repaired: the next life makes a new one.
final class PcscContext implements AutoCloseable {

    private static final long STATE_SIZE = PcscLibrary.READER_STATE.byteSize();
    private static final long READER = offset("reader");
    private static final long CURRENT_STATE = offset("currentState");
    private static final long EVENT_STATE = offset("eventState");
    private static final long ATR_LENGTH = offset("atrLength");
    private static final long ATR = offset("atr");
    private static final int MAX_ATR_BYTES = 33;
    /// pcscd serves at most 16 readers with names of at most 128 bytes (pcsclite.h).
    private static final int NAMES_BYTES = 4096;

    private final PcscLibrary library;
    private final long context;

    private PcscContext(PcscLibrary library, long context) {
        this.library = library;
        this.context = context;
    }

    /// @throws DeviceException
    ///             if pcscd does not run
    static PcscContext establish(PcscLibrary library) throws DeviceException {
        try (var arena = Arena.ofConfined()) {
            var context = arena.allocate(JAVA_LONG);
            check("pcscd cannot be reached", library.establishContext(context));
            return new PcscContext(library, context.get(JAVA_LONG, 0));
        }
    }

    /// The names of all readers, in pcscd's order; empty if none is plugged in.
    List<String> readers() throws DeviceException {
        try (var arena = Arena.ofConfined()) {
            var length = arena.allocate(JAVA_LONG);
            length.set(JAVA_LONG, 0, NAMES_BYTES);
            var names = arena.allocate(NAMES_BYTES);
            int code = library.listReaders(context, names, length);
            if (code == PcscLibrary.NO_READERS) {
                return List.of();
            }
            check("readers cannot be listed", code);
            return multiString(names);
        }
    }

    /// Names one after the other, each ended by a zero byte, the last by two.
    private static List<String> multiString(MemorySegment names) {
        List<String> found = new ArrayList<>();
        long position = 0;
        while (names.get(JAVA_BYTE, position) != 0) {
            long end = position;
            while (names.get(JAVA_BYTE, end) != 0) {
                end++;
            }
            found.add(names.getString(position));
            position = end + 1;
        }
        return found;
    }

    /// Waits until the reader differs from `known`.
    ///
    /// @return how it is now, or nothing if it is still the same after `limit`
    Optional<ReaderState> changeOf(String reader, ReaderState known, Duration limit) throws DeviceException {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE_SIZE, ADDRESS.byteAlignment());
            state.set(ADDRESS, READER, arena.allocateFrom(reader));
            state.set(JAVA_LONG, CURRENT_STATE, known.asCurrentState());
            int code = library.getStatusChange(context, limit.toMillis(), state, 1);
            if (code == PcscLibrary.TIMEOUT) {
                return Optional.empty();
            }
            check("the reader cannot be watched", code);
            long length = Math.clamp(state.get(JAVA_LONG, ATR_LENGTH), 0, MAX_ATR_BYTES);
            var atr = state.asSlice(ATR, length).toArray(JAVA_BYTE);
            return Optional.of(ReaderState.of(state.get(JAVA_LONG, EVENT_STATE), atr));
        }
    }

    @Override
    public void close() {
        // a failure means that pcscd is gone, and the context with it
        library.releaseContext(context);
    }

    private static long offset(String field) {
        return PcscLibrary.READER_STATE.byteOffset(PathElement.groupElement(field));
    }

    private static void check(String what, int code) throws DeviceException {
        switch (code) {
            case PcscLibrary.SUCCESS -> {
                // as it should be
            }
            case PcscLibrary.NO_SERVICE, PcscLibrary.SERVICE_STOPPED ->
                throw new DeviceException("pcscd is not running (Debian: apt install pcscd)");
            default -> throw new DeviceException("%s (PC/SC error 0x%08X)".formatted(what, code));
        }
    }
}
