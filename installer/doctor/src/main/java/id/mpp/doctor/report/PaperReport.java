package id.mpp.doctor.report;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Severity;
import id.mpp.doctor.finding.Words;
import id.mpp.doctor.report.Sheet.Weight;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// The readiness report on A4, to be signed and filed: which machine, whether it is ready, everything that was found.
public final class PaperReport {

    private static final Color NAVY = new Color(0x08, 0x35, 0x75);
    private static final Color INK = new Color(0x1A, 0x1F, 0x2B);
    private static final Color GREY = new Color(0x5A, 0x63, 0x75);
    private static final Color PALE = new Color(0xD5, 0xDB, 0xE5);
    private static final Color WHITE = Color.WHITE;
    private static final float BAND = 86;
    private static final float COLUMN = 92;
    private static final float SMALL = 9;
    private static final float USUAL = 10;
    private static final float TEXT_X = Sheet.MARGIN + COLUMN;
    private static final float TEXT_WIDTH = Sheet.WIDTH - Sheet.MARGIN - TEXT_X;

    private final Report report;
    private final Words words;
    private final Sheet sheet;

    private PaperReport(Report report, Words words, Sheet sheet) {
        this.report = report;
        this.words = words;
        this.sheet = sheet;
    }

    /// @return a PDF file
    public static byte[] of(Report report, Words words) throws IOException {
        try (var pdf = new PDDocument(); var sheet = new Sheet(pdf)) {
            var information = new PDDocumentInformation();
            information.setTitle(words.of("paper.title"));
            pdf.setDocumentInformation(information);
            pdf.getDocumentCatalog().setLanguage(words.language().tag());
            new PaperReport(report, words, sheet).write();
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private void write() throws IOException {
        head();
        verdict();
        Optional<Area> last = Optional.empty();
        for (Finding finding : report.findings()) {
            boolean begins = !last.equals(Optional.of(finding.area()));
            sheet.keepTogether(height(finding) + (begins ? 30 : 0));
            if (begins) {
                area(finding.area());
                last = Optional.of(finding.area());
            }
            finding(finding);
        }
        signature();
        String machine = String.join(" · ", List.of(report.head().hall(), report.head().kiosk()).stream()
                .filter(it -> !it.isEmpty()).toList());
        sheet.finish((page, pages) -> (machine.isEmpty() ? "" : machine + " · ")
                + words.of("paper.page", Integer.toString(page), Integer.toString(pages)), GREY);
    }

    private void head() throws IOException {
        sheet.box(NAVY, 0, Sheet.HEIGHT - BAND, Sheet.WIDTH, BAND);
        sheet.line(words.of("paper.title"), 22, Weight.BOLD, WHITE, Sheet.MARGIN, Sheet.HEIGHT - 48);
        sheet.line("mpp-kiosk-doctor " + report.head().version(), USUAL, Weight.REGULAR, PALE, Sheet.MARGIN,
                Sheet.HEIGHT - 68);
        sheet.gap(BAND - Sheet.MARGIN + 14);
        fact("paper.hall", report.head().hall());
        fact("paper.kiosk", report.head().kiosk());
        fact("paper.id", report.head().kioskId());
        fact("paper.at", DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm zzz", words.language().locale())
                .format(report.head().at()));
        sheet.gap(8);
    }

    private void fact(String key, String value) throws IOException {
        float before = sheet.y();
        sheet.text(value.isEmpty() ? words.of("paper.not-yet") : value, USUAL, Weight.BOLD,
                value.isEmpty() ? GREY : INK, TEXT_X, TEXT_WIDTH);
        sheet.line(words.of(key), USUAL, Weight.REGULAR, GREY, Sheet.MARGIN, before - USUAL * 0.95f);
    }

    private void verdict() throws IOException {
        float high = 34;
        sheet.gap(high);
        sheet.box(colour(report.worst()), Sheet.MARGIN, sheet.y(), Sheet.WIDTH - 2 * Sheet.MARGIN, high);
        sheet.line(TextReport.summary(report, words), 14, Weight.BOLD, WHITE, Sheet.MARGIN + 14, sheet.y() + 12);
        sheet.gap(6);
    }

    private void area(Area area) throws IOException {
        sheet.gap(10);
        sheet.text(words.of(area), 11.5f, Weight.BOLD, NAVY, Sheet.MARGIN, Sheet.WIDTH - 2 * Sheet.MARGIN);
        sheet.rule(PALE, Sheet.MARGIN, Sheet.WIDTH - Sheet.MARGIN, sheet.y() - 1);
        sheet.gap(4);
    }

    private float height(Finding finding) throws IOException {
        float how = words.how(finding).isPresent()
                ? sheet.height(mending(finding), SMALL, Weight.REGULAR, TEXT_WIDTH)
                : 0;
        return sheet.height(words.what(finding), USUAL, weight(finding), TEXT_WIDTH) + how + 4;
    }

    private void finding(Finding finding) throws IOException {
        float before = sheet.y();
        sheet.text(words.what(finding), USUAL, weight(finding), INK, TEXT_X, TEXT_WIDTH);
        sheet.box(colour(finding.severity()), Sheet.MARGIN, before - 11, 8, 8);
        sheet.line(words.of(finding.severity()), SMALL, weight(finding),
                finding.severity() == Severity.GOOD ? GREY : colour(finding.severity()), Sheet.MARGIN + 13,
                before - USUAL * 0.95f);
        if (words.how(finding).isPresent()) {
            sheet.text(mending(finding), SMALL, Weight.REGULAR, GREY, TEXT_X, TEXT_WIDTH);
        }
        sheet.gap(3);
    }

    private String mending(Finding finding) {
        return finding.mender().map(it -> words.of(it) + ": ").orElse("") + words.how(finding).orElse("");
    }

    private static Weight weight(Finding finding) {
        return finding.severity().compareTo(Severity.WARNING) >= 0 ? Weight.BOLD : Weight.REGULAR;
    }

    private static Color colour(Severity severity) {
        return switch (severity) {
            case GOOD -> new Color(0x1B, 0x7A, 0x43);
            case NOTE -> GREY;
            case WARNING -> new Color(0xA8, 0x5B, 0x00);
            case FAULT -> new Color(0xB3, 0x1B, 0x1B);
            case BLIND -> new Color(0x5B, 0x2A, 0x86);
        };
    }

    private void signature() throws IOException {
        sheet.keepTogether(70);
        sheet.gap(50);
        sheet.rule(GREY, Sheet.MARGIN, Sheet.MARGIN + 280, sheet.y());
        sheet.text(words.of("paper.signed"), SMALL, Weight.REGULAR, GREY, Sheet.MARGIN, 400);
    }
}
