package id.mpp.demo.bench;

import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.printer.PrinterTrouble;
import java.util.List;

/// The ticket printer: everything that can happen to it.
final class PrinterCard extends BenchCard {

    private final PrinterSimulator printer;
    private final TroubleSwitches<PrinterTrouble> switches;

    PrinterCard(PrinterSimulator printer) {
        super("Pencetak antrean");
        this.printer = printer;
        switches = new TroubleSwitches<>(List.of(PrinterTrouble.values()), PrinterTrouble::deed,
                new TroubleSwitches.Deeds<>(printer::inflict, printer::mend));
        below(switches);
        key("Pulihkan semua", printer::mend);
    }

    @Override
    void look() {
        String wrong = switches.show(printer.troubles());
        if (wrong.isEmpty()) {
            says("Siap mencetak");
        } else {
            warns(wrong);
        }
    }
}
