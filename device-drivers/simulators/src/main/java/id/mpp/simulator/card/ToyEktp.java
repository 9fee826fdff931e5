package id.mpp.simulator.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An e-KTP in outline: application `7F0A`, photo and control file in clear, biodata only inside envelopes and only
/// after a module has proved itself. Written from the public description, with [ToyCrypto] where the real one has
/// its own.
public final class ToyEktp implements VirtualCard {

    private static final int APPLICATION = 0x7F0A;
    private static final int CONTROL = 0x6FF0;
    private static final int BIODATA = 0x6FF1;
    private static final int PHOTO = 0x6FF2;
    private static final int NONCE = 8;
    private static final byte[] CONTROL_FILE = "toy control file".getBytes(StandardCharsets.US_ASCII);
    /// Any ISO 14443 card has one; a driver of ours that asks for it is wrong.
    private static final byte[] UID = HexFormat.of().parseHex("08112233");

    private final SamplePerson person;
    private final byte[] photo;
    private final boolean blocked;
    private final SecureRandom random = new SecureRandom();
    private boolean chosen;
    private int file;
    private byte[] challenge = new byte[0];
    private @Nullable ToyCrypto session;

    public ToyEktp(SamplePerson person) {
        this(person, false);
    }

    private ToyEktp(SamplePerson person, boolean blocked) {
        this.person = person;
        this.photo = person.photo();
        this.blocked = blocked;
    }

    /// One that its issuer has blocked: it lets nobody prove anything to it.
    public static ToyEktp blocked(SamplePerson person) {
        return new ToyEktp(person, true);
    }

    @Override
    public byte[] answerToReset() {
        return VirtualCard.contactless("eKTP0D2eKTP".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void reset() {
        chosen = false;
        file = 0;
        challenge = new byte[0];
        session = null;
    }

    @Override
    public byte[] answer(byte[] command) {
        var open = session;
        if (open != null && (command[0] & 0xFF) == ToySam.ENVELOPE_CLASS) {
            return open.openCommand(VirtualCard.dataOf(command))
                    .map(plain -> VirtualCard.ok(open.sealAnswer(plain(plain, true))))
                    .orElseGet(() -> VirtualCard.status(0x6988));
        }
        if (command[0] == (byte) 0xFF && command[1] == (byte) 0xCA) {
            return VirtualCard.ok(UID);
        }
        return plain(command, false);
    }

    private byte[] plain(byte[] command, boolean inEnvelope) {
        return switch (command[1] & 0xFF) {
            case 0xA4 -> select(VirtualCard.dataOf(command));
            case 0xB0 -> read((command[2] & 0x7F) << 8 | command[3] & 0xFF, expected(command), inEnvelope);
            case 0x84 -> {
                challenge = new byte[NONCE];
                random.nextBytes(challenge);
                yield VirtualCard.ok(challenge);
            }
            case 0x82 -> authenticate(VirtualCard.dataOf(command));
            default -> VirtualCard.status(0x6D00);
        };
    }

    private static int expected(byte[] command) {
        int last = command.length == 5 ? command[4] & 0xFF : 0;
        return last == 0 ? 256 : last;
    }

    private byte[] select(byte[] id) {
        int wanted = id.length == 2 ? (id[0] & 0xFF) << 8 | id[1] & 0xFF : 0;
        if (wanted == APPLICATION) {
            chosen = true;
            file = 0;
            return VirtualCard.status(0x9000);
        }
        if (!chosen || content(wanted).isEmpty()) {
            return VirtualCard.status(0x6A82);
        }
        file = wanted;
        return VirtualCard.status(0x9000);
    }

    private Optional<byte[]> content(int fileId) {
        return switch (fileId) {
            case CONTROL -> Optional.of(CONTROL_FILE);
            case BIODATA -> Optional.of(person.biodata());
            case PHOTO -> Optional.of(photo);
            default -> Optional.empty();
        };
    }

    private byte[] read(int offset, int count, boolean inEnvelope) {
        if (file == BIODATA && !inEnvelope) {
            return VirtualCard.status(0x6982);
        }
        var found = content(file);
        if (found.isEmpty()) {
            return VirtualCard.status(0x6986);
        }
        byte[] content = found.get();
        byte[] whole = new byte[content.length + 2];
        whole[0] = (byte) (content.length >> 8);
        whole[1] = (byte) content.length;
        System.arraycopy(content, 0, whole, 2, content.length);
        return offset >= whole.length
                ? VirtualCard.status(0x6B00)
                : VirtualCard.ok(Arrays.copyOfRange(whole, offset, Math.min(whole.length, offset + count)));
    }

    private byte[] authenticate(byte[] proof) {
        if (blocked) {
            return VirtualCard.status(0x6983);
        }
        byte[] nonce = Arrays.copyOf(proof, NONCE);
        boolean genuine = challenge.length == NONCE && proof.length > NONCE
                && MessageDigest.isEqual(Arrays.copyOfRange(proof, NONCE, proof.length),
                        ToyCrypto.proofOfModule(CONTROL_FILE, challenge, nonce));
        if (!genuine) {
            return VirtualCard.status(0x6300);
        }
        session = ToyCrypto.session(challenge, nonce);
        return VirtualCard.ok(ToyCrypto.proofOfCard(challenge, nonce));
    }
}
