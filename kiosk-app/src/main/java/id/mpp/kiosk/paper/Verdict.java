package id.mpp.kiosk.paper;

import java.util.ArrayList;
import java.util.List;

/// What was found on a scan.
///
/// @param findings
///            what is wrong, most important first; none on a good page
/// @param card
///            the page is an identity card
/// @param cut
///            sides where it runs out, as the page is shown; none unless it is [Finding#CUT_OFF]
public record Verdict(List<Finding> findings, boolean card, List<Edge> cut) {

    public Verdict {
        findings = List.copyOf(findings);
        cut = List.copyOf(cut);
    }

    public Verdict(List<Finding> findings, boolean card) {
        this(findings, card, List.of());
    }

    /// The same with one more finding.
    public Verdict and(Finding finding) {
        var more = new ArrayList<>(findings);
        more.add(finding);
        return new Verdict(more, card, cut);
    }

    /// Nothing to scan again for.
    public boolean good() {
        return findings.stream().allMatch(Finding::mended);
    }

    public boolean keepable() {
        return findings.stream().allMatch(Finding::keepable);
    }
}
