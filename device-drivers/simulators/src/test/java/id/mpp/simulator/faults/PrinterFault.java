package id.mpp.simulator.faults;

import id.mpp.simulator.TroubledWire;
import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.printer.PrinterTrouble;
import java.util.function.BiConsumer;

/// What goes wrong with a printer or its wire, what undoes it, and what a person has to be shown meanwhile.
enum PrinterFault {

    PAPER_OUT("paper out", "PAPER_OUT", PrinterTrouble.PAPER_OUT),
    COVER("cover open", "COVER_OPEN", PrinterTrouble.COVER_OPEN),
    CUTTER("cutter blocked", "CUTTER_BLOCKED", PrinterTrouble.CUTTER_BLOCKED),
    JAM("paper jam", "PAPER_JAM", PrinterTrouble.PAPER_JAM),
    NEAR_END("near end of the roll", "ready, PAPER_LOW", PrinterTrouble.PAPER_LOW),
    OFFLINE("off line", "OFFLINE", PrinterTrouble.OFFLINE),
    OVERHEATED("overheated", "OVERHEATED", PrinterTrouble.OVERHEATED),
    UNRECOVERABLE("unrecoverable error", "HARDWARE_FAULT", PrinterTrouble.BROKEN),
    MUTE("mute", "NOT_ANSWERING", PrinterTrouble.MUTE),
    GARBAGE("answers are garbage", "NOT_ANSWERING", PrinterTrouble.GARBAGE),
    HALF_AN_ANSWER("half an answer, then silence", "NOT_ANSWERING",
            (printer, wire) -> wire.now(Direction.TO_HOST, new WireTrouble.BreaksOff()),
            (printer, wire) -> wire.mend()),
    SLOW("slow wire", "ready", (printer, wire) -> wire.now(Direction.FROM_HOST, new WireTrouble.Slows(960)),
            (printer, wire) -> wire.mend()),
    CABLE_OUT("cable out", "absent", PrinterTrouble.UNPLUGGED),
    POWER_OFF("power off", "absent", PrinterTrouble.SWITCHED_OFF),
    ANOTHER_PORT("comes back as another port", "ready", (printer, wire) -> {
        printer.unplug();
        printer.replug();
    }, (printer, wire) -> {
        // is back already
    });

    final String label;
    final String shown;
    private final BiConsumer<PrinterSimulator, TroubledWire> inflicting;
    private final BiConsumer<PrinterSimulator, TroubledWire> mending;

    PrinterFault(String label, String shown, PrinterTrouble trouble) {
        this(label, shown, (printer, wire) -> printer.inflict(trouble), (printer, wire) -> printer.mend(trouble));
    }

    PrinterFault(String label, String shown, BiConsumer<PrinterSimulator, TroubledWire> inflicting,
            BiConsumer<PrinterSimulator, TroubledWire> mending) {
        this.label = label;
        this.shown = shown;
        this.inflicting = inflicting;
        this.mending = mending;
    }

    void inflictOn(PrinterSimulator printer, TroubledWire wire) {
        inflicting.accept(printer, wire);
    }

    void mend(PrinterSimulator printer, TroubledWire wire) {
        mending.accept(printer, wire);
    }

    /// Must the driver open the port anew?
    boolean breaksTheWire() {
        return this == CABLE_OUT || this == POWER_OFF || this == ANOTHER_PORT;
    }
}
