package id.mpp.kiosk.screen.scanning;

import java.util.List;

/// Keys of what is said above the page and of how it is laid down.
final class ScanWords {

    private ScanWords() {
    }

    static String lead(ScanningModel model) {
        return switch (model.stage()) {
            case ScanStage.Ready _ ->
                model.complete()
                        ? "scanning.lead-complete"
                        : model.pages().isEmpty() ? "scanning.lead-ready" : "scanning.lead-more";
            case ScanStage.Running _ -> "scanning.lead-running";
            case ScanStage.Fresh _ -> model.isLarge() ? "scanning.lead-large" : "scanning.lead-fresh";
            case ScanStage.Turning _,ScanStage.Joining _ -> "scanning.lead-turning";
            case ScanStage.Looking _ -> model.isLarge() ? "scanning.lead-large" : "scanning.lead-looking";
            case ScanStage.Failed _ -> "scanning.lead-failed";
        };
    }

    /// The button that scans is another one once a page is kept.
    static List<String> laying(ScanningModel model) {
        if (model.complete()) {
            return List.of();
        }
        String press = model.pages().isEmpty() ? "scanning.lay-3" : "scanning.lay-3-more";
        return List.of("scanning.lay-1", "scanning.lay-2", press);
    }
}
