package id.mpp.simulator.bench;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import id.mpp.simulator.Await;
import id.mpp.simulator.Peers;
import id.mpp.simulator.bench.Bench.Row;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// From the wish to a checked page, beside the same page without us: bare scanimage, and two bare HTTP requests. Ours
/// and the peer's turns alternate, so that both meet the same machine; the median of the turns counts.
final class ScannerBench {

    private static final int TURNS = 11;
    private static final int WARM_UP = 3;
    private static final ScanRequest PAGE = new ScanRequest(Source.GLASS, 200, Colour.COLOUR);
    /// A page in about a second: faster than the feeders of halls, which take fifty pages a minute at best.
    private static final List<String> FAST_SCANNER = List.of("read-delay=yes", "read-delay-duration=20000");

    private ScannerBench() {
    }

    static List<Row> rows() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        if (Peers.program("scanimage").isPresent()) {
            rows.add(sane("scan to image, scanner with 50 pages/min", FAST_SCANNER));
            rows.add(sane("scan to image, scanner without mechanics", List.of()));
        }
        rows.add(escl());
        return rows;
    }

    @FunctionalInterface
    private interface Turn {
        void take() throws IOException, InterruptedException;
    }

    private static Row sane(String name, List<String> options) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("scanner-bench");
        Files.writeString(folder.resolve("dll.conf"), "test\n");
        var environment = Map.of("SANE_CONFIG_DIR", folder.toString());
        var address = "sane:test:0?test-picture=Color pattern" + (options.isEmpty() ? "" : "&")
                + String.join("&", options);
        try (var scanner = SaneDocumentScanner.open(address, new Scanimage("scanimage", environment),
                folder.resolve("pages"), DeviceTimings.ofHall(), ScannerTimings.KIOSK_SANE)) {
            return row(name, "scanimage", scanner, () -> bareScanimage(folder, environment, options));
        }
    }

    /// As somebody would type it: the same page, the same size, the same kind of file.
    private static void bareScanimage(Path folder, Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scanimage", "--device-name=test:0", "--format=jpeg",
                "--source=Flatbed", "--mode=Color", "--resolution=200", "-x", "200", "-y", "200",
                "--test-picture=Color pattern"));
        options.forEach(option -> command.add("--" + option));
        command.add("--output-file=" + folder.resolve("bare.jpg"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException("scanimage ended with " + status);
        }
    }

    private static Row escl() throws IOException, InterruptedException {
        try (var simulator = EsclScannerSimulator.start(0);
                var http = HttpClient.newHttpClient();
                var scanner = EsclDocumentScanner.open(simulator.address(), DeviceTimings.ofHall(),
                        ScannerTimings.KIOSK)) {
            simulator.layOnGlass(SamplePaper.REGISTRATION.draw(200));
            return row("page over eSCL", "two HTTP requests", scanner, () -> bareDownload(http, simulator.address()));
        }
    }

    private static void bareDownload(HttpClient http, String address) throws IOException, InterruptedException {
        var root = address.substring("escl:".length());
        var settings = """
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"><pwg:InputSource>Platen</pwg:InputSource>\
                <scan:ColorMode>RGB24</scan:ColorMode><scan:XResolution>200</scan:XResolution></scan:ScanSettings>""";
        var job = http.send(HttpRequest.newBuilder(URI.create(root + "/ScanJobs"))
                .POST(HttpRequest.BodyPublishers.ofString(settings)).build(), BodyHandlers.discarding());
        var location = URI.create(job.headers().firstValue("Location").orElseThrow());
        var page = http.send(HttpRequest.newBuilder(URI.create(location + "/NextDocument")).build(),
                BodyHandlers.ofByteArray());
        if (page.statusCode() != 200) {
            throw new IOException("HTTP " + page.statusCode());
        }
        http.send(HttpRequest.newBuilder(location).DELETE().build(), BodyHandlers.discarding());
    }

    private static Row row(String name, String peer, DocumentScanner scanner, Turn bare)
            throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < TURNS + WARM_UP; i++) {
            Await.until(name + " is ready", () -> scanner.status() instanceof DeviceStatus.Ready);
            double our = millis(() -> scan(scanner));
            double their = millis(bare);
            if (i >= WARM_UP) {
                ours.add(our);
                theirs.add(their);
            }
        }
        return new Row(name, median(ours), "ms", peer, Optional.of(median(theirs)));
    }

    private static void scan(DocumentScanner scanner) throws IOException, InterruptedException {
        try {
            if (!(scanner.scan(PAGE).outcome().get() instanceof ScanOutcome.Scanned)) {
                throw new IOException("no page");
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException("an outcome never fails", bug);
        }
    }

    private static double millis(Turn turn) throws IOException, InterruptedException {
        long start = System.nanoTime();
        turn.take();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
