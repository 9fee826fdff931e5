package id.mpp.doctor.report;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Severity;
import id.mpp.doctor.finding.Words;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines in a terminal, each as soon as it is known.
public final class TextReport {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final Words words;
    private final PrintStream out;
    private final int column;
    private Optional<Area> last = Optional.empty();

    public TextReport(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
        column = Stream.of(Severity.values()).mapToInt(it -> words.of(it).length()).max().orElse(0) + INDENT.length();
    }

    public void head(Report.Head head) {
        out.println(headline(head, words));
    }

    static String headline(Report.Head head, Words words) {
        String time = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm zzz", words.language().locale()).format(head.at());
        return Stream.of("mpp-kiosk " + head.version(), head.hall(), head.kiosk(), head.kioskId(), time)
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
    }

    public void line(Finding finding) {
        if (!last.equals(Optional.of(finding.area()))) {
            out.println();
            out.println(words.of(finding.area()));
            last = Optional.of(finding.area());
        }
        print(INDENT + pad(words.of(finding.severity())), words.what(finding));
        words.how(finding).ifPresent(how -> print(INDENT + pad(""), "→ " + finding.mender()
                .map(it -> words.of(it) + ": ").orElse("") + how));
    }

    public void end(Report report) {
        out.println();
        out.println(summary(report, words));
    }

    static String summary(Report report, Words words) {
        return words.of(report.verdict(), Long.toString(report.count(Severity.FAULT)),
                Long.toString(report.count(Severity.WARNING)));
    }

    private String pad(String word) {
        return word + " ".repeat(Math.max(1, column - word.length()));
    }

    private void print(String before, String text) {
        String margin = " ".repeat(before.length());
        List<String> lines = wrapped(text, WIDTH - before.length());
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? before : margin) + lines.get(i));
        }
    }

    /// At words; one that is longer than the line stays whole, so that it can be copied.
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
