package id.mpp.simulator.faults;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.code.SerialCodeReader;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TroubledWire;
import id.mpp.simulator.TroubledWire.Direction;
import id.mpp.simulator.WireTrouble;
import id.mpp.simulator.code.CodeScannerTrouble;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.code.QrScannerSimulator.Framing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// One fault of a QR scanner on a serial port at one moment.
record CodeTrial(Fault fault, Moment moment, Path folder) implements Cell.Trial {

    private static final String SHOWN = "https://mpp.example/layanan/akta-kelahiran";
    private static final String FIRST = "TIKET/A-021";
    private static final String NEXT = "TIKET/A-023";

    enum Fault {
        ENDLESS("endless frame", CodeScannerTrouble.ENDLESS_FRAME),
        GLUED("two codes glued", CodeScannerTrouble.GLUED),
        HALF("half a code", CodeScannerTrouble.HALF_A_CODE),
        OVER_LONG("far too long a code", CodeScannerTrouble.OVER_LONG),
        GARBAGE("wrong speed", CodeScannerTrouble.WRONG_SPEED),
        HELD("held before the scanner", CodeScannerTrouble.HELD),
        CABLE_OUT("cable out", CodeScannerTrouble.NONE),
        ANOTHER_PORT("comes back as another port", CodeScannerTrouble.NONE);

        final String label;
        final CodeScannerTrouble trouble;

        Fault(String label, CodeScannerTrouble trouble) {
            this.label = label;
            this.trouble = trouble;
        }
    }

    enum Moment {
        BEFORE("before a code"), DURING("in the middle of a code"), AFTER("after a code");

        final String label;

        Moment(String label) {
            this.label = label;
        }
    }

    static List<Cell.Trial> all(Path folder) {
        List<Cell.Trial> all = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Moment moment : Moment.values()) {
                boolean ofTheWire = fault.trouble == CodeScannerTrouble.NONE;
                // the scanner's own troubles are of whole codes
                if (moment != Moment.DURING || ofTheWire) {
                    all.add(new CodeTrial(fault, moment, folder.resolve("code-" + fault + "-" + moment)));
                }
            }
        }
        return all;
    }

    @Override
    public String name() {
        return "QR scanner, " + fault.label + ", " + moment.label;
    }

    @Override
    public Cell run() throws Exception {
        var wire = new TroubledWire(Pty.open(folder.resolve("port"), 9600));
        BlockingQueue<String> codes = new LinkedBlockingQueue<>();
        try (var simulator = new QrScannerSimulator(wire, Framing.CR);
                var reader = SerialCodeReader.open(TransportAddress.parse(wire.address()), DeviceTimings.ofHall())) {
            reader.onCode(code -> codes.add(code.text()));
            var watch = new Watch(reader);
            watch.shown("ready");
            List<String> wrong = new ArrayList<>();
            simulator.show(FIRST); // the driver has to hear once how this scanner ends its codes
            if (!FIRST.equals(codes.poll(20, SECONDS))) {
                wrong.add("the first code was not told");
            }
            String outcome = play(simulator, wire, codes);
            DeviceStatus shown = watch.shown(fault == Fault.CABLE_OUT ? "absent" : "ready");
            mend(simulator);
            long recovery = watch.millisToReady(() -> true);
            showNext(simulator, codes, wrong);
            if (recovery < 0) {
                wrong.add("never became ready again; told " + watch.told());
            }
            return new Cell("QR scanner", fault.label, moment.label, Cell.words(shown), Cell.mender(shown), outcome,
                    "—", "next code told", recovery, wrong);
        }
    }

    private String play(QrScannerSimulator simulator, TroubledWire wire, BlockingQueue<String> codes)
            throws Exception {
        if (moment == Moment.AFTER) {
            simulator.show(SHOWN);
            String first = codes.poll(10, SECONDS);
            inflict(simulator);
            return SHOWN.equals(first) ? "told once" : "told " + first;
        }
        if (moment == Moment.DURING) {
            WireTrouble trouble = fault == Fault.CABLE_OUT
                    ? new WireTrouble.HangsUp()
                    : new WireTrouble.ComesBackAsAnotherPort();
            wire.after(SHOWN.length() / 2, Direction.TO_HOST, trouble);
        } else {
            inflict(simulator);
        }
        simulator.show(SHOWN);
        return told(codes);
    }

    private static String told(BlockingQueue<String> codes) throws InterruptedException {
        List<String> told = new ArrayList<>();
        for (String code = codes.poll(3000, MILLISECONDS); code != null; code = codes.poll(500, MILLISECONDS)) {
            told.add(code);
        }
        if (told.stream().anyMatch(code -> !code.equals(SHOWN))) {
            return "told something else";
        }
        return switch (told.size()) {
            case 0 -> "nothing told";
            case 1 -> "told once";
            default -> "told " + told.size() + " times";
        };
    }

    private void inflict(QrScannerSimulator simulator) {
        switch (fault) {
            case CABLE_OUT -> simulator.unplug();
            case ANOTHER_PORT -> {
                simulator.unplug();
                simulator.replug();
            }
            case ENDLESS, GLUED, HALF, OVER_LONG, GARBAGE, HELD -> simulator.inflict(fault.trouble);
        }
    }

    private void mend(QrScannerSimulator simulator) {
        simulator.mend();
        simulator.replug();
    }

    /// A person shows a code again if nothing happens.
    private static void showNext(QrScannerSimulator simulator, BlockingQueue<String> codes, List<String> wrong)
            throws InterruptedException {
        String told = null;
        for (int shows = 0; shows < 5 && !NEXT.equals(told); shows++) {
            simulator.show(NEXT);
            told = codes.poll(2, SECONDS);
        }
        if (!NEXT.equals(told)) {
            wrong.add("the next code: " + told);
        }
    }
}
