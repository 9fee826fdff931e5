package id.mpp.device.console;

import id.mpp.device.DeviceException;
import id.mpp.device.Devices;
import id.mpp.device.scanner.PageImage;
import id.mpp.device.scanner.ScanJob;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanOutcome.Cancelled;
import id.mpp.device.scanner.ScanOutcome.NotScanned;
import id.mpp.device.scanner.ScanOutcome.Scanned;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `scan`: pages into files.
final class ScanCommand implements Command {

    private static final Duration LOOK = Duration.ofMillis(500);

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public String help() {
        return """
                scan what lies on the glass or in the feeder into a file
                <address> as in kiosk.toml: escl:http://192.0.2.8/eSCL or sane:<device as scanimage -L names it>.
                Several pages get a number before the ending: page.jpg, page-2.jpg. An existing file is not replaced.
                A page that did not arrive whole is not written.""";
    }

    @Override
    public List<String> positions() {
        return List.of("<address>");
    }

    @Override
    public Map<String, String> options() {
        return Map.of("to", "<file>", "feeder", "", "both-sides", "", "grey", "", "dpi", "<dots per inch>", "record",
                "<file>");
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException {
        Path to = Path.of(typed.option("to").orElseThrow(() -> new WrongUsage("scan needs --to <file>")));
        if (Files.exists(to)) {
            throw new WrongUsage(to + " exists; name another file");
        }
        var request = new ScanRequest(source(typed),
                typed.number("dpi", 300, 75, 1200), typed.has("grey") ? Colour.GREY : Colour.COLOUR);
        try (Wire wire = Wire.open(Devices.SCANNER, typed.first(), typed)) {
            try (Devices devices = Devices.open(wire.only(Devices.SCANNER))) {
                return Wire.awaitUsable(devices.scanner(), screen)
                        && keep(follow(devices.scanner().scan(request), screen), to, screen);
            }
        }
    }

    private static Source source(Typed typed) {
        if (typed.has("both-sides")) {
            return Source.FEEDER_BOTH_SIDES;
        }
        return typed.has("feeder") ? Source.FEEDER : Source.GLASS;
    }

    private static ScanOutcome follow(ScanJob job, Screen screen) throws InterruptedException {
        int shown = -1;
        while (true) {
            try {
                return job.outcome().get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                int percent = (int) Math.floor(job.progress() * 100);
                if (percent > shown) {
                    screen.event(percent + " %");
                    shown = percent;
                }
            } catch (ExecutionException bug) {
                throw new IllegalStateException("an outcome never fails", bug);
            }
        }
    }

    private static boolean keep(ScanOutcome outcome, Path to, Screen screen) throws IOException {
        return switch (outcome) {
            case Scanned(List<PageImage> pages) -> {
                for (int i = 0; i < pages.size(); i++) {
                    write(pages.get(i), numbered(to, i + 1), screen);
                }
                yield true;
            }
            case NotScanned(var cause) -> {
                screen.event("not scanned: " + Sentences.of(cause));
                yield false;
            }
            case ScanOutcome.CannotDo(Source source) -> {
                screen.event("not scanned: this scanner has no " + (source == Source.FEEDER_BOTH_SIDES
                        ? "feeder that sees both sides"
                        : "feeder") + "; lay the paper on the glass");
                yield false;
            }
            case Cancelled() -> {
                screen.event("cancelled");
                yield false;
            }
        };
    }

    private static void write(PageImage page, Path file, Screen screen) throws IOException {
        Files.write(file, page.encoded(), java.nio.file.StandardOpenOption.CREATE_NEW);
        screen.event("%s: %s, %d × %d pixels at %d dpi (%s × %s mm), %d bytes".formatted(file, page.mediaType(),
                page.width(), page.height(), page.resolution(), millimetres(page.width(), page.resolution()),
                millimetres(page.height(), page.resolution()), page.encoded().length));
    }

    private static String millimetres(int pixels, int resolution) {
        return String.format(Locale.ROOT, "%.0f", pixels * 25.4 / Math.max(1, resolution));
    }

    private static Path numbered(Path to, int number) {
        String name = String.valueOf(to.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return number == 1 ? to : to.resolveSibling(stem + "-" + number + ending);
    }
}
