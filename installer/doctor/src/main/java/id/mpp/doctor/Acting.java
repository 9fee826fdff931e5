package id.mpp.doctor;

import id.mpp.device.DevicesConfig;
import id.mpp.device.console.Commands;
import id.mpp.device.console.Screen;
import id.mpp.device.printer.PaperWidth;
import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.finding.Words;
import id.mpp.doctor.look.DevicesLook;
import id.mpp.doctor.look.Patient;
import id.mpp.doctor.look.TouchLook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does what was asked for, with the device itself, and tells what came of it.
final class Acting {

    /// Somebody stands before the machine with a card or a code in the hand.
    private static final String SECONDS = "30";

    private final Patient patient;
    private final Words words;
    private final PrintStream out;

    /// @param out
    ///            where somebody reads what to do
    Acting(Patient patient, Words words, PrintStream out) {
        this.patient = patient;
        this.words = words;
        this.out = out;
    }

    /// Nothing to find in a list.
    Optional<Finding> act(Act act) {
        out.println();
        out.println(words.of("act." + act.id()));
        return switch (act) {
            case LIST -> {
                run(List.of("list"));
                yield Optional.empty();
            }
            case PRINT -> Optional.of(withDevice(Area.PRINTER, this::print));
            case SCAN -> Optional.of(withDevice(Area.SCANNER, this::scan));
            case READ -> Optional.of(withDevice(Area.QR_SCANNER,
                    (address, _) -> run(List.of("read", address, "--for", SECONDS))));
            case CARD -> Optional.of(withDevice(Area.CARD_READER,
                    (address, _) -> run(List.of("card", address, "--for", SECONDS))));
            case SOUND -> Optional.of(Tone.play(patient.machine()));
            case TOUCH -> Optional.of(touch());
        };
    }

    private interface Doing {
        boolean done(String address, DevicesConfig config);
    }

    private Finding withDevice(Area area, Doing doing) {
        Optional<DevicesConfig> config = patient.config().map(it -> it.devices());
        Optional<String> address = config.flatMap(it -> DevicesLook.address(it, area));
        if (address.isEmpty()) {
            return Finding.note(area, "not-configured");
        }
        if (patient.kioskRuns()) {
            return Finding.warning(area, "act-held", Mender.TECHNICIAN);
        }
        return doing.done(address.get(), config.get())
                ? Finding.good(area, "act-done")
                : Finding.fault(area, "act-failed", Mender.TECHNICIAN);
    }

    private boolean print(String address, DevicesConfig config) {
        return run(List.of("print", address, "--paper", config.paper() == PaperWidth.MM_58 ? "58" : "80", "--model",
                config.printerModel()));
    }

    /// Whatever lies on the glass is nobody's business: the page is measured and thrown away.
    private boolean scan(String address, DevicesConfig config) {
        try {
            Path folder = Files.createTempDirectory("mpp-kiosk-doctor");
            try {
                return run(List.of("scan", address, "--to", folder.resolve("page.jpg").toString(), "--grey", "--dpi",
                        "100"));
            } finally {
                delete(folder);
            }
        } catch (IOException noRoom) {
            out.println(noRoom);
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            for (Path file : new ArrayList<>(inside.toList())) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Finding touch() {
        Optional<TouchLook.TouchScreen> screen = patient.machine().text("/proc/bus/input/devices")
                .flatMap(it -> TouchLook.screens(it).stream().findFirst());
        return screen.isEmpty()
                ? Finding.fault(Area.TOUCH, "missing", Mender.TECHNICIAN)
                : Finger.await(patient.machine().at(screen.get().node()), screen.get());
    }

    private boolean run(List<String> command) {
        return Commands.run(command, new Screen(out)) == 0;
    }
}
