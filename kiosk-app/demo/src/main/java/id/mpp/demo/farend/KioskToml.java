package id.mpp.demo.farend;

import id.mpp.device.printer.PaperWidth;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The `kiosk.toml` that leads a kiosk to the far ends.
record KioskToml(String name, Path data, URI central, String enrolmentCode, String printer, PaperWidth paper,
        String scanner, String qrScanner, Optional<String> cardReader) {

    String text() {
        return """
                # Written by the far ends, for as long as they run: the next start has other ports and another code.

                [kiosk]
                name = %s
                data = %s

                [central]
                address = %s
                enrolment_code = %s

                [devices]
                printer = %s
                paper_mm = %d
                scanner = %s
                qr_scanner = %s
                """.formatted(quoted(name), quoted(data.toString()),
                quoted(central.toString()), quoted(enrolmentCode), quoted(printer), paper == PaperWidth.MM_80 ? 80 : 58,
                quoted(scanner), quoted(qrScanner))
                + cardReader.map(reader -> "card_reader = " + quoted(reader) + "\n")
                        .orElse("");
    }

    /// A TOML basic string.
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
