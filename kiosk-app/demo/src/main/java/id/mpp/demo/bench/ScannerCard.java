package id.mpp.demo.bench;

import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.simulator.scanner.ScannerTrouble;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// The document scanner: what lies on it, what is wrong with it.
final class ScannerCard extends BenchCard {

    /// What a hall's scanner usually sees; enough for reading, quick to draw.
    private static final int DOTS_PER_INCH = 200;

    private static final List<ScannerTrouble> TROUBLES = Arrays.stream(ScannerTrouble.values())
            .filter(it -> it != ScannerTrouble.NONE).toList();

    private final EsclScannerSimulator scanner;
    private final TroubleSwitches<ScannerTrouble> switches;
    private final ComboBox<SamplePaper> papers = new ComboBox<>();
    private volatile String onGlass = "";

    ScannerCard(EsclScannerSimulator scanner) {
        super("Pemindai dokumen");
        this.scanner = scanner;
        papers.setItems(FXCollections.observableArrayList(SamplePaper.values()));
        papers.setConverter(new Titles());
        papers.getSelectionModel().selectFirst();
        above(papers);
        key("Letakkan di kaca", papers::getValue, this::layOnGlass);
        key("Masukkan ke pengumpan", papers::getValue, paper -> scanner.loadFeeder(List.of(drawn(paper))));
        key("Kosongkan", this::clear);
        switches = new TroubleSwitches<>(TROUBLES, ScannerTrouble::label,
                new TroubleSwitches.Deeds<>(scanner::inflict, mended -> scanner.mend()));
        below(switches);
    }

    private static BufferedImage drawn(SamplePaper paper) {
        return paper.draw(DOTS_PER_INCH);
    }

    private void layOnGlass(SamplePaper paper) {
        scanner.layOnGlass(drawn(paper));
        onGlass = paper.title();
    }

    private void clear() {
        scanner.clearGlass();
        scanner.clearFeeder();
    }

    @Override
    void look() {
        String lies = lies();
        String wrong = switches.show(Set.of(scanner.trouble()));
        if (wrong.isEmpty()) {
            says(lies);
        } else {
            warns(wrong + " · " + lies);
        }
    }

    private String lies() {
        var lies = new StringJoiner(" · ");
        if (scanner.paperOnGlass()) {
            lies.add("Di kaca: " + (onGlass.isEmpty() ? "satu kertas" : onGlass));
        }
        if (scanner.papersInFeeder() > 0) {
            lies.add("Di pengumpan: " + scanner.papersInFeeder() + " lembar");
        }
        return lies.length() == 0 ? "Tidak ada kertas" : lies.toString();
    }

    private static final class Titles extends StringConverter<SamplePaper> {
        @Override
        public String toString(SamplePaper paper) {
            return paper == null ? "" : paper.title();
        }

        @Override
        public SamplePaper fromString(String title) {
            throw new UnsupportedOperationException("papers are chosen, not typed");
        }
    }
}
