package id.mpp.demo.bench;

import id.mpp.simulator.code.QrScannerSimulator;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// The QR scanner and the leaflets that lie beside it.
final class QrScannerCard extends BenchCard {

    /// A leaflet in the hall.
    ///
    /// @param name
    ///            of the service, as a person reads it
    /// @param code
    ///            what its QR says
    record Leaflet(String name, String code) {
    }

    private static final String UNKNOWN_CODE = "https://example.com/promo?id=17";

    private final ComboBox<Leaflet> leaflets = new ComboBox<>();
    private final TextField other = new TextField();
    private volatile boolean plugged = true;
    private volatile String last = "";

    QrScannerCard(QrScannerSimulator scanner, List<Leaflet> offered) {
        super("Pembaca QR");
        leaflets.getItems().setAll(offered);
        leaflets.setConverter(new Names());
        leaflets.getSelectionModel().selectFirst();
        other.setPromptText("Isi kode lain");
        above(leaflets);
        above(other);
        key("Tunjukkan brosur", leaflets::getValue, leaflet -> show(scanner, leaflet.code()))
                .setDisable(offered.isEmpty());
        key("Tunjukkan kode lain", other::getText, text -> show(scanner, text));
        key("Tunjukkan kode asing", () -> show(scanner, UNKNOWN_CODE));
        key("Cabut kabel", () -> plug(scanner, false));
        key("Pasang kabel", () -> plug(scanner, true));
    }

    private void show(QrScannerSimulator scanner, String code) {
        scanner.show(code);
        last = code;
    }

    private void plug(QrScannerSimulator scanner, boolean in) {
        if (in) {
            scanner.replug();
        } else {
            scanner.unplug();
        }
        plugged = in;
    }

    @Override
    void look() {
        if (!plugged) {
            warns("Kabel tercabut");
        } else {
            says(last.isEmpty() ? "Menunggu kode" : "Terakhir: " + last);
        }
    }

    private static final class Names extends StringConverter<Leaflet> {
        @Override
        public String toString(Leaflet leaflet) {
            return leaflet == null ? "" : leaflet.name();
        }

        @Override
        public Leaflet fromString(String name) {
            throw new UnsupportedOperationException("leaflets are chosen, not typed");
        }
    }
}
