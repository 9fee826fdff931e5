package id.mpp.simulator.scanner;

import id.mpp.device.DeviceStatus;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanLimits;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.sane.SaneDocumentScanner;
import id.mpp.device.scanner.sane.Scanimage;
import id.mpp.simulator.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Our SANE driver on SANE's own test device, with a private configuration and a private folder for pages.
record SaneBench(Path folder, Scanimage scanimage) {

    static final ScannerTimings TIMINGS = new ScannerTimings(Duration.ofMillis(200), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(15));

    static SaneBench in(Path folder) throws IOException {
        return with(folder, "scanimage");
    }

    /// @param program
    ///            to be run in place of scanimage
    static SaneBench with(Path folder, String program) throws IOException {
        Peers.need(Peers.program("scanimage").isPresent(), "scanimage is not installed");
        var configuration = Files.createDirectories(folder.resolve("sane"));
        Files.writeString(configuration.resolve("dll.conf"), "test\n");
        return new SaneBench(folder, new Scanimage(program, Map.of("SANE_CONFIG_DIR", configuration.toString())));
    }

    /// A page that is not blank, ten in the feeder.
    DocumentScanner ready(String options, ScannerTimings timings, ScanLimits limits) throws Exception {
        var scanner = open(options, timings, limits);
        EsclBench.await(scanner, DeviceStatus.Ready.class::isInstance);
        return scanner;
    }

    DocumentScanner open(String options, ScannerTimings timings, ScanLimits limits) {
        return SaneDocumentScanner.open("sane:test:0?test-picture=Color pattern" + options, scanimage, pages(),
                EsclBench.SUPERVISION, timings, limits);
    }

    Path pages() {
        return folder.resolve("pages");
    }

    List<Path> pagesOnDisk() throws IOException {
        try (var children = Files.list(pages())) {
            return children.filter(it -> it.getFileName().toString().startsWith("scan-")).toList();
        }
    }
}
