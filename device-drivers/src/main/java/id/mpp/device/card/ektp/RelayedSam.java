package id.mpp.device.card.ektp;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CommandApdu;
import java.util.Arrays;

/// A module in a second slot of the reader.
public final class RelayedSam implements SecureAccessModule {

    private final CardChannel slot;
    private final SamProvisioning provisioning;

    public RelayedSam(CardChannel slot, SamProvisioning provisioning) {
        this.slot = slot;
        this.provisioning = provisioning;
    }

    @Override
    public CardAnswer open() {
        return send(provisioning.openingValues(), SamCommands::open);
    }

    @Override
    public CardAnswer prove(byte[] cardControl, byte[] challenge) {
        byte[] both = Arrays.copyOf(cardControl, cardControl.length + challenge.length);
        System.arraycopy(challenge, 0, both, cardControl.length, challenge.length);
        return send(both, SamCommands::prove);
    }

    @Override
    public CardAnswer confirm(byte[] cardProof) {
        return send(cardProof.clone(), SamCommands::confirm);
    }

    @Override
    public CardAnswer wrap(CommandApdu plain) {
        return send(plain.bytes(), SamCommands::wrap);
    }

    @Override
    public CardAnswer unwrap(byte[] wrapped) {
        return send(wrapped.clone(), SamCommands::unwrap);
    }

    @FunctionalInterface
    private interface Command {
        CommandApdu carrying(byte[] data);
    }

    /// Sends and forgets: `data` is overwritten.
    private CardAnswer send(byte[] data, Command command) {
        var apdu = command.carrying(data);
        try {
            return slot.transmit(apdu);
        } finally {
            apdu.wipe();
            Arrays.fill(data, (byte) 0);
        }
    }
}
