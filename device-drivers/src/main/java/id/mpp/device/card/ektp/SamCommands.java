package id.mpp.device.card.ektp;

import id.mpp.device.card.CommandApdu;

/// The commands of the module. Single public source, unverified: see the package. Whoever has the module's manual
/// changes them here and nowhere else.
final class SamCommands {

    private static final int OPEN = 0xF0;
    private static final int PROVE = 0xF1;
    private static final int CONFIRM = 0xF2;
    private static final int WRAP = 0xF3;
    private static final int UNWRAP = 0xF4;

    private SamCommands() {
    }

    static CommandApdu open(byte[] pcidThenConf) {
        return command(OPEN, pcidThenConf);
    }

    static CommandApdu prove(byte[] controlThenChallenge) {
        return command(PROVE, controlThenChallenge).expecting(CommandApdu.SHORT_ANSWER);
    }

    static CommandApdu confirm(byte[] cardProof) {
        return command(CONFIRM, cardProof);
    }

    static CommandApdu wrap(byte[] plainCommand) {
        return command(WRAP, plainCommand).expecting(CommandApdu.SHORT_ANSWER);
    }

    static CommandApdu unwrap(byte[] wrappedAnswer) {
        return command(UNWRAP, wrappedAnswer).expecting(CommandApdu.SHORT_ANSWER);
    }

    private static CommandApdu command(int instruction, byte[] data) {
        return CommandApdu.of(0x00, instruction, 0x00, 0x00).carrying(data);
    }
}
