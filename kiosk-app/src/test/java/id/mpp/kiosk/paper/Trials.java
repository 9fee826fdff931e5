package id.mpp.kiosk.paper;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Looks at drawn scans and counts. What a scan is found to be is its most important finding.
final class Trials {

    /// @param off
    ///            degrees between the true and the found angle; NaN for a scan without anything to go by
    record Trial(SampleScan scan, List<Finding> found, double off, double seconds) {

        boolean right() {
            return found.stream().findFirst().equals(scan.fault());
        }

        /// A page that may be used: an empty one has no angle, two cards have two, a blurred one is scanned again.
        boolean hasAngle() {
            return scan.fault().filter(it -> it == Finding.EMPTY || it == Finding.TWO_CARDS || it == Finding.BLURRED)
                    .isEmpty();
        }

        /// Asked to scan again, or turned the wrong way, though nothing was wrong.
        boolean refusedThoughGood() {
            boolean good = scan.fault().isEmpty() || scan.fault().get().mended();
            return good && found.stream().anyMatch(it -> !it.mended() || !Optional.of(it).equals(scan.fault()));
        }
    }

    private final List<Trial> trials = new ArrayList<>();

    void look(SampleScan scan) {
        Picture picture = PictureFile.read(scan.jpeg(), SampleScan.DPI).orElseThrow();
        long begin = cpu();
        Inspected inspected = Inspection.of(picture);
        double seconds = (cpu() - begin) / 1e9;
        trials.add(new Trial(scan, inspected.verdict().findings(), inspected.page().degrees() - scan.skew(), seconds));
    }

    /// Of this thread: what else the machine does is not the verdict's time.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    List<Trial> all() {
        return trials;
    }

    double right() {
        return (double) trials.stream().filter(Trial::right).count() / trials.size();
    }

    double refusedThoughGood() {
        return (double) trials.stream().filter(Trial::refusedThoughGood).count() / trials.size();
    }

    /// The worst angle among scans with print on them.
    double worstSkew() {
        return trials.stream().filter(Trial::hasAngle).mapToDouble(it -> Math.abs(it.off())).max().orElse(0);
    }

    double percentile95() {
        double[] sorted = trials.stream().mapToDouble(Trial::seconds).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    String table() {
        Map<Finding, int[]> rows = new EnumMap<>(Finding.class);
        var good = new int[2];
        for (Trial trial : trials) {
            int[] row = trial.scan().fault().map(it -> rows.computeIfAbsent(it, _ -> new int[2])).orElse(good);
            row[0]++;
            row[1] += trial.right() ? 1 : 0;
        }
        var table = new StringBuilder(line("good", good));
        rows.forEach((fault, row) -> table.append(line(fault.name(), row)));
        double[] off = trials.stream().filter(Trial::hasAngle).mapToDouble(it -> Math.abs(it.off())).sorted()
                .toArray();
        table.append(String.format(Locale.ROOT, "right %.1f %%, good ones refused %.1f %%, skew left: median %.2f°, "
                + "worst %.2f°; a verdict takes %.2f s (95 of 100)%n", 100 * right(), 100 * refusedThoughGood(),
                off.length == 0 ? 0 : off[off.length / 2], worstSkew(), percentile95()));
        trials.stream().filter(it -> !it.right() || it.hasAngle() && Math.abs(it.off()) > 0.3)
                .forEach(it -> table.append("  ").append(it.scan()).append(" → ").append(it.found())
                        .append(String.format(Locale.ROOT, ", skew %.2f off %.2f%n", it.scan().skew(), it.off())));
        return table.toString();
    }

    private static String line(String name, int[] row) {
        return String.format(Locale.ROOT, "%-14s %3d of %3d right%n", name, row[1], row[0]);
    }

    /// `Trials <first seed, or nothing> <of each fault> <good ones>`: the long form, by `mvn -Psoak`. Ends with an
    /// error where the promise is not kept.
    public static void main(String[] arguments) {
        long first = arguments[0].isBlank()
                ? new Random().nextInt(1_000_000) + 1_000_000L
                : Long.parseLong(arguments[0]);
        long seed = first;
        var trials = new Trials();
        for (Finding fault : Finding.values()) {
            for (int i = 0; i < Integer.parseInt(arguments[1]) && fault != Finding.OTHER_PAPER; i++) {
                trials.look(SampleScans.bad(seed++, fault));
            }
        }
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            trials.look(SampleScans.good(seed++));
        }
        System.out.println("Drawn scans, -Dseed=" + first + "\n" + trials.table());
        if (trials.right() < 0.95 || trials.refusedThoughGood() > 0.01 || trials.worstSkew() > 0.3) {
            System.exit(1);
        }
    }
}
