package id.mpp.kiosk.screen.search;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;

import id.mpp.kiosk.catalogue.EverydayQuestions;
import id.mpp.kiosk.catalogue.Search;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.ManyServices;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.keyboard.TextBox;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What a key costs that somebody presses on the search page: everyday questions key by key among 5,000 services,
/// beside the hall's own 98 and beside looking through every word, in the same run. Rows as in the other
/// modules' benchmarks.
public final class SearchBench {

    private static final int MANY = 5_000;
    /// At 60 pictures a second.
    private static final double FRAME_MILLIS = 1000 / 60.0;
    private static final int WARM_UP_ROUNDS = 1;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /// A page costs so much more than a search that some of the questions have to do.
    private static final int EVERY_EIGHTH = 8;

    private SearchBench() {
    }

    /// @param arguments
    ///            the folder for `bench.json`
    public static void main(String[] arguments) throws Exception {
        var hall = Samples.catalog();
        var many = ManyServices.of(hall, MANY);
        var rows = new ArrayList<Map<String, Object>>();
        searching(many, rows);
        pages(hall, many, rows);
        var folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("bench.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("rows", rows)) + "\n");
        System.out.printf(Locale.ROOT, "%d services, %d keys; one frame is %.1f ms%n", MANY, keys(1).size(),
                FRAME_MILLIS);
        rows.forEach(row -> System.out.printf(Locale.ROOT, "%-44s %10s %-5s %10s %7s  %s%n", row.get("name"),
                row.get("value"), row.get("unit"), row.get("peerValue"), row.get("ratio"), row.get("peer")));
        System.exit(0);
    }

    /// What stands in the field after each key of every so-manieth question.
    private static List<String> keys(int every) {
        var questions = EverydayQuestions.all();
        return IntStream.range(0, questions.size()).filter(number -> number % every == 0)
                .mapToObj(number -> questions.get(number).typed())
                .flatMap(typed -> IntStream.rangeClosed(1, typed.length()).mapToObj(end -> typed.substring(0, end)))
                .toList();
    }

    private static void searching(ServiceCatalog many, List<Map<String, Object>> rows) {
        var ours = Search.of(many);
        var texts = many.services().stream().map(SearchBench::everyWord).toList();
        var times = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        long found = 0;
        for (var round = 0; round <= WARM_UP_ROUNDS; round++) {
            times.clear();
            peers.clear();
            for (var typed : keys(1)) {
                var begun = CLOCK.getCurrentThreadCpuTime();
                found += ours.find(typed).size();
                var between = CLOCK.getCurrentThreadCpuTime();
                found += lookThrough(texts, typed);
                times.add((between - begun) / 1e6);
                peers.add((CLOCK.getCurrentThreadCpuTime() - between) / 1e6);
            }
        }
        Objects.checkIndex(0, found);
        rows.add(row("search at a key, 5,000 services, median", percentile(times, 50), "looking through every text",
                percentile(peers, 50)));
        rows.add(row("search at a key, 5,000 services, p99", percentile(times, 99), "looking through every text",
                percentile(peers, 99)));
    }

    private static String everyWord(ServiceDefinition service) {
        return (service.words().say(Language.INDONESIAN, "name") + " " + service.words().say(Language.ENGLISH, "name")
                + " " + String.join(" ", service.keywords())).toLowerCase(Locale.ROOT);
    }

    /// Finds what has every word somewhere, forgives nothing and ranks nothing.
    private static long lookThrough(List<String> texts, String typed) {
        var words = typed.split(" ");
        return texts.stream().filter(text -> Arrays.stream(words).allMatch(text::contains)).count();
    }

    private static void pages(ServiceCatalog hall, ServiceCatalog many, List<Map<String, Object>> rows) {
        try (var ours = new TestKiosk(1080, 1920, many); var peer = new TestKiosk(1080, 1920, hall)) {
            var times = new ArrayList<Double>();
            var peers = new ArrayList<Double>();
            var keys = keys(EVERY_EIGHTH);
            for (var round = 0; round <= WARM_UP_ROUNDS; round++) {
                times.clear();
                peers.clear();
                for (var kiosk : List.of(ours, peer)) {
                    kiosk.show(new Step.Finding(new Place.Searching(), Notice.NONE));
                    keys.forEach(typed -> (kiosk == ours ? times : peers).add(press(kiosk, typed)));
                }
            }
            var what = "the same with the hall's 98";
            rows.add(row("key to laid-out page, 5,000 services, median", percentile(times, 50), what,
                    percentile(peers, 50)));
            rows.add(row("key to laid-out page, 5,000 services, p99", percentile(times, 99), what,
                    percentile(peers, 99)));
        }
    }

    /// All that happens on the FX thread from a key until the page can be painted.
    private static double press(TestKiosk kiosk, String typed) {
        return onFx(() -> {
            var root = kiosk.shell().scene().getRoot();
            var field = (TextBox) root.lookup(".text-box");
            var begun = CLOCK.getCurrentThreadCpuTime();
            field.type(typed);
            root.applyCss();
            root.layout();
            return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e6;
        });
    }

    private static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static Map<String, Object> row(String name, double value, String peer, double peerValue) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put("value", rounded(value));
        row.put("unit", "ms");
        row.put("peer", peer);
        row.put("peerValue", rounded(peerValue));
        row.put("ratio", rounded(value / peerValue));
        return row;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
