package id.mpp.simulator.printer;

import id.mpp.simulator.printer.PrinterState.Condition;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Everything a person, time or bad luck can do to the simulated printer, each with what undoes it. A bench panel lists
/// [#values()] and needs to know no more; the words are those of a hall in Indonesia.
public enum PrinterTrouble {

    PAPER_OUT("Ambil kertas", PrinterSimulator::takePaperOut, "Isi kertas", PrinterSimulator::loadPaper,
            Condition.PAPER_OUT),
    /// The roll ends five lines further.
    PAPER_ENDS_SOON("Kertas habis setelah 5 baris", printer -> printer.endPaperAfter(5), "Ganti gulungan kertas",
            PrinterSimulator::loadPaper, PrinterSimulator::rollEndsSoon),
    PAPER_LOW("Kertas hampir habis",
            printer -> printer.paperLow(true), "Kertas penuh",
            printer -> printer.paperLow(false), Condition.PAPER_LOW),
    COVER_OPEN("Buka penutup",
            PrinterSimulator::openCover, "Tutup penutup", PrinterSimulator::closeCover,
            Condition.COVER_OPEN),
    CUTTER_BLOCKED("Macetkan pemotong", PrinterSimulator::blockCutter,
            "Bebaskan pemotong",
            PrinterSimulator::freeCutter, Condition.CUTTER_BLOCKED),
    /// The paper is printed, then the cutter gets stuck.
    CUTTER_JAMS_AT_NEXT_CUT("Macetkan pemotong saat memotong", PrinterSimulator::jamAtNextCut, "Bebaskan pemotong",
            PrinterSimulator::freeCutter, PrinterSimulator::cutterWillJam),
    /// A recoverable mechanical error: first the cause has to go, then the printer be told to go on.
    PAPER_JAM("Macetkan kertas", PrinterSimulator::jam, "Keluarkan kertas macet", PrinterSimulator::clearJam,
            Condition.MECHANICAL_ERROR),
    OVERHEATED("Panaskan kepala cetak", PrinterSimulator::overheat,
            "Dinginkan kepala cetak",
            PrinterSimulator::coolDown, Condition.OVERHEATED),
    BROKEN("Rusakkan pencetak",
            PrinterSimulator::breakDown, "Perbaiki pencetak", PrinterSimulator::repair,
            Condition.BROKEN),
    OFFLINE("Tekan tombol offline", printer -> printer.offline(true),
            "Tekan tombol online",
            printer -> printer.offline(false),
            Condition.OFFLINE),
    FEED_BUTTON("Tahan tombol kertas",
            printer -> printer.holdFeedButton(true), "Lepas tombol kertas",
            printer -> printer.holdFeedButton(false), Condition.FEEDING),
    MUTE(
            "Bisukan", printer -> printer.mute(true), "Bicara lagi",
            printer -> printer.mute(false), Condition.MUTE),
    SLOW("Perlambat",
            printer -> printer.slow(Duration.ofMillis(150)), "Percepat",
            printer -> printer.slow(Duration.ZERO),
            PrinterSimulator::isSlow),
    /// Every answer is another one than meant, as at a wrong speed.
    GARBAGE("Kacaukan jawaban", printer -> printer.speech(PrinterSpeech.GARBAGE), "Jawab dengan benar",
            printer -> printer.speech(PrinterSpeech.CLEAR), printer -> printer.speech() == PrinterSpeech.GARBAGE),
    /// Of every answer longer than a byte only the first half comes.
    HALF_ANSWERS("Potong jawaban", printer -> printer.speech(PrinterSpeech.HALF), "Jawab sampai selesai",
            printer -> printer.speech(PrinterSpeech.CLEAR),
            printer -> printer.speech() == PrinterSpeech.HALF),
    UNPLUGGED("Cabut kabel", PrinterSimulator::unplug,
            "Pasang kabel", PrinterSimulator::replug,
            printer -> printer.powered() && !printer.plugged()),
    SWITCHED_OFF("Matikan",
            PrinterSimulator::switchOff, "Nyalakan", PrinterSimulator::switchOn,
            printer -> !printer.powered());

    private final String deed;
    private final Consumer<PrinterSimulator> inflicting;
    private final String undoing;
    private final Consumer<PrinterSimulator> mending;
    private final Predicate<PrinterSimulator> present;

    PrinterTrouble(String deed, Consumer<PrinterSimulator> inflicting, String undoing,
            Consumer<PrinterSimulator> mending, Predicate<PrinterSimulator> present) {
        this.deed = deed;
        this.inflicting = inflicting;
        this.undoing = undoing;
        this.mending = mending;
        this.present = present;
    }

    PrinterTrouble(String deed, Consumer<PrinterSimulator> inflicting, String undoing,
            Consumer<PrinterSimulator> mending, Condition condition) {
        this(deed, inflicting, undoing, mending, printer -> printer.state().is(condition));
    }

    /// What one does to have it, in Indonesian, as on a button.
    public String deed() {
        return deed;
    }

    /// What one does to be rid of it.
    public String undoing() {
        return undoing;
    }

    void inflictOn(PrinterSimulator printer) {
        inflicting.accept(printer);
    }

    void mend(PrinterSimulator printer) {
        mending.accept(printer);
    }

    boolean isPresentIn(PrinterSimulator printer) {
        return present.test(printer);
    }
}
