package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans.Trouble;

/// What is going on with the next page of the paper, or with one that was kept.
sealed interface ScanStage {

    /// The paper is to be laid down.
    record Ready() implements ScanStage {
    }

    /// `part` is 0–1, or negative while unknown; `here` once the last byte has come and the page is looked at.
    record Running(double part, boolean here) implements ScanStage {
    }

    /// Fresh from the scanner, neither kept nor thrown away.
    record Fresh(Page page, Verdict verdict) implements ScanStage {
    }

    /// The front of a card is there; its back is wanted.
    record Turning() implements ScanStage {
    }

    /// Front and back are being put on one page.
    record Joining() implements ScanStage {
    }

    /// A kept page is looked at; `removing` while the citizen is asked whether to remove it.
    record Looking(int index, boolean removing) implements ScanStage {
    }

    record Failed(Trouble why) implements ScanStage {
    }
}
