package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.kiosk.KioskWindow;
import java.nio.file.Path;
import java.util.Optional;

/// The stories by name.
public final class Stories {

    private Stories() {
    }

    /// Plays a story to its end and leaves its report.
    ///
    /// @param farEnds
    ///            what the citizen shows codes to and lays papers on; empty when the kiosk runs against others
    /// @param folder
    ///            gets pictures and `report.json`
    /// @return the exit status: 0 only if everything that was promised happened
    public static int play(String name, KioskWindow kiosk, Optional<FarEnds> farEnds, Path folder) {
        System.err.println("No story is called " + name);
        return 2;
    }
}
