package id.mpp.demo.bench;

import id.mpp.simulator.card.CardSimulator;
import id.mpp.simulator.card.CardTrouble;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The contactless card reader; on the bench only where a virtual reader is there.
final class CardReaderCard extends BenchCard {

    private static final List<CardTrouble> TROUBLES = Arrays.stream(CardTrouble.values())
            .filter(it -> it != CardTrouble.NONE).toList();

    private final CardSimulator card;
    private final TroubleSwitches<CardTrouble> switches;
    private volatile boolean noReader;

    CardReaderCard(CardSimulator card) {
        super("Pembaca kartu");
        this.card = card;
        key("Tempelkan KTP-el", this::insert);
        key("Angkat kartu", card::remove);
        switches = new TroubleSwitches<>(TROUBLES, CardReaderCard::title,
                new TroubleSwitches.Deeds<>(card::inflict, mended -> card.mend()));
        below(switches);
    }

    private static String title(CardTrouble trouble) {
        return switch (trouble) {
            case NONE -> "Baik";
            case PULLED_MID_COMMAND -> "Terangkat saat ditanya";
            case PULLED_MID_ANSWER -> "Terangkat saat menjawab";
            case PULLED_BETWEEN -> "Terangkat di antara perintah";
            case NEVER_ANSWERS -> "Tidak pernah menjawab";
            case GARBAGE -> "Jawaban kacau";
            case HALF_AN_ANSWER -> "Setengah jawaban";
            case ONE_BYTE -> "Jawaban satu bita";
            case OVERLONG -> "Jawaban terlalu panjang";
            case REFUSES -> "Menolak semua perintah";
            case ENDLESS_PIECES -> "Jawaban tanpa akhir";
            case MUTE -> "Dua kartu sekaligus";
        };
    }

    private void insert() {
        try {
            card.insert();
            noReader = false;
        } catch (IOException gone) {
            noReader = true;
        }
    }

    @Override
    void look() {
        String wrong = switches.show(Set.of(card.trouble()));
        String lies = card.isInserted() ? "Kartu menempel" : "Tidak ada kartu";
        if (noReader) {
            warns("Pembaca virtual tidak menjawab: apakah pcscd berjalan?");
        } else if (!wrong.isEmpty()) {
            warns(wrong + " · " + lies);
        } else {
            says(lies);
        }
    }
}
