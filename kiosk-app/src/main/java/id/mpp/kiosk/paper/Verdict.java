package id.mpp.kiosk.paper;

import java.util.List;

/// What was found on a scan.
///
/// @param findings
///            what is wrong, most important first; none on a good page
/// @param card
///            the page is an identity card
public record Verdict(List<Finding> findings, boolean card) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /// Nothing to scan again for.
    public boolean good() {
        return findings.stream().allMatch(Finding::mended);
    }

    public boolean keepable() {
        return findings.stream().allMatch(Finding::keepable);
    }
}
