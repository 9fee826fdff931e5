package id.mpp.simulator.fuzz;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.mpp.device.DeviceTimings;
import id.mpp.device.scanner.ScanRequest;
import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import id.mpp.device.scanner.ScannerTimings;
import id.mpp.device.scanner.escl.EsclDocumentScanner;
import id.mpp.simulator.recording.RecordedLine;
import id.mpp.simulator.recording.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// An eSCL server whose answers are changed anywhere: status line, headers, lengths, chunks, XML, picture.
final class EsclNonsense implements Target {

    private static final Map<String, List<byte[]>> ANSWERS = answers();
    private static final ScannerTimings SHORT = new ScannerTimings(Duration.ofMillis(40), Duration.ofMillis(300),
            Duration.ofMillis(300), Duration.ofMillis(1200));
    private static final DeviceTimings SUPERVISION = DeviceTimings.ofHall().withSupervision(Duration.ofMillis(10),
            Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(1));
    private static final int SCANS = 3;

    @Override
    public String name() {
        return "eSCL";
    }

    @Override
    public void run(long seed, Path recording) throws Exception {
        Random random = new Random(seed);
        try (var listening = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
                var log = Files.newBufferedWriter(recording)) {
            log.write("# eSCL answers of seed " + seed + " are made by EsclNonsense; the seed makes them again\n");
            Thread.ofVirtual().start(() -> serve(listening, random));
            var scanner = EsclDocumentScanner.open("escl:http://127.0.0.1:" + listening.getLocalPort() + "/eSCL",
                    SUPERVISION, SHORT);
            for (int i = 0; i < SCANS; i++) {
                var job = scanner.scan(new ScanRequest(Source.GLASS, 75, Colour.GREY));
                job.outcome().get(8, SECONDS);
                scanner.status();
                Thread.sleep(Duration.ofMillis(random.nextInt(150)));
            }
            Target.closeInTime(scanner, Duration.ofSeconds(3));
        }
    }

    private static void serve(ServerSocket listening, Random random) {
        try {
            while (true) {
                Socket caller = listening.accept();
                Thread.ofVirtual().start(() -> answer(caller, new Random(next(random))));
            }
        } catch (IOException closed) {
            // the run is over
        }
    }

    private static long next(Random random) {
        synchronized (random) {
            return random.nextLong();
        }
    }

    private static void answer(Socket caller, Random random) {
        Mutation mutation = new Mutation(random);
        byte[] buffer = new byte[8192];
        try (caller) {
            for (int n = caller.getInputStream().read(buffer); n > 0; n = caller.getInputStream().read(buffer)) {
                String request = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                byte[] proper = mutation.pick(answersTo(kind(request)));
                byte[] said = random.nextInt(5) < 3 ? proper : mutation.of(proper);
                if (random.nextInt(20) == 0) {
                    said = mutation.pick(answersTo("page"));
                }
                caller.getOutputStream().write(said);
                if (random.nextInt(6) == 0) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // as any host may
        }
    }

    private static List<byte[]> answersTo(String kind) {
        return ANSWERS.getOrDefault(kind, List.of(new byte[0]));
    }

    private static String kind(String request) {
        if (request.contains("/NextDocument ")) {
            return "page";
        }
        if (request.startsWith("POST")) {
            return "job";
        }
        if (request.startsWith("DELETE")) {
            return "deleted";
        }
        return request.contains("Capabilities") ? "capabilities" : "status";
    }

    private static Map<String, List<byte[]>> answers() {
        Map<String, List<byte[]>> answers = new LinkedHashMap<>();
        Map<String, String> asked = new LinkedHashMap<>();
        for (RecordedLine line : Target.session("page-over-escl.rec")) {
            if (line.way() == Way.FROM_HOST) {
                asked.put(line.channel(), kind(new String(line.bytes(), StandardCharsets.ISO_8859_1)));
            } else {
                answers.computeIfAbsent(asked.getOrDefault(line.channel(), "status"), kind -> new ArrayList<>())
                        .add(line.bytes());
            }
        }
        return answers;
    }
}
