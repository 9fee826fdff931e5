package id.mpp.simulator.card;

import java.util.Arrays;

/// What answers on the far side of the reader's field or in its slot.
public interface VirtualCard {

    /// What it says first (ISO/IEC 7816-3, section 8).
    byte[] answerToReset();

    /// It got power, or was reset: what was selected and proved is forgotten.
    void reset();

    /// @param command
    ///            as it came over the wire, at least four bytes
    /// @return data and two bytes of status
    byte[] answer(byte[] command);

    /// A status without data.
    static byte[] status(int status) {
        return new byte[]{(byte) (status >> 8), (byte) status};
    }

    /// Data and the status that all is well.
    static byte[] ok(byte[] data) {
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return answer;
    }

    /// The data field of a short command; empty if there is none.
    static byte[] dataOf(byte[] command) {
        if (command.length <= 5) {
            return new byte[0];
        }
        int end = Math.min(command.length, 5 + (command[4] & 0xFF));
        return Arrays.copyOfRange(command, 5, end);
    }

    /// The answer-to-reset a PC/SC reader makes up for an ISO 14443-4 card (PC/SC Part 3): fixed interface bytes, up to
    /// fifteen historical bytes, and their checksum.
    static byte[] contactless(byte[] historical) {
        var atr = new byte[4 + historical.length + 1];
        atr[0] = 0x3B;
        atr[1] = (byte) (0x80 | historical.length);
        atr[2] = (byte) 0x80;
        atr[3] = 0x01;
        System.arraycopy(historical, 0, atr, 4, historical.length);
        byte checksum = 0;
        for (int i = 1; i < atr.length - 1; i++) {
            checksum ^= atr[i];
        }
        atr[atr.length - 1] = checksum;
        return atr;
    }
}
