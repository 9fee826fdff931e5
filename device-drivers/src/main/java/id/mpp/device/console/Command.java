package id.mpp.device.console;

import id.mpp.device.DeviceException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One word after `Console`.
interface Command {

    String name();

    /// Shown by `--help`, the first line also in the list of all commands.
    String help();

    /// The names of what has to stand behind the word; in brackets what may be left out.
    List<String> positions();

    /// Its options, each with what follows it; empty for a switch.
    Map<String, String> options();

    /// Does it.
    ///
    /// @return false if there was trouble with the device, which was shown
    /// @throws DeviceException
    ///             trouble with the device that is still to be shown
    /// @throws WrongUsage
    ///             something in `typed` is not allowed
    boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException;
}
