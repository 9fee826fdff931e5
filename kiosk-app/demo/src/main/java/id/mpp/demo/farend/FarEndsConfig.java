package id.mpp.demo.farend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which far ends to start, and where they may write.
///
/// @param folder
///            gets `kiosk.toml`, `data/`, the kiosk's private folder, and `services/`, what the centre publishes; both
///            are made anew at every start so that two runs are alike
/// @param printer
///            what lies between the kiosk and the simulated printer
/// @param scanner
///            what plays the document scanner
/// @param kioskName
///            what staff call this kiosk
public record FarEndsConfig(Path folder, PrinterWire printer, ScannerWire scanner, String kioskName) {

    private static final String USUAL_NAME = "Kios peraga";

    /// A serial port, or TCP 9100's protocol on a free port.
    public enum PrinterWire {
        PTY, TCP
    }

    /// A simulated eSCL scanner, or SANE's own `test` device, a foreign one that shows a test picture.
    public enum ScannerWire {
        ESCL, SANE
    }

    /// Everything over the usual wires.
    public static FarEndsConfig in(Path folder) {
        return new FarEndsConfig(folder, PrinterWire.PTY, ScannerWire.ESCL, USUAL_NAME);
    }

    /// As [#in(Path)], changed by `-Ddemo.printer=tcp` and `-Ddemo.scanner=sane`.
    ///
    /// @throws IllegalArgumentException
    ///             if a property has another value; the message names it and what is allowed
    public static FarEndsConfig fromProperties(Path folder) {
        return new FarEndsConfig(folder, choice("demo.printer", PrinterWire.PTY),
                choice("demo.scanner", ScannerWire.ESCL),
                USUAL_NAME);
    }

    private static <E extends Enum<E>> E choice(String property, E usual) {
        String said = System.getProperty(property, "");
        if (said.isBlank()) {
            return usual;
        }
        E[] allowed = usual.getDeclaringClass().getEnumConstants();
        for (E each : allowed) {
            if (each.name().equalsIgnoreCase(said.strip())) {
                return each;
            }
        }
        String names = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "-D" + property + "=" + said + ": allowed are " + names.toLowerCase(Locale.ROOT));
    }
}
