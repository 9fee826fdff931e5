package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Touch screens, by what the kernel says of input devices (`/proc/bus/input/devices`; bits
/// of `linux/input-event-codes.h`).
public final class TouchLook implements Look {

    private static final int INPUT_PROP_DIRECT = 1;
    private static final int ABS_X = 0;
    private static final int ABS_MT_POSITION_X = 0x35;
    private static final int WORD = 64;

    /// One touch screen.
    ///
    /// @param node
    ///            `/dev/input/event5`
    public record TouchScreen(String name, String node) {
    }

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Optional<String> devices = patient.machine().text("/proc/bus/input/devices");
        if (devices.isEmpty()) {
            told.accept(Finding.note(Area.TOUCH, "unseen"));
            return;
        }
        List<TouchScreen> found = screens(devices.get());
        if (found.isEmpty()) {
            told.accept(Finding.fault(Area.TOUCH, "missing", Mender.TECHNICIAN));
        }
        found.forEach(it -> told.accept(Finding.good(Area.TOUCH, "good", it.name(), it.node())));
    }

    /// @param devices
    ///            a paragraph each
    public static List<TouchScreen> screens(String devices) {
        var found = new ArrayList<TouchScreen>();
        for (String block : devices.split("\n\\s*\n", -1)) {
            Map<String, String> said = lines(block);
            boolean direct = bit(said.getOrDefault("PROP", "0"), INPUT_PROP_DIRECT);
            String positions = said.getOrDefault("ABS", "0");
            if (direct && (bit(positions, ABS_X) || bit(positions, ABS_MT_POSITION_X))) {
                found.add(new TouchScreen(said.getOrDefault("Name", "?").replace("\"", ""),
                        "/dev/input/" + node(said.getOrDefault("Handlers", ""))));
            }
        }
        return found;
    }

    /// `B: ABS=2658000 3` as ABS → 2658000 3.
    private static Map<String, String> lines(String block) {
        var said = new TreeMap<String, String>();
        block.lines().filter(line -> line.length() > 3 && line.contains("=")).forEach(line -> {
            int at = line.indexOf('=');
            said.put(line.substring(3, at), line.substring(at + 1).strip());
        });
        return said;
    }

    private static String node(String handlers) {
        return List.of(handlers.split(" ", -1)).stream().filter(it -> it.startsWith("event")).findFirst().orElse("?");
    }

    /// Words of 64 bits in hex, the highest first.
    private static boolean bit(String words, int number) {
        BigInteger all = BigInteger.ZERO;
        for (String word : words.strip().split("\\s+", -1)) {
            all = all.shiftLeft(WORD).or(new BigInteger(word, 16));
        }
        return all.testBit(number);
    }
}
