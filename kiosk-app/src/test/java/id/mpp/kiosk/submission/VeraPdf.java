package id.mpp.kiosk.submission;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The archives' own judge of PDF/A.
final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {
    }

    /// What breaks ISO 19005-2 at level B: clause, test and words of each rule; nothing in a file that keeps it.
    static List<String> faults(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            var faults = result.getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " "
                            + it.getMessage())
                    .distinct().toList();
            return faults.isEmpty() && !result.isCompliant() ? List.of("not compliant") : faults;
        }
    }
}
