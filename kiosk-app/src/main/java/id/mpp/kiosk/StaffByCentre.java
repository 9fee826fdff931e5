package id.mpp.kiosk;

import id.mpp.kiosk.ui.shell.StaffCall;
import id.mpp.sync.HelpCall;
import id.mpp.sync.SyncClient;
import java.util.function.Consumer;

/// Calls staff through the centre's arrivals page. FX thread.
final class StaffByCentre implements StaffCall {

    private final SyncClient sync;
    private final Background background;

    StaffByCentre(SyncClient sync, Background background) {
        this.sync = sync;
        this.background = background;
    }

    @Override
    public Runnable call(String screen, Consumer<State> states) {
        states.accept(State.CALLING);
        HelpCall call = sync.callStaff(screen);
        background.when(call.arrived(), there -> states.accept(there ? State.CALLED : State.UNREACHABLE));
        background.when(call.acknowledged(), taken -> states.accept(State.ACKNOWLEDGED));
        return call.cancel();
    }
}
