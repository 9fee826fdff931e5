package id.mpp.device.console;

import id.mpp.device.DeviceException;
import id.mpp.device.card.pcsc.PcscReaders;
import id.mpp.device.scanner.escl.EsclScanners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `list`: everything on this machine that could be one of the devices.
final class ListCommand implements Command {

    private static final Path BY_ID = Path.of("/dev/serial/by-id");
    private static final int SANE_SECONDS = 30;

    /// A scanner answers a question by multicast within half a second; the second is for a lost packet.
    private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return """
                show what could be a device, each as a line for kiosk.toml
                Serial ports by their stable names first: those keep their device when plugs change places. Asking SANE
                may take some seconds; the speed of a serial port cannot be seen and is 9600 here.""";
    }

    @Override
    public List<String> positions() {
        return List.of();
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws InterruptedException {
        // the slowest first: it goes on while the others are asked
        Optional<Process> sane = askSane(screen);
        List<String> found = new ArrayList<>(serialPorts());
        files(Path.of("/dev/usb"), "lp[0-9]+").forEach(file -> found.add(line("file:" + file, "[printer]")));
        addCardReaders(found, screen);
        addNetworkScanners(found);
        if (sane.isPresent()) {
            addScanners(sane.get(), found, screen);
        }
        found.forEach(screen::line);
        if (found.isEmpty()) {
            screen.line(
                    "Nothing found. A network printer is tcp:<host>:9100, a network scanner escl:http://<host>/eSCL.");
        }
        return !found.isEmpty();
    }

    private static List<String> serialPorts() {
        List<String> found = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        for (Path link : files(BY_ID, ".*")) {
            found.add(serial(link));
            named.add(real(link));
        }
        files(Path.of("/dev"), "tty(USB|ACM)[0-9]+").stream().filter(port -> !named.contains(port))
                .forEach(port -> found.add(serial(port)));
        return found;
    }

    private static String serial(Path port) {
        return line("serial:" + port + "?baud=9600", "[printer] or [qr_scanner]");
    }

    private static void addCardReaders(List<String> found, Screen screen) {
        try {
            PcscReaders.plugged().forEach(reader -> found.add(line("pcsc:" + reader, "[card_reader]")));
        } catch (DeviceException missing) {
            screen.line("# no card reader: " + missing.getMessage());
        }
    }

    private static void addNetworkScanners(List<String> found) throws InterruptedException {
        EsclScanners.find(ANNOUNCED_WITHIN).forEach(
                scanner -> found.add(line(scanner.address(), "[scanner]: " + scanner.name() + " announces itself")));
    }

    /// A process of its own: SANE's backends crash and hang as they please.
    private static Optional<Process> askSane(Screen screen) {
        try {
            return Optional.of(new ProcessBuilder("scanimage", "-f", "%d%n")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException missing) {
            screen.line("# no scanners from SANE: scanimage is not installed (sane-utils)");
            return Optional.empty();
        }
    }

    private static void addScanners(Process scanimage, List<String> found, Screen screen)
            throws InterruptedException {
        if (!scanimage.waitFor(SANE_SECONDS, TimeUnit.SECONDS)) {
            scanimage.destroyForcibly();
            screen.line("# SANE did not answer within " + SANE_SECONDS + " s");
            return;
        }
        // a list of scanners is far smaller than a pipe
        scanimage.inputReader().lines().filter(name -> !name.isBlank())
                .forEach(name -> found.add(line("sane:" + name, "[scanner]")));
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Objects.toString(file.getFileName()).matches(name)).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException gone) {
            return link;
        }
    }

    /// A line of kiosk.toml; what stands behind the sharp is a comment there. Names come from the devices themselves,
    /// those on a network from strangers: nothing of them may steer the terminal or begin a line of its own.
    private static String line(String address, String comment) {
        return "address = \"%s\"   # %s".formatted(printable(address).replace("\\", "\\\\").replace("\"", "\\\""),
                printable(comment));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
