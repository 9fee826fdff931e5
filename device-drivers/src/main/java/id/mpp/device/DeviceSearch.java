package id.mpp.device;

import id.mpp.device.card.pcsc.PcscReaders;
import id.mpp.device.scanner.escl.EsclScanners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything on this machine and its network that could be one of the devices. Opens no port: what holds one goes on.
public final class DeviceSearch {

    private static final Path BY_ID = Path.of("/dev/serial/by-id");
    private static final int SANE_SECONDS = 30;
    /// A scanner answers a question by multicast within half a second; the second is for a lost packet.
    private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(2);

    /// Something that could be a device. Names come from the devices themselves, those on a network from strangers:
    /// nothing of them may steer a terminal or begin a line of its own.
    ///
    /// @param devices
    ///            which of the four it could be, [Devices#PRINTER] and so on
    /// @param name
    ///            what it calls itself; may be empty
    public record Found(List<String> devices, String address, String name) {
        public Found {
            devices = List.copyOf(devices);
            address = printable(address);
            name = printable(name);
        }

        private static String printable(String text) {
            return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        }
    }

    private final Consumer<String> note;

    /// @param note
    ///            is told why a kind could not be looked for
    public DeviceSearch(Consumer<String> note) {
        this.note = note;
    }

    /// Serial ports by their stable names first: those keep their device when plugs change places. Takes some seconds,
    /// because SANE does; the speed of a serial port cannot be seen and is 9600 here.
    public List<Found> search() throws InterruptedException {
        // the slowest first: it goes on while the others are asked
        Optional<Process> sane = askSane();
        List<Found> found = new ArrayList<>(serialPorts());
        files(Path.of("/dev/usb"), "lp[0-9]+")
                .forEach(file -> found.add(new Found(List.of(Devices.PRINTER), "file:" + file, "")));
        addCardReaders(found);
        EsclScanners.find(ANNOUNCED_WITHIN).forEach(scanner -> found
                .add(new Found(List.of(Devices.SCANNER), scanner.address(), scanner.name() + " announces itself")));
        if (sane.isPresent()) {
            addScanners(sane.get(), found);
        }
        return found;
    }

    private static List<Found> serialPorts() {
        List<Found> found = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        for (Path link : files(BY_ID, ".*")) {
            found.add(serial(link));
            named.add(real(link));
        }
        files(Path.of("/dev"), "tty(USB|ACM)[0-9]+").stream().filter(port -> !named.contains(port))
                .forEach(port -> found.add(serial(port)));
        return found;
    }

    private static Found serial(Path port) {
        return new Found(List.of(Devices.PRINTER, Devices.QR_SCANNER), "serial:" + port + "?baud=9600", "");
    }

    private void addCardReaders(List<Found> found) {
        try {
            PcscReaders.plugged()
                    .forEach(reader -> found.add(new Found(List.of(Devices.CARD_READER), "pcsc:" + reader, "")));
        } catch (DeviceException missing) {
            note.accept("no card reader: " + missing.getMessage());
        }
    }

    /// A process of its own: SANE's backends crash and hang as they please.
    private Optional<Process> askSane() {
        try {
            return Optional.of(new ProcessBuilder("scanimage", "-f", "%d%n")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException missing) {
            note.accept("no scanners from SANE: scanimage is not installed (sane-utils)");
            return Optional.empty();
        }
    }

    private void addScanners(Process scanimage, List<Found> found) throws InterruptedException {
        if (!scanimage.waitFor(SANE_SECONDS, TimeUnit.SECONDS)) {
            scanimage.destroyForcibly();
            note.accept("SANE did not answer within " + SANE_SECONDS + " s");
            return;
        }
        // a list of scanners is far smaller than a pipe
        scanimage.inputReader().lines().filter(name -> !name.isBlank())
                .forEach(name -> found.add(new Found(List.of(Devices.SCANNER), "sane:" + name, "")));
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
}
