package id.mpp.device.card.ektp;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardAnswer.Answered;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.CardIdentity.Photo;
import id.mpp.device.card.CommandApdu;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One reading of one card, step by step: choose the application, photo and control file in clear, prove the module to
/// the card, then the biodata in envelopes that only the module can open. Neither the card's number nor fingerprints,
/// signature or anything else is asked for.
///
/// Unverified against genuine cards: see the package. A plain function of what card and module say; bounded in bytes and
/// steps whatever they say. Every buffer is overwritten before it returns, the photo of a successful reading excepted.
public final class EktpDialogue {

    private static final int APPLICATION = 0x7F0A;
    private static final int CONTROL = 0x6FF0;
    private static final int BIODATA = 0x6FF1;
    private static final int PHOTO = 0x6FF2;

    private static final CommandApdu GET_CHALLENGE = CommandApdu.of(0x00, 0x84, 0x00, 0x00).expecting(8);
    /// The first look at a file: two bytes of length are in it.
    private static final int HEAD = 8;
    /// An envelope around so much still fits a short answer.
    private static final int PIECE = 0xE0;
    private static final int LONGEST_FILE = 0x7FFF;

    private final CardChannel card;
    private final SecureAccessModule sam;
    private final List<byte[]> forgotten = new ArrayList<>();

    private EktpDialogue(CardChannel card, SecureAccessModule sam) {
        this.card = card;
        this.sam = sam;
    }

    /// Reads the card.
    ///
    /// @param columns
    ///            what stands where in the biodata
    public static IdentityOutcome read(CardChannel card, SecureAccessModule sam, List<BiodataColumn> columns) {
        var dialogue = new EktpDialogue(card, sam);
        try {
            return dialogue.run(columns);
        } catch (Ended early) {
            return new NotRead(early.why);
        } finally {
            dialogue.forgotten.forEach(buffer -> Arrays.fill(buffer, (byte) 0));
        }
    }

    private IdentityOutcome run(List<BiodataColumn> columns) {
        ofCard(card.transmit(CommandApdu.selectFile(APPLICATION)), Why.WRONG_CARD);
        ofSam(sam.open());
        byte[] photo = clearFile(PHOTO);
        byte[] control = clearFile(CONTROL);
        byte[] challenge = ofCard(card.transmit(GET_CHALLENGE), Why.UNREADABLE);
        byte[] proof = ofSam(sam.prove(control, challenge));
        byte[] cardProof = ofCard(card.transmit(externalAuthenticate(proof)), Why.UNREADABLE);
        ofSam(sam.confirm(cardProof));
        inEnvelope(CommandApdu.selectFile(BIODATA));
        byte[] biodata = wholeFile(this::inEnvelope);

        byte[] kept = photo.clone();
        var identity = Biodata.parse(biodata, columns, new Photo(kept));
        if (identity.isEmpty()) {
            forgotten.add(kept);
        }
        return identity.<IdentityOutcome>map(Read::new).orElseGet(() -> new NotRead(Why.UNREADABLE));
    }

    private static CommandApdu externalAuthenticate(byte[] proof) {
        if (proof.length == 0) {
            throw new Ended(Why.SAM_REFUSES);
        }
        return CommandApdu.of(0x00, 0x82, 0x00, 0x00).carrying(proof).expecting(CommandApdu.SHORT_ANSWER);
    }

    private byte[] clearFile(int fileId) {
        ofCard(card.transmit(CommandApdu.selectFile(fileId)), Why.UNREADABLE);
        return wholeFile(command -> ofCard(card.transmit(command), Why.UNREADABLE));
    }

    @FunctionalInterface
    private interface Reading {
        byte[] answerTo(CommandApdu command);
    }

    /// A file tells its own length in its first two bytes. Every piece has to bring something and no more than was
    /// asked for, so this ends.
    private byte[] wholeFile(Reading reading) {
        byte[] head = reading.answerTo(CommandApdu.readBinary(0, HEAD));
        int length = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (length == 0 || length + 2 > LONGEST_FILE || head.length > HEAD) {
            throw new Ended(Why.UNREADABLE);
        }
        byte[] file = remembered(new byte[length]);
        int got = Math.min(length, head.length - 2);
        System.arraycopy(head, 2, file, 0, got);
        while (got < length) {
            int wanted = Math.min(PIECE, length - got);
            byte[] piece = reading.answerTo(CommandApdu.readBinary(got + 2, wanted));
            if (piece.length == 0 || piece.length > wanted) {
                throw new Ended(Why.UNREADABLE);
            }
            System.arraycopy(piece, 0, file, got, piece.length);
            got += piece.length;
        }
        return file;
    }

    /// Sends a command wrapped by the module and lets it open the answer.
    private byte[] inEnvelope(CommandApdu plain) {
        byte[] wrapped = ofSam(sam.wrap(plain));
        byte[] answer = ofCard(card.exchange(wrapped), Why.UNREADABLE);
        byte[] opened = ofSam(sam.unwrap(answer));
        return ofCard(CardAnswer.parse(opened), Why.UNREADABLE);
    }

    private byte[] ofCard(CardAnswer said, Why otherwise) {
        return switch (said) {
            case Answered answered -> {
                remembered(answered.data());
                if (!answered.ok()) {
                    throw new Ended(blocked(answered.status()) ? Why.CARD_BLOCKED : otherwise);
                }
                yield answered.data();
            }
            case NoAnswer none -> throw new Ended(Why.ofCard(none.why()));
        };
    }

    /// ISO/IEC 7816-4, section 5.6: file deactivated, method blocked, reference data not usable, file terminated.
    private static boolean blocked(int status) {
        return status == 0x6283 || status == 0x6983 || status == 0x6984 || status == 0x6285;
    }

    private byte[] ofSam(CardAnswer said) {
        return switch (said) {
            case Answered answered -> {
                remembered(answered.data());
                if (!answered.ok()) {
                    throw new Ended(Why.SAM_REFUSES);
                }
                yield answered.data();
            }
            case NoAnswer none -> throw new Ended(Why.ofModule(none.why()));
        };
    }

    private byte[] remembered(byte[] buffer) {
        forgotten.add(buffer);
        return buffer;
    }

    /// Leaves the dialogue wherever it stands, so that its steps read as steps. Never leaves this class.
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Why why;

        Ended(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }
}
