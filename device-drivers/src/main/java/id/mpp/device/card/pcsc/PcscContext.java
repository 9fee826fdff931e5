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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /// A reader of this name changes when any reader comes or goes; its count of events is the number of readers.
    private static final String ANY_READER = "\\\\?PnP?\\Notification";
    /// pcscd serves at most 16 readers with names of at most 128 bytes (pcsclite.h).
    private static final int NAMES_BYTES = 4096;

    static final String UNPLUGGED = "the card reader was unplugged";
    private static final String NO_PCSCD = "pcscd is not running (Debian: apt install pcscd)";

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

    /// A second connection beside this one, for another thread.
    PcscContext another() throws DeviceException {
        return establish(library);
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

    /// Waits until one of the readers differs from what is known of it, a reader comes or goes, or somebody calls
    /// [#wake()]. Costs nothing while it waits.
    ///
    /// @param known
    ///            each reader to watch and how it was; all of them have to be there
    /// @param readerCount
    ///            how many readers there were in all
    /// @return how they are now; nothing if all is as it was
    Optional<Map<String, ReaderState>> changes(Map<String, ReaderState> known, int readerCount, Duration limit)
            throws DeviceException {
        try (var arena = Arena.ofConfined()) {
            int count = known.size() + 1;
            var states = arena.allocate(STATE_SIZE * count, ADDRESS.byteAlignment());
            var names = new ArrayList<>(known.keySet());
            for (int i = 0; i < known.size(); i++) {
                describe(states.asSlice(i * STATE_SIZE, STATE_SIZE), arena.allocateFrom(names.get(i)),
                        Objects.requireNonNull(known.get(names.get(i))).asCurrentState());
            }
            describe(states.asSlice((count - 1) * STATE_SIZE, STATE_SIZE), arena.allocateFrom(ANY_READER),
                    (long) readerCount << 16);
            int code = library.getStatusChange(context, limit.toMillis(), states, count);
            if (code == PcscLibrary.TIMEOUT || code == PcscLibrary.CANCELLED) {
                return Optional.empty();
            }
            check("the reader cannot be watched", code);
            var now = new LinkedHashMap<String, ReaderState>();
            for (int i = 0; i < known.size(); i++) {
                now.put(names.get(i), state(states.asSlice(i * STATE_SIZE, STATE_SIZE)));
            }
            return Optional.of(now);
        }
    }

    private static void describe(MemorySegment state, MemorySegment name, long current) {
        state.set(ADDRESS, READER, name);
        state.set(JAVA_LONG, CURRENT_STATE, current);
    }

    private static ReaderState state(MemorySegment state) {
        long length = Math.clamp(state.get(JAVA_LONG, ATR_LENGTH), 0, MAX_ATR_BYTES);
        var atr = state.asSlice(ATR, length).toArray(JAVA_BYTE);
        return ReaderState.of(state.get(JAVA_LONG, EVENT_STATE), atr);
    }

    /// Ends a wait that is going on, from any thread; without effect if there is none.
    void wake() {
        // a failure means that pcscd is gone, which ends the wait as well
        library.cancel(context);
    }

    /// Gives power to the card in `reader` and takes it; see [PcscCard].
    PcscCard.Connected connect(String reader, PcscCard.Sharing sharing, boolean resetFirst) {
        return PcscCard.connect(library, context, reader, sharing, resetFirst);
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
            case PcscLibrary.NO_SERVICE, PcscLibrary.SERVICE_STOPPED, PcscLibrary.COMM_ERROR ->
                throw new DeviceException(NO_PCSCD);
            case PcscLibrary.UNKNOWN_READER, PcscLibrary.READER_UNAVAILABLE -> throw new DeviceException(UNPLUGGED);
            default -> throw new DeviceException("%s (PC/SC error 0x%08X)".formatted(what, code));
        }
    }
}
