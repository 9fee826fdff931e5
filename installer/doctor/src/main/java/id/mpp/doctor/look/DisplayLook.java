package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.look.Machine.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The screen: plugged in, drawn on by the display's program, of which size and direction, never dark.
public final class DisplayLook implements Look {

    private static final String KEY = "/run/mpp-kiosk/display-key";
    private static final Pattern SIZE = Pattern.compile("current (\\d+) x (\\d+)");
    private static final Pattern TIMEOUT = Pattern.compile("timeout:\\s+(\\d+)");
    private static final String CONNECTED = " connected";

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        plugged(patient.machine()).ifPresent(told);
        if (!patient.machine().has("xrandr") || !patient.machine().has("xset")) {
            told.accept(Finding.note(Area.DISPLAY, "unseen"));
            return;
        }
        Map<String, String> display = display(patient);
        Optional<Said> said = patient.machine().ask(display, "xrandr", "--query").filter(Said::isGood);
        if (said.isEmpty()) {
            told.accept(Finding.fault(Area.DISPLAY, "silent", Mender.TECHNICIAN, patient.display()));
            return;
        }
        told.accept(size(said.get().out()));
        patient.machine().ask(display, "xset", "q").filter(Said::isGood).flatMap(it -> dark(it.out()))
                .ifPresent(told);
    }

    /// The display of the kiosk, not that of somebody's ssh.
    private static Map<String, String> display(Patient patient) {
        var environment = new HashMap<String, String>();
        environment.put("DISPLAY", patient.display());
        Path key = patient.machine().at(KEY);
        if (Files.isReadable(key)) {
            environment.put("XAUTHORITY", key.toString());
        }
        return environment;
    }

    /// Nothing where the kernel tells nothing of screens.
    private static Optional<Finding> plugged(Machine machine) {
        List<Path> sockets = sockets(machine);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        boolean one = sockets.stream().anyMatch(it -> read(it.resolve("status")).equals("connected"));
        return one
                ? Optional.empty()
                : Optional.of(Finding.fault(Area.DISPLAY, "unplugged", Mender.STAFF));
    }

    private static List<Path> sockets(Machine machine) {
        try (Stream<Path> all = Files.list(machine.at("/sys/class/drm"))) {
            return all.filter(it -> Files.exists(it.resolve("status"))).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException none) {
            return "";
        }
    }

    private static Finding size(String xrandr) {
        String output = xrandr.lines().filter(line -> line.contains(CONNECTED)).map(line -> line.split(" ", 2)[0])
                .findFirst().orElse("?");
        Matcher size = SIZE.matcher(xrandr);
        if (!size.find()) {
            return Finding.note(Area.DISPLAY, "unseen");
        }
        return Finding.good(Area.DISPLAY, Integer.parseInt(size.group(1)) < Integer.parseInt(size.group(2))
                ? "upright"
                : "lying", output, size.group(1), size.group(2));
    }

    private static Optional<Finding> dark(String xset) {
        Matcher timeout = TIMEOUT.matcher(xset);
        boolean saver = timeout.find() && Integer.parseInt(timeout.group(1)) > 0;
        return saver || xset.contains("DPMS is Enabled")
                ? Optional.of(Finding.warning(Area.DISPLAY, "goes-dark", Mender.TECHNICIAN))
                : Optional.empty();
    }
}
