package id.mpp.device.card.pcsc;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardAnswer.Why;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CommandApdu;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A card that has power and is ours until this is closed. Used by one thread, which blocks for as long as the card
/// takes; who must not wait gives the thread up (see [Exchange]). After the first command without an answer every
/// further one fails in the same way, so that nothing is said to a card that came in between.
final class PcscCard implements CardChannel, AutoCloseable {

    /// Whom else the reader lets near the card.
    enum Sharing {
        /// Nobody: who reads an identity is alone with the card.
        EXCLUSIVE(1),
        /// Others too, but not within our transaction.
        SHARED(2);

        private final long mode;

        Sharing(long mode) {
            this.mode = mode;
        }
    }

    /// The card, or why there is none.
    sealed interface Connected {
        record Here(PcscCard card) implements Connected {
        }

        record Nothing(Why why) implements Connected {
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PcscCard.class);
    private static final long T_0 = 1;
    /// T=0 or T=1; a contactless card (T=CL) is shown by its reader as one of T=1 (PC/SC Part 3).
    private static final long ANY_PROTOCOL = 3;
    private static final long LEAVE = 0;
    private static final long RESET = 1;
    /// The longest extended answer with its status; pcsclite.h calls it MAX_BUFFER_SIZE_EXTENDED and adds a header.
    private static final int LONGEST_ANSWER = CommandApdu.LONGEST_DATA + 1 + 2 + 10;

    private final PcscLibrary library;
    private final long handle;
    private final long protocol;
    private final Sharing sharing;
    private Optional<Why> ended = Optional.empty();
    private int lastStatus;

    private PcscCard(PcscLibrary library, long handle, long protocol, Sharing sharing) {
        this.library = library;
        this.handle = handle;
        this.protocol = protocol;
        this.sharing = sharing;
    }

    /// @param resetFirst
    ///            whatever was selected or proved before is forgotten, and a card that pcscd takes for another one
    ///            gets power
    static Connected connect(PcscLibrary library, long context, String reader, Sharing sharing, boolean resetFirst) {
        try (var arena = Arena.ofConfined()) {
            var handle = arena.allocate(JAVA_LONG);
            var protocol = arena.allocate(JAVA_LONG);
            int code = library.connect(context, arena.allocateFrom(reader), sharing.mode, ANY_PROTOCOL, handle,
                    protocol);
            if (code != PcscLibrary.SUCCESS) {
                return new Connected.Nothing(why(code));
            }
            if (resetFirst) {
                library.reconnect(handle.get(JAVA_LONG, 0), sharing.mode, ANY_PROTOCOL, RESET, protocol);
            }
            var card = new PcscCard(library, handle.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0), sharing);
            int begun = sharing == Sharing.SHARED ? library.beginTransaction(card.handle) : PcscLibrary.SUCCESS;
            if (begun != PcscLibrary.SUCCESS) {
                library.disconnect(card.handle, LEAVE);
                return new Connected.Nothing(why(begun));
            }
            return new Connected.Here(card);
        }
    }

    @Override
    public CardAnswer exchange(byte[] command) {
        var answer = ended.<CardAnswer>map(NoAnswer::new).orElseGet(() -> sent(command));
        switch (answer) {
            case Answered answered -> lastStatus = answered.status();
            case NoAnswer none -> {
                ended = Optional.of(none.why());
                lastStatus = 0;
            }
        }
        return answer;
    }

    private CardAnswer sent(byte[] command) {
        try (var arena = Arena.ofConfined()) {
            var request = arena.allocate(PcscLibrary.IO_REQUEST);
            request.set(JAVA_LONG, 0, protocol);
            request.set(JAVA_LONG, JAVA_LONG.byteSize(), PcscLibrary.IO_REQUEST.byteSize());
            int sentLength = protocol == T_0 ? lengthInT0(command) : command.length;
            var out = arena.allocateFrom(JAVA_BYTE, command);
            var in = arena.allocate(LONGEST_ANSWER);
            var length = arena.allocate(JAVA_LONG);
            length.set(JAVA_LONG, 0, LONGEST_ANSWER);
            int code = library.transmit(handle, request, out, sentLength, in, length);
            var answer = code == PcscLibrary.SUCCESS ? answer(in, length.get(JAVA_LONG, 0)) : new NoAnswer(why(code));
            // memory of an arena is freed, not cleared
            in.fill((byte) 0);
            out.fill((byte) 0);
            return answer;
        }
    }

    /// In T=0 a command either carries data or says how much it expects, never both: the expected length of a short
    /// command with data stays behind, the card then says `61 xx` (ISO/IEC 7816-3, section 12.2.1).
    static int lengthInT0(byte[] command) {
        boolean carriesAndExpects = command.length > 6 && command[4] != 0
                && command.length == 6 + (command[4] & 0xFF);
        return carriesAndExpects ? command.length - 1 : command.length;
    }

    /// Some drivers call a command successful to which nothing at all came back, because the card had left.
    private static CardAnswer answer(MemorySegment bytes, long length) {
        if (length <= 0) {
            return new NoAnswer(Why.CARD_GONE);
        }
        byte[] copy = bytes.asSlice(0, Math.min(length, LONGEST_ANSWER)).toArray(JAVA_BYTE);
        var answer = CardAnswer.parse(copy);
        Arrays.fill(copy, (byte) 0);
        return answer;
    }

    /// What a return code means for the one who wanted an answer. A card pulled in the middle of a command shows as
    /// `NOT_TRANSACTED`, a moment later as `REMOVED` or, with another card in its place, as `RESET`. One pulled while
    /// pcscd gives it power has said nothing of itself, so pcscd knows no protocol to talk to it.
    static Why why(int code) {
        return switch (code) {
            case PcscLibrary.NO_CARD -> Why.NO_CARD;
            case PcscLibrary.NOT_TRANSACTED, PcscLibrary.COMM_DATA_LOST, PcscLibrary.UNRESPONSIVE_CARD,
                    PcscLibrary.UNPOWERED_CARD, PcscLibrary.RESET_CARD, PcscLibrary.REMOVED_CARD,
                    PcscLibrary.PROTOCOL_MISMATCH, PcscLibrary.NOT_READY, PcscLibrary.INVALID_ATR ->
                Why.CARD_GONE;
            case PcscLibrary.SHARING_VIOLATION -> Why.IN_USE;
            case PcscLibrary.INSUFFICIENT_BUFFER -> Why.GARBLED;
            case PcscLibrary.TIMEOUT -> Why.TIME_OVER;
            default -> {
                LOG.info("{}", "no answer, and not because of the card: PC/SC error 0x%08X".formatted(code));
                yield Why.READER_GONE;
            }
        };
    }

    /// The card left in the middle.
    boolean isGone() {
        return ended.equals(Optional.of(Why.CARD_GONE));
    }

    /// Ends what card and module shared, so that nothing of it is left to the next program. But a card that said
    /// nothing or something strange is perhaps on its way out of the field: a reset would fail, pcscd would take that
    /// for an empty field and not see a card laid there within the same look of its own (0.4 s). Such a one is left
    /// alone; the next talk begins with a reset anyway.
    @Override
    public void close() {
        // failures mean that card, reader or pcscd are gone, and with them what was to be given back
        if (sharing == Sharing.SHARED) {
            library.endTransaction(handle, LEAVE);
        }
        library.disconnect(handle, lastStatus == CardAnswer.OK ? RESET : LEAVE);
    }
}
