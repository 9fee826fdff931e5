package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.ui.control.ActionButton;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;

/// The buttons below the page: which of them can be pressed at which stage. Each keeps its place.
record ScanButtons(ActionButton back, ActionButton again, ActionButton begin, ActionButton keep, ActionButton finish,
        ActionButton smaller) {

    /// @param across
    ///            the bar of a screen that hangs across has room for *Kembali* beside the two others
    void show(ScanningModel model, Texts texts, boolean across) {
        boolean large = model.isLarge();
        boolean fresh = model.stage() instanceof ScanStage.Fresh;
        boolean good = !(model.stage() instanceof ScanStage.Fresh(_, var verdict)) || verdict.good();
        boolean failed = model.stage() instanceof ScanStage.Failed;
        boolean idle = model.stage() instanceof ScanStage.Ready || model.stage() instanceof ScanStage.Looking;
        boolean turning = model.stage() instanceof ScanStage.Turning;
        boolean any = !model.pages().isEmpty();
        put(smaller, large);
        put(back, (!fresh || across) && !large);
        put(again, fresh && !large);
        put(begin, failed || turning || idle && !any);
        begin.setSay(failed ? "scanning.try-again" : turning ? "scanning.scan-back" : "scanning.scan");
        put(keep, fresh && !large);
        keep.setSay(good ? "scanning.keep" : "scanning.keep-anyway");
        put(finish, idle && any && !large);
        Worded.everything(begin, texts);
        Worded.everything(keep, texts);
    }

    private static void put(ActionButton button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
