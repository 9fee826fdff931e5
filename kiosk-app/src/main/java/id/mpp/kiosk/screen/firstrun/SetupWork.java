package id.mpp.kiosk.screen.firstrun;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the pages cannot do themselves. Nothing here waits; answers come on the FX thread.
public interface SetupWork {

    /// Something plugged in that could be the device.
    ///
    /// @param name
    ///            what it calls itself; may be empty
    record Choice(String address, String name) {
    }

    Draft draft();

    /// `WIB (Asia/Jakarta)`, by the region's code.
    Optional<String> zone(String region);

    /// Turns the picture now.
    void turn(Turn turn);

    /// Looks for devices again; `whenFound` runs once, some seconds later.
    void search(Runnable whenFound);

    /// What was found so far for the device of this address; empty before anything was.
    List<Choice> found(SetupKey address);

    /// The addresses of the draft have changed: the devices are opened anew.
    void reopen();

    /// How the device of this address is now.
    DeviceStatus status(SetupKey address);

    /// Keeps the draft and begins to serve.
    ///
    /// @param trouble
    ///            hears why that cannot be; nothing when it goes on
    void save(Consumer<String> trouble);
}
