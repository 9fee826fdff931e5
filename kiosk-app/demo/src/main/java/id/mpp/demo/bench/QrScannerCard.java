package id.mpp.demo.bench;

import id.mpp.simulator.code.CodeScannerTrouble;
import id.mpp.simulator.code.QrScannerSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private static final List<CodeScannerTrouble> TROUBLES = Arrays.stream(CodeScannerTrouble.values())
            .filter(it -> it != CodeScannerTrouble.NONE).toList();
    private static final String UNKNOWN_CODE = "https://example.com/promo?id=17";

    private final ComboBox<Leaflet> leaflets = new ComboBox<>();
    private final TextField other = new TextField();
    private final QrScannerSimulator scanner;
    private final TroubleSwitches<CodeScannerTrouble> switches;
    private volatile String last = "";

    QrScannerCard(QrScannerSimulator scanner, List<Leaflet> offered) {
        super("Pembaca QR");
        this.scanner = scanner;
        leaflets.getItems().setAll(offered);
        leaflets.setConverter(new Names());
        leaflets.getSelectionModel().selectFirst();
        other.setPromptText("Isi kode lain");
        above(leaflets);
        above(other);
        key("Tunjukkan brosur", leaflets::getValue, leaflet -> show(leaflet.code()))
                .setDisable(offered.isEmpty());
        key("Tunjukkan kode lain", other::getText, text -> show(text));
        key("Tunjukkan kode asing", () -> show(UNKNOWN_CODE));
        switches = new TroubleSwitches<>(TROUBLES, QrScannerCard::title,
                new TroubleSwitches.Deeds<>(scanner::inflict, mended -> scanner.mend()));
        below(switches);
        key("Cabut kabel", scanner::unplug);
        key("Pasang kabel", scanner::replug);
    }

    private static String title(CodeScannerTrouble trouble) {
        return switch (trouble) {
            case NONE -> "Baik";
            case ENDLESS_FRAME -> "Tombol macet, huruf tanpa henti";
            case GLUED -> "Dua kode menempel";
            case HALF_A_CODE -> "Setengah kode";
            case WRONG_SPEED -> "Kecepatan salah";
            case SLOW -> "Lambat";
            case HELD -> "Kode dibaca terus";
            case OVER_LONG -> "Kode terlalu panjang";
            case MUTE -> "Tidak melihat";
        };
    }

    private void show(String code) {
        scanner.show(code);
        last = code;
    }

    @Override
    void look() {
        String wrong = switches.show(Set.of(scanner.trouble()));
        if (!scanner.plugged()) {
            warns("Kabel tercabut");
        } else if (!wrong.isEmpty()) {
            warns(wrong);
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
