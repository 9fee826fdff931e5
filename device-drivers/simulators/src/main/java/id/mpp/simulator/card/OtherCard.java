package id.mpp.simulator.card;

import java.nio.charset.StandardCharsets;

/// A card of another kind, which knows none of our instructions.
final class OtherCard implements VirtualCard {

    @Override
    public byte[] answerToReset() {
        return VirtualCard.contactless("CONTOH".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void reset() {
        // it remembers nothing
    }

    @Override
    public byte[] answer(byte[] command) {
        return VirtualCard.status(0x6D00);
    }
}
