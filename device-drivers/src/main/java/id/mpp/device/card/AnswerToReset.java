package id.mpp.device.card;

import id.mpp.device.card.CardEvent.CardKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a card says first (ISO/IEC 7816-3, section 8.2). It names a product, not a person: every card of one batch says
/// the same, so it may be looked at without reading anything from the card.
///
/// @param historical
///            the historical bytes as Latin-1 text; makers put a product's name there
public record AnswerToReset(String historical) {

    /// Public answers of the e-KTP's three makers (list of known cards kept by pcsc-tools).
    private static final Set<String> E_KTP = Set.of("eKTP0D2eKTP", "P308G0P3_10", "079141_001");

    /// Later batches are expected to carry the name too.
    private static final String E_KTP_NAME = "eKTP";

    /// Reads over the interface bytes to the historical ones. Damaged or unknown bytes give an empty name.
    public static AnswerToReset parse(byte[] bytes) {
        if (bytes.length < 2) {
            return new AnswerToReset("");
        }
        int interfaceBits = bytes[1] >> 4 & 0xF;
        int historicalCount = bytes[1] & 0xF;
        int position = 2;
        while (interfaceBits != 0) {
            int more = Integer.bitCount(interfaceBits);
            boolean another = (interfaceBits & 0x8) != 0;
            // TD, the last byte of a group, says which bytes follow in the next group
            int last = position + more - 1;
            interfaceBits = another && last < bytes.length ? bytes[last] >> 4 & 0xF : 0;
            position += more;
        }
        int end = Math.min(bytes.length, position + historicalCount);
        return position >= end
                ? new AnswerToReset("")
                : new AnswerToReset(new String(bytes, position, end - position, StandardCharsets.ISO_8859_1));
    }

    public CardKind kind() {
        return E_KTP.contains(historical) || historical.contains(E_KTP_NAME) ? CardKind.E_KTP : CardKind.OTHER;
    }
}
