package id.mpp.simulator.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Toy cryptography with a toy key that stands here for everyone to read. It has the shape of the real thing
/// (challenge, proof, session, envelopes that count), so that a relay that drops, repeats or changes a byte is found
/// out, and nothing else in common with it.
final class ToyCrypto {

    private static final byte[] TOY_KEY = "toy key, opens nothing at all".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_BITS = 128;

    private final byte[] session;
    private int commands;
    private int answers;

    private ToyCrypto(byte[] session) {
        this.session = session;
    }

    static byte[] proofOfModule(byte[] control, byte[] challenge, byte[] nonce) {
        return mac("module", control, challenge, nonce);
    }

    static byte[] proofOfCard(byte[] challenge, byte[] nonce) {
        return mac("card", nonce, challenge);
    }

    static ToyCrypto session(byte[] challenge, byte[] nonce) {
        return new ToyCrypto(Arrays.copyOf(mac("session", challenge, nonce), 16));
    }

    byte[] sealCommand(byte[] plain) {
        return cipher(Cipher.ENCRYPT_MODE, 1, ++commands, plain).orElseThrow();
    }

    Optional<byte[]> openCommand(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, 1, ++commands, sealed);
    }

    byte[] sealAnswer(byte[] plain) {
        return cipher(Cipher.ENCRYPT_MODE, 2, ++answers, plain).orElseThrow();
    }

    Optional<byte[]> openAnswer(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, 2, ++answers, sealed);
    }

    private Optional<byte[]> cipher(int mode, int direction, int count, byte[] bytes) {
        try {
            var aes = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = ByteBuffer.allocate(12).putInt(direction).putInt(count).array();
            aes.init(mode, new SecretKeySpec(session, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(aes.doFinal(bytes));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }

    private static byte[] mac(String purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TOY_KEY, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                mac.update((byte) part.length);
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
