package id.mpp.doctor.report;

import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Words;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// For programs: `docs/doctor.schema.json`.
public final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {
    }

    public static String of(Report report, Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("program", "mpp-kiosk-doctor");
        all.put("version", report.head().version());
        all.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(report.head().at().withNano(0)));
        all.put("language", words.language().tag());
        all.put("hall", report.head().hall());
        all.put("kiosk", report.head().kiosk());
        all.put("kioskId", report.head().kioskId());
        all.put("worst", lower(report.worst()));
        all.put("exitStatus", report.worst().exitStatus());
        all.put("findings", report.findings().stream().map(finding -> finding(finding, words)).toList());
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> finding(Finding finding, Words words) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", finding.id());
        one.put("area", finding.area().id());
        one.put("severity", lower(finding.severity()));
        one.put("what", words.what(finding));
        finding.mender().ifPresent(it -> one.put("mender", lower(it)));
        words.how(finding).ifPresent(it -> one.put("how", it));
        one.put("values", finding.values());
        return one;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
