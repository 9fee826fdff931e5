package id.mpp.demo.bench;

import id.mpp.simulator.card.CardSimulator;
import java.io.IOException;

/// The contactless card reader; on the bench only where a virtual reader is there.
final class CardReaderCard extends BenchCard {

    private final CardSimulator card;
    private volatile boolean noReader;

    CardReaderCard(CardSimulator card) {
        super("Pembaca kartu");
        this.card = card;
        key("Tempelkan KTP-el", this::insert);
        key("Angkat kartu", card::remove);
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
        if (noReader) {
            warns("Pembaca virtual tidak menjawab: apakah pcscd berjalan?");
        } else {
            says(card.isInserted() ? "Kartu menempel" : "Tidak ada kartu");
        }
    }
}
