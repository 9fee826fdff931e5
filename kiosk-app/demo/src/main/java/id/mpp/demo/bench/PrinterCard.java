package id.mpp.demo.bench;

import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.printer.PrinterState;
import java.util.StringJoiner;

/// The ticket printer with its roll, cover, cutter and cable.
final class PrinterCard extends BenchCard {

    private final PrinterSimulator printer;
    private volatile boolean plugged = true;

    PrinterCard(PrinterSimulator printer) {
        super("Pencetak antrean");
        this.printer = printer;
        key("Ambil kertas", printer::takePaperOut);
        key("Kertas hampir habis", () -> printer.paperLow(true));
        key("Isi kertas", printer::loadPaper);
        key("Buka penutup", printer::openCover);
        key("Tutup penutup", printer::closeCover);
        key("Macetkan pemotong", printer::blockCutter);
        key("Bebaskan pemotong", printer::freeCutter);
        key("Bisukan", () -> printer.mute(true));
        key("Bicara lagi", () -> printer.mute(false));
        key("Cabut kabel", this::unplug);
        key("Pasang kabel", this::replug);
    }

    private void unplug() {
        printer.unplug();
        plugged = false;
    }

    private void replug() {
        printer.replug();
        plugged = true;
    }

    @Override
    void look() {
        String trouble = trouble(printer.state());
        if (trouble.isEmpty()) {
            says("Siap mencetak");
        } else {
            warns(trouble);
        }
    }

    private String trouble(PrinterState state) {
        var trouble = new StringJoiner(" · ");
        add(trouble, !plugged, "Kabel tercabut");
        add(trouble, state.paperOut(), "Kertas habis");
        add(trouble, state.paperLow(), "Kertas hampir habis");
        add(trouble, state.coverOpen(), "Penutup terbuka");
        add(trouble, state.cutterBlocked(), "Pemotong macet");
        add(trouble, state.offline(), "Dimatikan dari tombolnya");
        add(trouble, state.mute(), "Tidak menjawab");
        return trouble.toString();
    }

    private static void add(StringJoiner trouble, boolean present, String words) {
        if (present) {
            trouble.add(words);
        }
    }
}
