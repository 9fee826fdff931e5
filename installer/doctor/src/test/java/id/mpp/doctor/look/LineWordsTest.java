package id.mpp.doctor.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Severity;
import id.mpp.doctor.finding.Words;
import id.mpp.kiosk.service.Language;
import id.mpp.sync.checkup.LineTrouble;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever can be wrong with a step of the line has words, somebody who mends it, and a way.
class LineWordsTest {

    @Test
    void everyTroubleSaysWhoMendsItAndHow() {
        for (Language language : Language.values()) {
            var words = new Words(language);
            for (LineTrouble trouble : LineTrouble.values()) {
                for (String detail : details(trouble)) {
                    Finding finding = LineLook.bad(trouble, detail);
                    assertTrue(words.knows(finding), finding::id);
                    assertTrue(words.how(finding).orElse("").length() > 10, finding::id);
                    assertTrue(finding.mender().isPresent(), finding::id);
                    assertTrue(finding.severity().compareTo(Severity.WARNING) >= 0, finding::id);
                }
            }
        }
    }

    private static List<String> details(LineTrouble trouble) {
        return switch (trouble) {
            case NOT_LET_IN -> List.of("REVOKED", "CLONED", "ENDED", "UNKNOWN");
            case CLOCK_DIFFERS -> List.of("-7200", "90");
            default -> List.of("detail");
        };
    }
}
