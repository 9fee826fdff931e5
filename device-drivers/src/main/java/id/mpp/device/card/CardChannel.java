package id.mpp.device.card;

import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardAnswer.Why;
import java.util.Arrays;

/// Commands to one card and its answers, one after the other, on one thread. Blocks while the card thinks.
@FunctionalInterface
public interface CardChannel {

    /// Enough for a whole file of 64 KiB in pieces of 256 bytes. A card that goes on longer means no end.
    int MOST_PIECES = 260;

    /// One command over the wire and what comes back, as it is.
    ///
    /// @param command
    ///            as from [CommandApdu#bytes()]
    CardAnswer exchange(byte[] command);

    /// One command and its whole answer. Cards of the older kind (T=0) say `61 xx` when more waits to be fetched, and
    /// `6C xx` when another length should have been asked for (ISO/IEC 7816-3, section 12.2.1); both are done here.
    default CardAnswer transmit(CommandApdu command) {
        byte[] sent = command.bytes();
        try {
            var first = exchange(sent);
            if (first instanceof Answered asked && asked.status() >>> 8 == 0x6C) {
                first = exchange(withLength(sent, asked.status() & 0xFF));
            }
            return first instanceof Answered answered ? rest(command, answered) : first;
        } finally {
            Arrays.fill(sent, (byte) 0);
        }
    }

    private CardAnswer rest(CommandApdu command, Answered first) {
        int classByte = command.bytes()[0] & 0xFF;
        byte[] whole = first.data();
        int status = first.status();
        for (int pieces = 0; status >>> 8 == 0x61; pieces++) {
            int waiting = (status & 0xFF) == 0 ? CommandApdu.SHORT_ANSWER : status & 0xFF;
            var next = exchange(CommandApdu.of(classByte, 0xC0, 0, 0).expecting(waiting).bytes());
            if (!(next instanceof Answered more)) {
                Arrays.fill(whole, (byte) 0);
                return next;
            }
            if (pieces == MOST_PIECES || whole.length + more.data().length > CommandApdu.LONGEST_DATA + 1) {
                Arrays.fill(whole, (byte) 0);
                more.wipe();
                return new NoAnswer(Why.GARBLED);
            }
            whole = joined(whole, more.data());
            status = more.status();
        }
        return new Answered(whole, status);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        if (one.length == 0) {
            return other;
        }
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Arrays.fill(one, (byte) 0);
        Arrays.fill(other, (byte) 0);
        return both;
    }

    /// The same command with the length a card asks for. Only short commands are answered so (ISO/IEC 7816-3, section
    /// 12.2.1): the length is the last byte, or not there yet.
    private static byte[] withLength(byte[] command, int length) {
        boolean noLength = command.length == 4 || command.length > 5 && command.length == 5 + (command[4] & 0xFF);
        byte[] again = Arrays.copyOf(command, noLength ? command.length + 1 : command.length);
        again[again.length - 1] = (byte) length;
        return again;
    }
}
