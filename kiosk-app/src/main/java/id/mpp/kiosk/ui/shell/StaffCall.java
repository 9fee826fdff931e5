package id.mpp.kiosk.ui.shell;

import java.util.function.Consumer;

/// How *Panggil petugas* reaches somebody.
public interface StaffCall {

    enum State {
        /// On its way.
        CALLING,
        /// The centre has it: "Petugas dipanggil."
        CALLED,
        /// A member of staff has taken it: "Petugas menuju ke sini."
        ACKNOWLEDGED,
        /// Cannot be reached; the screen says where to go instead.
        UNREACHABLE
    }

    /// Calls.
    ///
    /// @param screen
    ///            name of the screen the citizen is at; never what is on it
    /// @param states
    ///            is told every change, on the FX thread
    /// @return takes the call back
    Runnable call(String screen, Consumer<State> states);
}
