package id.mpp.demo.farend;

import id.mpp.device.printer.PaperWidth;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The `kiosk.toml` that leads a kiosk to the far ends.
record KioskToml(String name, Path data, boolean fullScreen, URI central, String enrolmentCode, String printer,
        PaperWidth paper,
        String scanner, String qrScanner, Optional<String> cardReader) {

    String text() {
        return """
                # Written by the far ends, for as long as they run: the next start has other ports and another code.

                [site]
                name = "MPP Kabupaten Sragen (contoh)"
                region = "Kabupaten Sragen"
                time_zone = "Asia/Jakarta"
                help_desk = "lantai 1, dekat pintu masuk"

                # A demonstration has no closing time. A hall's own: docs/how-to/set-up-a-site.md
                [hours]
                monday = ["00:00-24:00"]
                tuesday = ["00:00-24:00"]
                wednesday = ["00:00-24:00"]
                thursday = ["00:00-24:00"]
                friday = ["00:00-24:00"]
                saturday = ["00:00-24:00"]
                sunday = ["00:00-24:00"]
                early_minutes = 0
                cut_off_minutes = 0
                same_for_all = true

                [kiosk]
                name = %s

                [central]
                address = %s
                enrolment_code = %s

                [data]
                folder = %s

                [screen]
                full_screen = %s

                [printer]
                address = %s
                paper = %s

                [scanner]
                address = %s

                [qr_scanner]
                address = %s
                """.formatted(quoted(name), quoted(central.toString()), quoted(enrolmentCode), quoted(data.toString()),
                fullScreen, quoted(printer), quoted(paper == PaperWidth.MM_80 ? "80mm" : "58mm"), quoted(scanner),
                quoted(qrScanner)) + cardReader.map(KioskToml::cardReader).orElse("");
    }

    private static String cardReader(String address) {
        return """

                [card_reader]
                address = %s
                """.formatted(quoted(address));
    }

    /// A TOML basic string.
    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
