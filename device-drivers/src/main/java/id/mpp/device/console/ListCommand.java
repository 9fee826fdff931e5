package id.mpp.device.console;

import id.mpp.device.DeviceSearch;
import id.mpp.device.DeviceSearch.Found;
import id.mpp.device.Devices;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `list`: everything on this machine that could be one of the devices.
final class ListCommand implements Command {

    private static final Map<String, String> TABLES = Map.of(Devices.PRINTER, "[printer]", Devices.SCANNER,
            "[scanner]", Devices.CARD_READER, "[card_reader]", Devices.QR_SCANNER, "[qr_scanner]");

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
        List<Found> found = new DeviceSearch(note -> screen.line("# " + note)).search();
        found.forEach(it -> screen.line(line(it)));
        if (found.isEmpty()) {
            screen.line(
                    "Nothing found. A network printer is tcp:<host>:9100, a network scanner escl:http://<host>/eSCL.");
        }
        return !found.isEmpty();
    }

    /// A line of kiosk.toml; what stands behind the sharp is a comment there.
    private static String line(Found found) {
        String tables = found.devices().stream().map(it -> TABLES.getOrDefault(it, it))
                .collect(Collectors.joining(" or "));
        return "address = \"%s\"   # %s".formatted(found.address().replace("\\", "\\\\").replace("\"", "\\\""),
                found.name().isEmpty() ? tables : tables + ": " + found.name());
    }
}
