package id.mpp.device.card;

import java.util.Arrays;

/// What came back for a command.
public sealed interface CardAnswer {

    /// Everything well (ISO/IEC 7816-4, section 5.6).
    int OK = 0x9000;

    /// The card answered. Hides its data in `toString`.
    ///
    /// @param data
    ///            not copied, so that who reads it can wipe it
    /// @param status
    ///            the two status bytes, `0x9000` when all is well
    record Answered(byte[] data, int status) implements CardAnswer {

        public boolean ok() {
            return status == OK;
        }

        /// Overwrites the data.
        public void wipe() {
            Arrays.fill(data, (byte) 0);
        }

        @Override
        public String toString() {
            return "Answered[%d bytes, %04X]".formatted(data.length, status);
        }
    }

    /// There is no answer, and this is why. No further command will be answered on the same channel.
    record NoAnswer(Why why) implements CardAnswer {
    }

    enum Why {
        /// No card lay there when the first command was to go out.
        NO_CARD,
        /// Pulled away, reset or exchanged in between.
        CARD_GONE,
        /// The reader or pcscd is gone.
        READER_GONE,
        /// Another program holds the card.
        IN_USE,
        /// What came back is no answer (too short, too long, or never complete).
        GARBLED,
        /// Not within the limit. The reader may be stuck.
        TIME_OVER
    }

    /// Reads the bytes of one answer: data, then two bytes of status. Fewer than two bytes, or more than the longest
    /// extended answer, are [Why#GARBLED].
    static CardAnswer parse(byte[] bytes) {
        if (bytes.length < 2 || bytes.length > CommandApdu.LONGEST_DATA + 3) {
            return new NoAnswer(Why.GARBLED);
        }
        int end = bytes.length - 2;
        int status = (bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF;
        return new Answered(Arrays.copyOf(bytes, end), status);
    }
}
