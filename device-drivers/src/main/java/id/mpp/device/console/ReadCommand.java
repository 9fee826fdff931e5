package id.mpp.device.console;

import id.mpp.device.DeviceException;
import id.mpp.device.Devices;
import id.mpp.device.Subscription;
import id.mpp.device.code.ScannedCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// `read`: one code, shown to the QR scanner.
final class ReadCommand implements Command {

    private static final int SECONDS = 60;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String help() {
        return """
                wait for a code and tell its length and kind
                <address> as in kiosk.toml: serial:/dev/serial/by-id/...?baud=9600, camera:/dev/video0. A code may be
                personal, so what it says is shown only with --show. Ends after one code, or after --for seconds (60).""";
    }

    @Override
    public List<String> positions() {
        return List.of("<address>");
    }

    @Override
    public Map<String, String> options() {
        return Map.of("show", "", "for", "<seconds>", "record", "<file>");
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException {
        int seconds = typed.number("for", SECONDS, 1, 3600);
        if (typed.first().startsWith("wedge:")) {
            throw new WrongUsage("A scanner that types needs no reading here: let it type into this terminal. What it"
                    + " types must come at once and end with Enter.");
        }
        try (Wire wire = Wire.open(Devices.QR_SCANNER, typed.first(), typed)) {
            BlockingQueue<ScannedCode> codes = new LinkedBlockingQueue<>();
            try (Devices devices = Devices.open(wire.only(Devices.QR_SCANNER));
                    Subscription ignored = devices.codeReader().onCode(codes::add)) {
                return Wire.awaitUsable(devices.codeReader(), screen)
                        && show(codes, seconds, typed.has("show"), screen);
            }
        }
    }

    private static boolean show(BlockingQueue<ScannedCode> codes, int seconds, boolean content, Screen screen)
            throws InterruptedException {
        screen.event("show a code");
        ScannedCode code = codes.poll(seconds, TimeUnit.SECONDS);
        if (code == null) {
            screen.event(
                    "no code within " + seconds + " s; is the speed right, and does the scanner end a code with CR?");
            return false;
        }
        screen.event(code.text().length() + " characters, " + kind(code.text()));
        if (content) {
            screen.line(code.text());
        }
        return true;
    }

    private static String kind(String text) {
        if (text.matches("[0-9]+")) {
            return "digits";
        }
        if (text.matches("(?i)https?://.*")) {
            return "a web address";
        }
        return text.startsWith("{") ? "JSON" : "text";
    }
}
