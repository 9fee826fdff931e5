package id.mpp.doctor.report;

import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Severity;
import id.mpp.doctor.look.Patient;
import id.mpp.doctor.look.VersionsLook;
import id.mpp.sync.SyncException;
import id.mpp.sync.enrolment.EnrolmentRecord;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Everything that was found, and on which machine.
public record Report(Head head, List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /// Which machine, when.
    ///
    /// @param hall
    ///            empty before it was configured, as is what follows
    /// @param kioskId
    ///            empty before it was enrolled
    public record Head(String hall, String kiosk, String kioskId, String version, ZonedDateTime at) {

        public static Head of(Patient patient) {
            ZoneId zone = patient.config().map(it -> it.site().timeZone()).orElse(ZoneOffset.UTC);
            return new Head(patient.config().map(it -> it.site().name()).orElse(""),
                    patient.config().map(it -> it.kioskName()).orElse(""), kioskId(patient), VersionsLook.program(),
                    patient.clock().instant().atZone(zone));
        }

        private static String kioskId(Patient patient) {
            try {
                return EnrolmentRecord.read(patient.data().resolve("enrolment")).map(EnrolmentRecord::kioskId)
                        .orElse("");
            } catch (SyncException damaged) {
                return "";
            }
        }
    }

    public Severity worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Severity.GOOD);
    }

    public long count(Severity... severities) {
        return findings.stream().filter(it -> Arrays.asList(severities).contains(it.severity())).count();
    }

    /// Key of the sentence that sums up.
    public String verdict() {
        return "verdict." + switch (worst()) {
            case GOOD, NOTE -> "ready";
            case WARNING -> "ready-but";
            case FAULT -> "not-ready";
            case BLIND -> "unknown";
        };
    }
}
