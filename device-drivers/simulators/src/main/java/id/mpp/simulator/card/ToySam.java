package id.mpp.simulator.card;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A secure access module in outline, with toy keys: opened by two values, proves itself to a [ToyEktp], wraps
/// and unwraps.
public final class ToySam implements VirtualCard {

    /// Commands in an envelope have this class (ISO/IEC 7816-4, section 5.4.1: secure messaging).
    static final int ENVELOPE_CLASS = 0x0C;

    private static final byte[] PCID = HexFormat.of().parseHex("00112233445566778899AABBCCDDEEFF");
    private static final byte[] CONF = HexFormat.of().parseHex("0F1E2D3C4B5A69788796A5B4C3D2E1F0");
    private static final int NONCE = 8;

    private final SecureRandom random = new SecureRandom();
    private boolean open;
    private byte[] challenge = new byte[0];
    private byte[] nonce = new byte[0];
    private @Nullable ToyCrypto session;
    private byte[] waiting = new byte[0];

    /// What has to stand in the provisioning file for this module.
    public static String provisioning() {
        return """
                # toy values of the simulated module
                pcid = %s
                conf = %s
                columns = %s
                """.formatted(HexFormat.of().formatHex(PCID), HexFormat.of().formatHex(CONF), SamplePerson.columns());
    }

    @Override
    public byte[] answerToReset() {
        return HexFormat.of().parseHex("3B650000534D4D5430");
    }

    @Override
    public void reset() {
        open = false;
        challenge = new byte[0];
        nonce = new byte[0];
        session = null;
        waiting = new byte[0];
    }

    /// A card of the T=0 kind: an answer to a command that carried data has to be fetched (ISO/IEC 7816-3,
    /// section 12.2.1).
    @Override
    public byte[] answer(byte[] command) {
        if ((command[1] & 0xFF) == 0xC0) {
            byte[] fetched = waiting;
            waiting = new byte[0];
            return fetched.length == 0 ? VirtualCard.status(0x6985) : fetched;
        }
        byte[] whole = said(command);
        if (whole.length == 2) {
            return whole;
        }
        waiting = whole;
        return VirtualCard.status(0x6100 | whole.length - 2 & 0xFF);
    }

    private byte[] said(byte[] command) {
        byte[] data = VirtualCard.dataOf(command);
        int instruction = command[1] & 0xFF;
        if (instruction == 0xF0) {
            byte[] right = Arrays.copyOf(PCID, PCID.length + CONF.length);
            System.arraycopy(CONF, 0, right, PCID.length, CONF.length);
            open = MessageDigest.isEqual(right, data);
            return VirtualCard.status(open ? 0x9000 : 0x6982);
        }
        return open ? opened(instruction, data) : VirtualCard.status(0x6982);
    }

    private byte[] opened(int instruction, byte[] data) {
        var talk = session;
        return switch (instruction) {
            case 0xF1 -> prove(data);
            case 0xF2 -> confirm(data);
            case 0xF3 -> talk == null ? VirtualCard.status(0x6985) : VirtualCard.ok(envelope(talk.sealCommand(data)));
            case 0xF4 -> talk == null
                    ? VirtualCard.status(0x6985)
                    : talk.openAnswer(data).map(VirtualCard::ok).orElseGet(() -> VirtualCard.status(0x6988));
            default -> VirtualCard.status(0x6D00);
        };
    }

    private byte[] prove(byte[] controlThenChallenge) {
        int control = controlThenChallenge.length - NONCE;
        if (control <= 0) {
            return VirtualCard.status(0x6700);
        }
        challenge = Arrays.copyOfRange(controlThenChallenge, control, controlThenChallenge.length);
        nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] mac = ToyCrypto.proofOfModule(Arrays.copyOf(controlThenChallenge, control), challenge, nonce);
        byte[] proof = Arrays.copyOf(nonce, NONCE + mac.length);
        System.arraycopy(mac, 0, proof, NONCE, mac.length);
        return VirtualCard.ok(proof);
    }

    private byte[] confirm(byte[] cardProof) {
        if (challenge.length == 0 || !MessageDigest.isEqual(cardProof, ToyCrypto.proofOfCard(challenge, nonce))) {
            return VirtualCard.status(0x6988);
        }
        session = ToyCrypto.session(challenge, nonce);
        return VirtualCard.status(0x9000);
    }

    private static byte[] envelope(byte[] sealed) {
        byte[] command = new byte[5 + sealed.length + 1];
        command[0] = ENVELOPE_CLASS;
        command[1] = (byte) 0xCA;
        command[4] = (byte) sealed.length;
        System.arraycopy(sealed, 0, command, 5, sealed.length);
        return command;
    }
}
